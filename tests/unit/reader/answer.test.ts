import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Finder, openFinder } from '@/entrypoints/reader/finder';
import { rowMemory } from '@/entrypoints/reader/rowMemory';
import { recordListing } from '@/lib/library/recordListing';
import { readIndex } from '@/lib/library/storedIndex';
import type { Day, Paper } from '@/lib/paper';
import type { Wanted } from '@/lib/search/search';
import { aListing, anId, aPaper, MINUTE, MORNING } from '@/tests/support/factories';
import { aLibrary, type TestLibrary } from '@/tests/unit/library/freshLibrary';
import { clipped } from '../popup/aPopup';

const LAST_WEEK = MORNING - 7 * 24 * 60 * MINUTE;
const lanterns = aPaper({ title: 'Lanterns for Long Contexts', upvotes: 80, publishedOn: '2026-09-20' as Day });
const robots = aPaper({
  title: 'Robots that Fold Paper',
  abstract: 'Dry.',
  upvotes: 50,
  publishedOn: '2026-09-24' as Day,
});
const kites = aPaper({ title: 'Kites over Robots', abstract: 'Long strings.', publishedOn: '2026-09-22' as Day });
const boats = aPaper({ title: 'Boats that Fold', abstract: 'Wet.', upvotes: 200 });
/** Listed, but not clipped. */
const stones = aPaper({ title: 'Stones that Fold', abstract: 'Dry.', upvotes: 60 });
const names = new Map([lanterns, robots, kites, boats, stones].map(({ id, title }) => [id, title.split(' ')[0]]));

let library: TestLibrary;
let finder: Finder | undefined;

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: MORNING + 10 * MINUTE });
  library = await aLibrary();
  await clipped(library, [lanterns, robots, kites]);
  await library.does({ verb: 'clip', ids: [boats.id] }, {}, LAST_WEEK);
  await recordListing(library.db, aListing([boats, stones], { feed: 'trending' }), MORNING);
  await library.does({ verb: 'tag', ids: [robots.id, kites.id], add: ['RL'], drop: [] });
  await library.does({ verb: 'tag', ids: [lanterns.id], add: ['RLHF'], drop: [] });
  await library.does({ verb: 'status', ids: [kites.id], status: 'read' });
});
afterEach(() => {
  finder?.stop();
  vi.useRealTimers();
});

async function open(rest = () => Promise.resolve()) {
  const hands = { rest, onGrown: vi.fn(), onOutdated: vi.fn(), onDamaged: vi.fn(), onFailed: vi.fn() };
  finder = openFinder(library.db, rowMemory(library.db), await readIndex(library.db), hands);
  finder.grow();
  // Until all is taken up.
  await finder.refresh([]);
  return finder;
}

async function found(typed: string, wanted: Wanted = { scope: 'clips' }) {
  const { hits } = await (await open()).find(typed, wanted);
  return hits.map(({ id }) => names.get(id) ?? id);
}

it('looks at nothing of papers where nothing is asked of them yet, and at clips alone for what their reader said', async () => {
  const opened = await open();
  await opened.rows([lanterns.id, robots.id, kites.id, boats.id]);
  const read = vi.spyOn(library.db.papers, 'bulkGet');
  const { hits } = await opened.find('is:', { scope: 'clips' });
  expect([hits.length, read.mock.calls.length]).toEqual([4, 0]);
  const shown = await opened.find('is:read', { scope: 'clips' });
  expect([shown.ids, read.mock.calls.length]).toEqual([[kites.id], 0]);
});

