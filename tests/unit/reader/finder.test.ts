import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Finder, openFinder } from '@/entrypoints/reader/finder';
import { rowMemory } from '@/entrypoints/reader/rowMemory';
import { indexUnindexed } from '@/lib/library/indexing';
import { recordListing } from '@/lib/library/recordListing';
import { readIndex } from '@/lib/library/storedIndex';
import { indexer } from '@/lib/search/indexer';
import type { Wanted } from '@/lib/search/search';
import { aListing, anId, aPaper, MINUTE, MORNING } from '@/tests/support/factories';
import { aLibrary, type TestLibrary } from '@/tests/unit/library/freshLibrary';
import { clipped } from '../popup/aPopup';

const lanterns = aPaper({ title: 'Lanterns for Long Contexts' });
const robots = aPaper({ title: 'Robots that Fold Paper' });
/** More than are left unindexed. */
const many = Array.from({ length: 100 }, (_, n) =>
  aPaper({ id: anId(500 + n), title: `Kites, part ${n}`, abstract: 'Wind.' }),
);
const rest = () => new Promise<void>((wake) => setTimeout(wake));

let library: TestLibrary;
let finder: Finder | undefined;

beforeEach(async () => {
  library = await aLibrary();
  await clipped(library, [lanterns, robots]);
});
afterEach(() => finder?.stop());

async function open() {
  const hands = { rest, onGrown: vi.fn(), onOutdated: vi.fn(), onDamaged: vi.fn(), onFailed: vi.fn() };
  const opened = openFinder(library.db, rowMemory(library.db), await readIndex(library.db), hands);
  finder = opened;
  opened.grow();
  const found = async (query: string, wanted: Wanted = { scope: 'clips' }) =>
    (await opened.find(query, wanted)).hits.map(({ id }) => id);
  return { hands, found, finder: opened };
}

/** What a query hits in each paper that it finds. */
async function marks(opened: Finder, query: string) {
  const { ids, marksIn } = await opened.find(query, {});
  return (await opened.rows(ids)).map(marksIn);
}

it('has read what the first letter may find before it is typed', async () => {
  await clipped(library, [aPaper({ title: 'Amber Tides' })]);
  const { finder: opened, found } = await open();
  await opened.refresh([]);
  const read = vi.spyOn(library.db.papers, 'bulkGet');
  expect(await found('a')).not.toEqual([]);
  expect(read).not.toHaveBeenCalled();
});

/** Lists many others and stores the index of all. */
async function stored(): Promise<void> {
  await recordListing(library.db, aListing(many), MORNING);
  await indexUnindexed(library.db, indexer, rest);
}

describe.each([
  ['before anything is stored', async () => undefined],
  ['in the stored index', stored],
])('%s', (_, prepare) => {
  beforeEach(prepare);

  it('finds clips at once, with their marks', async () => {
    const { found, finder: opened } = await open();
    expect(await found('robots')).toEqual([robots.id]);
    expect(await marks(opened, 'robots')).toEqual([{ title: [[0, 6]] }]);
  });

  it('finds abstracts a little later, and says so', async () => {
    const { found, hands } = await open();
    await vi.waitFor(() => expect(hands.onGrown).toHaveBeenCalled());
    expect(await found('lanterns measure')).toContain(lanterns.id);
  });

  it('takes up what changed of a paper', async () => {
    const { found, finder: opened } = await open();
    await library.does({ verb: 'tag', ids: [robots.id], add: ['seminar'], drop: [] });
    await opened.refresh([robots.id]);
    expect(await found('seminar')).toEqual([robots.id]);
  });

  it('hears of changes that others make', async () => {
    const { found } = await open();
    await library.does({ verb: 'note', ids: [robots.id], note: 'for the seminar' });
    await vi.waitFor(async () => expect(await found('seminar')).toEqual([robots.id]));
    await recordListing(library.db, aListing([aPaper({ id: anId(700), title: 'Zeppelins' })]), MORNING + MINUTE);
    await vi.waitFor(async () => expect(await found('zeppelins', {})).toEqual([anId(700)]));
  });

  it('forgets a clip that was removed, but not among everything', async () => {
    await library.does({ verb: 'note', ids: [robots.id], note: 'for the seminar' });
    const { found, finder: opened } = await open();
    await library.does({ verb: 'remove', ids: [robots.id] });
    await opened.refresh([robots.id]);
    expect(await found('robots', { scope: 'everything' })).toEqual([robots.id]);
    expect(await found('seminar', { scope: 'everything' })).toEqual([]);
    expect(await found('robots')).toEqual([]);
  });

  it('leaves out what is not on the shelf', async () => {
    const { found } = await open();
    expect(await found('paper robots', { keep: (id) => id !== robots.id })).not.toContain(robots.id);
  });
});

