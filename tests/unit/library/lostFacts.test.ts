import { describe, expect, it } from 'vitest';
import { bringBackFacts, noticeLostFacts } from '@/lib/library/lostFacts';
import { openLibrary } from '@/lib/library/openLibrary';
import { recordListing } from '@/lib/library/recordListing';
import { readRecovered } from '@/lib/library/recovered';
import { NO_SNAPSHOTS } from '@/lib/library/snapshots';
import {
  aKeptPaper,
  aListing,
  anId,
  aPaper,
  aSnapshot,
  MINUTE,
  MORNING,
  someSnapshots,
} from '@/tests/support/factories';
import { aLibrary, loseDatabase, type TestLibrary } from './freshLibrary';

const [one, two, three] = [anId(1), anId(2), anId(3)];
const LATER = MORNING + MINUTE;

async function aUsedLibrary(): Promise<TestLibrary> {
  const library = await aLibrary();
  await library.does({ verb: 'clip', ids: [one, two] });
  return library;
}

describe('what pages said', () => {
  it('is missed when the library holds fewer papers or sightings than a snapshot of it', async () => {
    const { db } = await aUsedLibrary();
    await recordListing(db, aListing([aPaper({ id: one }), aPaper({ id: two })]), MORNING);
    const snapshots = someSnapshots(
      aSnapshot({ papers: await db.papers.toArray(), sightings: await db.sightings.toArray() }),
    );
    await noticeLostFacts(db, snapshots, LATER);
    expect(await bringBackFacts(db, snapshots)).toBe(false);
    const [sighting] = await db.sightings.toCollection().primaryKeys();
    if (sighting) await db.sightings.delete(sighting);
    await noticeLostFacts(db, snapshots, LATER);
    expect(await readRecovered(db)).toMatchObject({ at: LATER, back: { clips: 0 }, gone: { clips: 0 } });
    expect(await bringBackFacts(db, snapshots)).toBe(true);
    expect(await db.sightings.count()).toBe(2);
  });

  it('is not missed when no snapshot tells of more', async () => {
    const { db } = await aUsedLibrary();
    await noticeLostFacts(db, NO_SNAPSHOTS, LATER);
    await noticeLostFacts(db, someSnapshots(aSnapshot()), LATER);
    expect(await readRecovered(db)).toBeUndefined();
  });

  it('says nothing over what is told already', async () => {
    const library = await aUsedLibrary();
    loseDatabase();
    const { db } = await openLibrary(library.mirror, LATER);
    const told = await readRecovered(db);
    await noticeLostFacts(db, someSnapshots(aSnapshot({ papers: [aKeptPaper()] })), LATER + MINUTE);
    expect(await readRecovered(db)).toEqual(told);
  });

  it('comes back under what was said since, with when it was first listed and seen', async () => {
    const library = await aUsedLibrary();
    const was = aKeptPaper({
      id: one,
      abstract: 'Long.',
      title: 'Old',
      upvotes: 3,
      seenAt: MORNING,
      openedAt: MORNING,
    });
    const sighting = { paperId: one, feed: 'day' as const, seenOn: '2026-09-27' as never, rank: 4 };
    const snapshot = aSnapshot({ papers: [was, aKeptPaper({ id: three })], sightings: [sighting] });
    loseDatabase();
    const { db } = await openLibrary(library.mirror, LATER);
    await recordListing(db, aListing([aPaper({ id: one, title: 'New', abstract: '', upvotes: 9 })]), LATER);
    expect(await bringBackFacts(db, someSnapshots(snapshot))).toBe(true);
    expect(await db.papers.get(one)).toMatchObject({
      title: 'New',
      abstract: 'Long.',
      upvotes: 9,
      firstListedAt: MORNING,
      lastListedAt: LATER,
      seenAt: MORNING,
      openedAt: MORNING,
    });
    expect(await db.papers.get(three)).toBeDefined();
    expect((await db.sightings.toArray()).map(({ rank }) => rank).sort()).toEqual([1, 4]);
    expect(await bringBackFacts(db, someSnapshots(snapshot))).toBe(false);
  });

  it('is begun anew when it was cut short', async () => {
    const library = await aUsedLibrary();
    loseDatabase();
    const { db } = await openLibrary(library.mirror, LATER);
    const torn = aSnapshot({
      async *facts() {
        yield { papers: [aKeptPaper({ id: two })], sightings: [] };
        throw new Error('torn');
      },
    });
    await expect(bringBackFacts(db, someSnapshots(torn))).rejects.toThrow('torn');
    expect(await bringBackFacts(db, someSnapshots(aSnapshot({ papers: [aKeptPaper({ id: three })] })))).toBe(true);
    expect(await db.papers.get(three)).toBeDefined();
  });
});
