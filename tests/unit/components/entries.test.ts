import { expect, it } from 'vitest';
import { entryUnder, headingOf, paperOf, titleIdOf } from '@/components/library/entries';
import type { ArxivId } from '@/lib/paper';
import { anId } from '@/tests/support/factories';

it.each([
  [anId(1), 'list-robots'],
  ['math/0309136' as ArxivId, 'a@b @c'],
])('tells the paper %s and the heading %s that it stands under', (paper, heading) => {
  const entry = entryUnder(heading, paper);
  expect([paperOf(entry), headingOf(entry)]).toEqual([paper, heading]);
});

it('is the paper alone where it stands under no heading', () => {
  expect([paperOf(anId(1)), headingOf(anId(1))]).toEqual([anId(1), undefined]);
});

it('names a title in one word, for each place another', () => {
  const ids = ['my list', 'my other list'].map((heading) => titleIdOf(entryUnder(heading, anId(1))));
  expect(new Set(ids).size).toBe(2);
  expect(ids.join('')).not.toMatch(/\s/);
});
