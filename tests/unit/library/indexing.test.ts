import { Dexie } from 'dexie';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { checkIndex } from '@/lib/library/checkIndex';
import { indexUnindexed, isIndexBehind } from '@/lib/library/indexing';
import { recordListing } from '@/lib/library/recordListing';
import type { Head } from '@/lib/library/segments';
import { indexer } from '@/lib/search/indexer';
import { aListing, anId, aPaper, MINUTE, MORNING } from '@/tests/support/factories';
import { aLibrary, type TestLibrary } from './freshLibrary';

const SIZES = { few: 4, atOnce: 8 };
let library: TestLibrary;
let listed = 0;

beforeEach(async () => {
  library = await aLibrary();
  listed = 0;
});

async function list(count: number): Promise<void> {
  const papers = Array.from({ length: count }, () => aPaper({ id: anId(++listed) }));
  await recordListing(library.db, aListing(papers), MORNING + listed * MINUTE);
}
const index = (rest = async () => {}) => indexUnindexed(library.db, indexer, rest, SIZES);
const isBehind = () => isIndexBehind(library.db, indexer, SIZES);
const heads = async () =>
  (await library.db.segments.where('[kind+at]').between(['head', 0], ['head', Infinity]).toArray()) as Head[];
const counts = async () => (await heads()).map(({ count }) => count);
const left = async () => (await library.db.unindexed.toArray()).flatMap(({ ids }) => ids).length;

describe('indexing', () => {
  it('leaves a few papers to whoever opens the index', async () => {
    await list(4);
    expect(await isBehind()).toBe(false);
    await index();
    expect([await counts(), await left()]).toEqual([[], 4]);
    await list(1);
    expect(await isBehind()).toBe(true);
    await index();
    expect([await counts(), await left(), await isBehind()]).toEqual([[5], 0, false]);
  });

  it('puts papers that were listed together into one part, and at most a few pages', async () => {
    for (let page = 0; page < 4; page++) await list(6);
    let rests = 0;
    await index(async () => {
      if (++rests === 2) throw new Error('killed');
    }).catch(() => undefined);
    expect([await counts(), await left()]).toEqual([[12], 12]);
  });

  it('merges what is of like size, and lets a large part be', async () => {
    for (let page = 0; page < 4; page++) {
      await list(20);
      await index();
    }
    expect(await counts()).toEqual([80]);
    await list(10);
    await index();
    expect(await counts()).toEqual([80, 10]);
    await list(5);
    await index();
    expect(await counts()).toEqual([80, 15]);
    await list(10);
    await index();
    expect(await counts()).toEqual([105]);
  });

  it('does not put a part in place of one that came meanwhile', async () => {
    await list(8);
    await Promise.all([index(), index()]);
    expect([await counts(), await left()]).toEqual([[8], 0]);
  });

  it('does not lose a paper that changes while it is indexed', async () => {
    await list(8);
    const again = aPaper({ id: anId(3), title: 'Other' });
    let changed = false;
    await index(async () => {
      if (changed) return;
      changed = true;
      await recordListing(library.db, aListing([again]), MORNING + 99 * MINUTE);
    });
    expect([await counts(), await library.db.unindexed.toArray()]).toEqual([
      [8],
      [expect.objectContaining({ ids: [anId(3)] })],
    ]);
  });
});

describe('an index that is of no use', () => {
  beforeEach(async () => {
    await list(8);
    await index();
  });

  it.each<[string, () => PromiseLike<unknown>]>([
    [
      'of another version',
      async () => library.db.segments.bulkPut((await heads()).map((head) => ({ ...head, version: 0 }))),
    ],
    ['lost with all marks', () => library.db.segments.clear()],
  ])('is made anew when it is %s', async (_, spoil) => {
    const [before] = await heads();
    await spoil();
    expect(await isBehind()).toBe(true);
    await index();
    const [after] = await heads();
    expect([after?.count, after?.version, after?.made === before?.made]).toEqual([8, indexer.version, false]);
  });

  it('is dropped when a check finds a part that cannot be opened, and kept when all can', async () => {
    await checkIndex(library.db, indexer);
    expect([await counts(), await left()]).toEqual([[8], 0]);
    const [head] = await heads();
    await library.db.segments.delete(['long', head?.at ?? 0]);
    await checkIndex(library.db, indexer);
    expect([await counts(), await left()]).toEqual([[], 8]);
  });

  it('is made anew when a part cannot even be read', async () => {
    await list(8);
    await index();
    const stored = await counts();
    const reading = vi.spyOn(library.db.segments, 'bulkGet').mockRejectedValue(new Dexie.UnknownError('damaged'));
    await checkIndex(library.db, indexer);
    reading.mockRestore();
    expect(stored).not.toEqual([]);
    expect(await counts()).toEqual([]);
    expect(await isBehind()).toBe(true);
  });

  it('is made anew when a part to be merged cannot be opened', async () => {
    await library.db.segments.toCollection().modify((row) => {
      if (row.kind === 'short') row.short = new ArrayBuffer(8);
    });
    await list(8);
    await index();
    expect([await counts(), await left()]).toEqual([[16], 0]);
  });
});
