import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { OffprintDb } from '@/lib/library/db';
import { factsAlong, factsOf } from '@/lib/library/factsOf';
import { recordListing } from '@/lib/library/recordListing';
import { rowsAlong, rowsAmong } from '@/lib/library/rowsAlong';
import type { Feed } from '@/lib/listing';
import type { Day } from '@/lib/paper';
import { aKeptPaper, aListing, anId, aPaper, MORNING } from '@/tests/support/factories';
import { aLibrary, type TestLibrary } from './freshLibrary';

let library: TestLibrary;
let db: OffprintDb;

beforeEach(async () => {
  library = await aLibrary();
  db = library.db;
});

const ids = (...ns: number[]) => ns.map((n) => anId(n));

describe('rows along their keys', () => {
  it('are those of each key, in order, missing ones too, with one request where they lie close', async () => {
    await db.papers.bulkPut(ids(1, 2, 3, 5).map((id) => aKeptPaper({ id })));
    const oneByOne = vi.spyOn(db.papers, 'bulkGet');
    const rows = await rowsAlong(db.papers, ids(1, 2, 4, 5));
    expect(rows.map((row) => row?.id)).toEqual([anId(1), anId(2), undefined, anId(5)]);
    expect(oneByOne).not.toHaveBeenCalled();
    expect(await rowsAlong(db.papers, [])).toEqual([]);
  });

  it('are the same whatever lies between', () =>
    fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(fc.integer({ min: 1, max: 60 }), { maxLength: 40 }),
        fc.uniqueArray(fc.integer({ min: 1, max: 60 }), { maxLength: 8 }),
        async (kept, asked) => {
          await db.papers.clear();
          await db.papers.bulkPut(ids(...kept).map((id) => aKeptPaper({ id })));
          const keys = ids(...asked).sort();
          expect(await rowsAlong(db.papers, keys)).toEqual(await db.papers.bulkGet(keys));
        },
      ),
      { numRuns: 60 },
    ));
});

it('rows among many stand as they were asked for, missing and repeated ones too', async () => {
  const kept = Array.from({ length: 500 }, (_, n) => anId(2 * n));
  await db.papers.bulkPut(kept.map((id) => aKeptPaper({ id })));
  for (const length of [3, 300]) {
    const asked = Array.from({ length }, (_, n) => anId((n * 37) % 250));
    const found = (await rowsAmong(db.papers, asked)).map((row) => row?.id);
    expect(found).toEqual(asked.map((id) => (kept.includes(id) ? id : undefined)));
  }
});

describe('facts along the ids', () => {
  const EVERYTHING = { papers: true, clips: true, feeds: true };

  it('are those of papers one by one, however many sightings a paper has', async () => {
    const papers = ids(1, 2, 3, 4).map((id) => aPaper({ id }));
    await recordListing(db, aListing(papers), MORNING);
    await library.does({ verb: 'tag', ids: ids(2), add: ['RL'], drop: [] });
    const feeds: Feed[] = ['week', 'trending'];
    const days = Array.from({ length: 28 }, (_, day) => `2026-08-${String(day + 1).padStart(2, '0')}` as Day);
    const sightings = feeds.flatMap((feed) => days.map((seenOn) => ({ paperId: anId(2), feed, seenOn, rank: 1 })));
    await db.sightings.bulkPut(sightings);
    for (const some of [ids(1, 2, 3, 4), ids(2, 3), ids(1), []])
      expect(await factsAlong(db, some, EVERYTHING, MORNING)).toEqual(await factsOf(db, some, EVERYTHING, MORNING));
    expect((await factsAlong(db, ids(1, 2), EVERYTHING, MORNING))[1]?.feeds?.toSorted()).toEqual([
      'day',
      'trending',
      'week',
    ]);
  });
});
