import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type Finder, openFinder } from '@/entrypoints/reader/finder';
import { rowMemory } from '@/entrypoints/reader/rowMemory';
import { indexUnindexed } from '@/lib/library/indexing';
import { recordListing } from '@/lib/library/recordListing';
import { readIndex } from '@/lib/library/storedIndex';
import { indexer } from '@/lib/search/indexer';
import { aListing, anId, aPaper, MORNING } from '@/tests/support/factories';
import { aLibrary, type TestLibrary } from '@/tests/unit/library/freshLibrary';
import { clipped } from '../popup/aPopup';

const about = (id: number, title: string) => aPaper({ id: anId(id), title, abstract: '', keywords: [], authors: [] });
const folding = about(1, 'Robots that fold paper');
const washing = about(2, 'Robots that wash paper');
const kites = about(3, 'Kites in the wind');
const listed = about(4, 'Folding robots: how they fold paper');
const others = Array.from({ length: 100 }, (_, n) => about(500 + n, `Weather that came, part ${n}`));
const rest = () => new Promise<void>((wake) => setTimeout(wake));

let library: TestLibrary;
let finder: Finder | undefined;

beforeEach(async () => {
  library = await aLibrary();
  await recordListing(library.db, aListing([listed, ...others]), MORNING);
  await clipped(library, [folding, washing, kites]);
});
afterEach(() => finder?.stop());

async function open() {
  await indexUnindexed(library.db, indexer, rest);
  const hands = { rest, onGrown: vi.fn(), onOutdated: vi.fn(), onDamaged: vi.fn(), onFailed: vi.fn() };
  finder = openFinder(library.db, rowMemory(library.db), await readIndex(library.db), hands);
  finder.grow();
  await vi.waitFor(() => expect(hands.onGrown).toHaveBeenCalled());
  return finder;
}

const tag = (paper: { id: typeof folding.id }, ...add: string[]) =>
  library.does({ verb: 'tag', ids: [paper.id], add, drop: [] });

it('finds what is like a paper among the clips or all that was seen, and says why', async () => {
  const opened = await open();
  expect(await opened.like(folding.id, { scope: 'clips' })).toEqual([{ id: washing.id, why: ['Robots', 'paper'] }]);
  expect(await opened.like(folding.id, {})).toEqual([
    { id: listed.id, why: ['fold paper', 'Robots'] },
    { id: washing.id, why: ['Robots', 'paper'] },
  ]);
});

it('finds nothing like what it does not know', async () => {
  const opened = await open();
  expect(await opened.like(anId(999), {})).toEqual([]);
  expect(await opened.tagsFor(anId(999))).toEqual([]);
});

it('suggests the tags of clips that are like a paper, as they are spelt, and none that it bears', async () => {
  await tag(washing, 'Home Robots', 'seminar');
  await tag(kites, 'sky');
  await tag(folding, 'seminar');
  const opened = await open();
  expect(await opened.tagsFor(folding.id)).toEqual(['Home Robots']);
  expect(await opened.tagsFor(listed.id)).toEqual(['seminar']);
});

it('takes up tags that were given since', async () => {
  const opened = await open();
  expect(await opened.tagsFor(listed.id)).toEqual([]);
  await tag(washing, 'Home Robots');
  expect(await opened.tagsFor(listed.id)).toEqual(['Home Robots']);
});