describe('an answer', () => {
  const ask = async (typed: string, wanted: Wanted = { scope: 'clips' }) => (await open()).finder.find(typed, wanted);

  it('says how many papers there are, as far as that is known', async () => {
    await stored();
    expect((await ask('robots')).total).toBe(1);
    expect((await ask('zebra')).total).toBe(0);
    expect(await ask('kites', {})).toMatchObject({ hits: { length: 64 }, total: 100 });
    expect(await ask('kites is:clipped or kites', {})).toMatchObject({ hits: { length: 64 }, total: undefined });
    expect((await ask('is:unread')).total).toBe(2);
  });

  it('says where nothing was found how many papers there are among all seen', async () => {
    await stored();
    expect((await ask('kites')).elsewhere).toBe(100);
    expect((await ask('zebra')).elsewhere).toBe(0);
    expect((await ask('robots')).elsewhere).toBeUndefined();
    expect((await ask('zebra', { scope: 'everything' })).elsewhere).toBeUndefined();
    expect((await ask(`https://arxiv.org/abs/${anId(500)}`)).elsewhere).toBe(1);
  });

  it('offers the spelling of the papers it found', async () => {
    expect((await ask('lantrens')).spelling).toBe('lanterns');
    expect((await ask('lantrens is:unread')).spelling).toBe('lanterns is:unread');
    expect((await ask('lantrens or robtos')).spelling).toBeUndefined();
    expect((await ask('lanterns')).spelling).toBeUndefined();
  });

  it('passes over in silence what is still being typed', async () => {
    expect((await ask('robots is:unr')).notUnderstood).toEqual([]);
    expect((await ask('robots is:unr ')).notUnderstood).toEqual(['is:unr']);
  });

  it('marks what its conditions found', async () => {
    await library.does({ verb: 'note', ids: [robots.id], note: 'for the seminar' });
    const { finder: opened } = await open();
    expect(await marks(opened, 'note:seminar')).toEqual([{ note: [[8, 15]] }]);
  });
});

it('reads what the first papers say, not all of a page, and marks whatever is shown of it', async () => {
  await stored();
  const { finder: opened } = await open();
  await opened.refresh([]);
  const read = vi.spyOn(library.db.papers, 'bulkGet');
  const { hits, marksIn } = await opened.find('kites', {});
  const asked = new Set(read.mock.calls.flat(2));
  expect([hits.length, asked.size]).toEqual([64, 16]);
  const [last] = await opened.rows(hits.slice(-1).map(({ id }) => id));
  expect(last && marksIn(last)).toEqual({ title: [[0, 5]] });
  const [other] = await opened.rows([robots.id]);
  expect(other && marksIn(other)).toBeUndefined();
});

describe('the box', () => {
  it('is completed with the names it is given', async () => {
    const { finder: opened } = await open();
    const offers = opened.complete('tag:s', 5, { tags: ['seminar'], lists: [], authors: [] });
    expect(offers.map(({ insert }) => insert)).toEqual(['tag:seminar']);
  });

  it('is completed with the authors of papers where it searches', async () => {
    const { finder: opened } = await open();
    expect(await opened.authors('author:oka', 10, { scope: 'clips' })).toEqual(['Mira Okafor']);
    expect(await opened.authors('author:oka', 10, { keep: () => false })).toEqual([]);
    expect(opened.authors('oka', 3, {})).toBeUndefined();
  });
});

it('finds clips only, unless everything is wanted', async () => {
  await stored();
  const { found } = await open();
  expect([await found('kites'), (await found('kites', { scope: 'everything' })).length]).toEqual([[], 64]);
});

it('takes up many changed papers bit by bit, the latest first', async () => {
  const papers = Array.from({ length: 500 }, (_, n) => aPaper({ id: anId(1_000 + n), title: `Kites ${n}.` }));
  await recordListing(library.db, aListing(papers), MORNING);
  const { found } = await open();
  expect([await found('499 ', {}), await found('3 ', {})]).toEqual([[anId(1_499)], []]);
  await vi.waitFor(async () => expect(await found('3 ', {})).toEqual([anId(1_003)]));
});

it('says when the index was merged before its abstracts were read', async () => {
  await stored();
  const before = await readIndex(library.db);
  await library.db.segments.toCollection().modify({ made: 'later' });
  const hands = { rest, onGrown: vi.fn(), onOutdated: vi.fn(), onDamaged: vi.fn(), onFailed: vi.fn() };
  finder = openFinder(library.db, rowMemory(library.db), before, hands);
  finder.grow();
  await vi.waitFor(() => expect(hands.onOutdated).toHaveBeenCalledOnce());
});

it.each(['short', 'long'] as const)('says when the stored %s fields are damaged, and answers on', async (kind) => {
  await stored();
  await library.does({ verb: 'tag', ids: [robots.id], add: ['seminar'], drop: [] });
  await library.db.segments
    .where('[kind+at]')
    .between([kind, 0], [kind, Infinity])
    .modify({ [kind]: new ArrayBuffer(100) });
  const { found, hands } = await open();
  await vi.waitFor(() => expect(hands.onDamaged).toHaveBeenCalledOnce());
  expect(await found('seminar')).toEqual([robots.id]);
  expect(hands.onFailed).not.toHaveBeenCalled();
});

it.each(['short', 'long'] as const)('takes a lost row of %s fields for damage', async (kind) => {
  await stored();
  await library.db.segments.where('[kind+at]').between([kind, 0], [kind, Infinity]).delete();
  const { hands } = await open();
  await vi.waitFor(() => expect(hands.onDamaged).toHaveBeenCalledOnce());
  expect(hands.onOutdated).not.toHaveBeenCalled();
});
