import { expect, it } from 'vitest';
import { addressAt } from '@/entrypoints/library/address';
import { weekLinks } from '@/entrypoints/library/weekLinks';
import { LONGEST_QUERY, readQuery } from '@/lib/search/query/readQuery';
import { weekAt } from '@/lib/statistics/weeks';

const MONDAY = 1;
const week = weekAt(new Date(2026, 10, 4, 12).getTime(), MONDAY);
const links = weekLinks(MONDAY);

it.each([
  ['seen', links.seen(week), 'everything', 'seen:2026-11-02..2026-11-08'],
  ['clipped', links.clipped(week), 'all', 'clipped:2026-11-02..2026-11-08'],
  ['read', links.read(week), 'all', 'read:2026-11-02..2026-11-08'],
  ['waiting', links.waiting(week), 'all', 'clipped:..2026-11-08 -is:read or clipped:..2026-11-08 read:>2026-11-08'],
  ['of a tag', links.tag('to "read"')(week), 'all', 'tag:"to ""read""" clipped:2026-11-02..2026-11-08'],
  ['of a lab', links.organisation('Deep Sea')(week), 'everything', 'org:"Deep Sea" seen:2026-11-02..2026-11-08'],
])('leads to the papers %s of a week', (_which, href, shelf, query) => {
  const address = addressAt(href);
  expect(address).toMatchObject({ section: 'papers', shelf: { kind: shelf }, query });
  expect(readQuery(query, { now: Date.now() }).notUnderstood).toEqual([]);
});

it('fits into the search box, however long a tag is', () => {
  expect(addressAt(links.tag('"'.repeat(64))(week)).query.length).toBeLessThan(LONGEST_QUERY);
});