describe('operators', () => {
  it.each([
    ['tag:"rl"', ['Robots', 'Kites']],
    ['tag:rl', ['Lanterns', 'Robots', 'Kites']],
    ['is:unread -tag:rl', ['Boats']],
    ['is:unread -tag:"rl"', ['Lanterns', 'Boats']],
    ['robots tag:"rl"', ['Kites', 'Robots']],
    ['fold tag:"rl"', ['Robots']],
    ['robtos is:read', ['Kites']],
    ['upvotes:>50', ['Lanterns', 'Boats']],
    ['clipped:today', ['Lanterns', 'Robots', 'Kites']],
    ['clipped:>2d', ['Boats']],
    ['feed:trending', ['Boats']],
    ['is:untagged', ['Boats']],
    ['tag:"rlhf" or is:read', ['Lanterns', 'Kites']],
    ['is:dismissed', []],
  ])('%s', async (typed, expected) => {
    expect(await found(typed)).toEqual(expected);
  });

  it('finds a phrase as it stands, not its words', async () => {
    expect(await found('"that fold"')).toEqual(expect.arrayContaining(['Robots', 'Boats']));
    expect(await found('"fold paper"')).toEqual(['Robots']);
    expect(await found('"paper fold"')).toEqual([]);
  });

  it('finds the papers of either side of an or, each once', async () => {
    expect((await found('lanterns or robots or over')).toSorted()).toEqual(['Kites', 'Lanterns', 'Robots']);
    expect((await found('kites or tag:"rl"')).toSorted()).toEqual(['Kites', 'Robots']);
  });

  it.each([
    ['sort:upvotes', ['Boats', 'Lanterns', 'Robots', 'Kites']],
    ['robots sort:new', ['Robots', 'Kites']],
    ['fold sort:clipped', ['Robots', 'Boats']],
  ])('puts papers in order: %s', async (typed, expected) => {
    const known = await found(typed);
    expect(known.filter((name) => expected.includes(name))).toEqual(expected);
  });

  it('looks where it is told', async () => {
    expect(await found('upvotes:>50 feed:trending', { scope: 'everything' })).toEqual(['Stones', 'Boats']);
    expect(await found('tag:rl', { scope: 'clips', keep: (id) => id === kites.id })).toEqual(['Kites']);
    expect(await found('robots tag:rl', { scope: 'clips', keep: (id) => id === kites.id })).toEqual(['Kites']);
  });

  it('marks the words that were found', async () => {
    const opened = await open();
    const { ids, marksIn } = await opened.find('robots is:read', { scope: 'clips' });
    expect((await opened.rows(ids)).map((row) => marksIn(row)?.title)).toEqual([[[11, 17]]]);
  });
});

it('answers with the rest when a part is not understood, and names that part', async () => {
  const opened = await open();
  const kept = await opened.find('lanterns is:foo', { scope: 'clips' });
  expect([kept.hits.map(({ id }) => id), kept.notUnderstood]).toEqual([[lanterns.id], ['is:foo']]);
  const half = await opened.find('is: ', { scope: 'clips' });
  expect([half.hits.length, half.notUnderstood]).toEqual([4, ['is:']]);
  expect((await opened.find('lanterns', { scope: 'clips' })).notUnderstood).toEqual([]);
});

it.each([
  '"',
  '-',
  'or',
  'or or or',
  '-"" tag: sort:',
  'upvotes:>1e999 year:99999',
  'a or '.repeat(60),
  'tag:a or '.repeat(33),
  `-${'"('.repeat(140)}`,
  '\u0000\uD800 is:unread',
  'x'.repeat(5_000),
])('answers the hostile query %#', async (typed) => {
  const { hits } = await (await open()).find(typed, { scope: 'everything' });
  expect(hits.length).toBeLessThanOrEqual(5);
});

describe('among many papers', () => {
  const many = Array.from({ length: 1_100 }, (_, n) =>
    aPaper({ id: anId(2_000 + n), title: `Meadow ${n}`, abstract: 'Grass.', upvotes: n }),
  );
  const list = (papers: Paper[]) => recordListing(library.db, aListing(papers), MORNING + MINUTE);

  it('stops at a page of papers, unless they are to be sorted', async () => {
    await list(many);
    const opened = await open();
    const read = vi.spyOn(library.db.papers, 'bulkGet');
    expect((await opened.find('upvotes:>=0', { scope: 'everything' })).hits).toHaveLength(64);
    expect(read.mock.calls.length).toBeLessThan(4);
    const best = (await opened.find('upvotes:>=0 sort:upvotes', { scope: 'everything' })).hits.slice(0, 2);
    expect(best.map(({ id }) => id)).toEqual([anId(3_099), anId(3_098)]);
  });

  it('finds what only few of the papers with the right words fulfil', async () => {
    await list(many);
    const opened = await open();
    const { hits } = await opened.find('meadow upvotes:300..301', { scope: 'everything' });
    expect(hits.map(({ id }) => id).sort()).toEqual([anId(2_300), anId(2_301)]);
  });

  it('reads no further once nobody waits', async () => {
    await list(many);
    const asking = new AbortController();
    let rests = 0;
    const opened = await open(async () => {
      rests++;
    });
    rests = 0;
    const answer = opened.find('sort:upvotes', { scope: 'everything' }, asking.signal);
    asking.abort();
    await expect(answer).rejects.toThrow('abort');
    expect(rests).toBe(1);
  });
});
