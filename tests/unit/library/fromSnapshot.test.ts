import { describe, expect, it } from 'vitest';
import { openLibrary } from '@/lib/library/openLibrary';
import { readRecovered } from '@/lib/library/recovered';
import type { SnapshotRows } from '@/lib/library/snapshots';
import { anId, aSnapshot, MINUTE, MORNING, someSnapshots } from '@/tests/support/factories';
import { aLibrary, loseDatabase, ownedIn, type TestLibrary } from './freshLibrary';

const [one, two] = [anId(1), anId(2)];
const LATER = MORNING + MINUTE;

async function aUsedLibrary(): Promise<TestLibrary> {
  const library = await aLibrary();
  await library.does({ verb: 'createList', list: 'l1', name: 'Robots', ids: [one] });
  await library.does({ verb: 'tag', ids: [two], add: ['RL'], drop: [] });
  return library;
}

/** As it stands now. */
async function snapshotOf({ db }: TestLibrary): Promise<SnapshotRows> {
  const { clips, lists, tags, rules } = await ownedIn(db);
  return aSnapshot({ takenAt: MORNING, seq: await db.changes.count(), clips, lists, tags, rules });
}

function damage({ mirror }: TestLibrary, key: string, value: unknown = 'torn'): void {
  mirror.values[key] = value;
}

describe('a library that was lost, with a damaged copy', () => {
  it('comes back from copy and snapshot, each row from the newer', async () => {
    const library = await aUsedLibrary();
    const snapshot = await snapshotOf(library);
    await library.does({ verb: 'note', ids: [two], note: 'newer' });
    const owned = await ownedIn(library.db);
    damage(library, `clip:${one}`);
    damage(library, 'list:l1', { seq: 'x' });
    loseDatabase();
    const { db, recovered } = await openLibrary(library.mirror, LATER, someSnapshots(snapshot));
    expect(recovered).toEqual({ clips: 2, lists: 1, tags: 1, rules: 0 });
    expect(await ownedIn(db)).toEqual(owned);
    expect(await readRecovered(db)).toEqual({
      at: LATER,
      back: recovered,
      gone: { clips: 0, lists: 0, tags: 0, rules: 0 },
      snapshotAt: MORNING,
      stepsLost: true,
    });
    expect(library.mirror.values[`clip:${one}`]).toMatchObject({ row: { lists: ['l1'] } });
  });

  it('comes back from the snapshot alone when nothing else is left, with its device', async () => {
    const library = await aUsedLibrary();
    const [snapshot, owned] = [await snapshotOf(library), await ownedIn(library.db)];
    library.mirror.values = {};
    loseDatabase();
    const { db } = await openLibrary(library.mirror, LATER, someSnapshots(snapshot));
    expect(await ownedIn(db)).toEqual(owned);
    expect((await db.meta.get('device'))?.value).toBe('this-device');
    expect((await db.changes.toCollection().last())?.seq).toBe(3);
  });

  it('says how much is gone for good when there is no snapshot', async () => {
    const library = await aUsedLibrary();
    damage(library, `clip:${one}`);
    loseDatabase();
    const { db } = await openLibrary(library.mirror, LATER, someSnapshots());
    expect(await readRecovered(db)).toMatchObject({ back: { clips: 1, lists: 1 }, gone: { clips: 1, lists: 0 } });
  });

  it('does not bring back what was deleted since, as far as the copy knows', async () => {
    const library = await aUsedLibrary();
    const snapshot = await snapshotOf(library);
    await library.does({ verb: 'deleteList', list: 'l1' });
    damage(library, 'tag:rl');
    loseDatabase();
    const { db } = await openLibrary(library.mirror, LATER, someSnapshots(snapshot));
    expect(await ownedIn(db)).toMatchObject({ lists: [], tags: [{ label: 'RL' }] });
  });
});

describe('a snapshot', () => {
  it('is not asked for while the copy is whole', async () => {
    const library = await aUsedLibrary();
    const snapshots = someSnapshots(await snapshotOf(library));
    loseDatabase();
    await openLibrary(library.mirror, LATER, snapshots);
    expect(snapshots.asked).toBe(0);
  });

  it('tells of a loss that left all rows of the reader whole', async () => {
    const library = await aUsedLibrary();
    await library.db.changes.clear();
    library.db.close();
    const { db, recovered } = await openLibrary(library.mirror, LATER);
    const none = { clips: 0, lists: 0, tags: 0, rules: 0 };
    expect(recovered).toBeUndefined();
    expect(await readRecovered(db)).toEqual({ at: LATER, back: none, gone: none, stepsLost: true });
  });

  it('is not asked for when only the copy is damaged, and the library writes it anew', async () => {
    const library = await aUsedLibrary();
    const snapshots = someSnapshots(await snapshotOf(library));
    library.mirror.values = {};
    library.db.close();
    const { db, recovered } = await openLibrary(library.mirror, LATER, snapshots);
    expect([snapshots.asked, recovered, await readRecovered(db)]).toEqual([0, undefined, undefined]);
    expect(library.mirror.values).toHaveProperty(`clip:${two}`);
  });

  it('leaves rows alone that the library holds in a newer state', async () => {
    const library = await aUsedLibrary();
    const snapshot = await snapshotOf(library);
    await library.does({ verb: 'note', ids: [two], note: 'newer' });
    await library.db.clips.delete(one);
    library.mirror.values = {};
    library.db.close();
    const { db, recovered } = await openLibrary(library.mirror, LATER, someSnapshots(snapshot));
    expect(recovered).toEqual({ clips: 1, lists: 0, tags: 0, rules: 0 });
    expect(await ownedIn(db)).toMatchObject({ clips: [{ paperId: one }, { paperId: two, note: 'newer' }] });
  });
});
