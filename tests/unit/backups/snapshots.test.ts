import { beforeEach, describe, expect, it } from 'vitest';
import { factsHeld, newestWhole, snapshotsIn, takeSnapshot } from '@/lib/backups/snapshots';
import { readBackup } from '@/lib/exchange/backup/readBackup';
import { putMeta } from '@/lib/library/db';
import { recordListing } from '@/lib/library/recordListing';
import { aFolder, type FakeFolder } from '@/tests/support/aFolder';
import { aListing, anId, aPaper, MORNING } from '@/tests/support/factories';
import { aLibrary, ownedIn, type TestLibrary } from '@/tests/unit/library/freshLibrary';

const DAY = 24 * 60 * 60_000;
const [first, second] = [anId(), anId()];
let library: TestLibrary;
let folder: FakeFolder;
beforeEach(async () => {
  library = await aLibrary();
  folder = aFolder();
  await recordListing(library.db, aListing([aPaper({ id: first }), aPaper()]), MORNING);
  await library.does({ verb: 'tag', ids: [first], add: ['Robots'], drop: [] });
  await library.does({ verb: 'createList', list: 'list-1', name: 'To read', ids: [second] });
});

const take = (now = MORNING) => takeSnapshot(library.db, folder, 'daily', now);
const names = () => [...folder.files.keys()];

describe('a snapshot', () => {
  it('holds all that the reader owns, and what pages said', async () => {
    const { name } = await take();
    const file = await folder.read(name);
    const { header, tables } = await readBackup((file as Blob).stream());
    const { clips, lists, tags } = await ownedIn(library.db);
    expect(tables).toMatchObject({ clips, lists, tags });
    expect(tables.papers.map(({ id }) => id)).toContain(first);
    expect(header.counts).toEqual({ lists: 1, tags: 1, clips: 2, papers: 2, sightings: 2 });
  });

  it('stands under its own name beside those of other days', async () => {
    await take();
    await take(MORNING + DAY);
    const [newer, older] = await snapshotsIn(folder);
    expect([newer?.at, older?.at]).toEqual([MORNING + DAY, MORNING]);
    expect(names()).toHaveLength(2);
  });

  it('is not kept when it is not what was written, and nothing older goes for it', async () => {
    const { name } = await take();
    folder.spoil = (bytes) => bytes.slice(0, -40);
    await expect(take(MORNING + DAY)).rejects.toThrow();
    expect((await snapshotsIn(folder)).map((snapshot) => snapshot.name)).toEqual([name]);
  });

  it('is not kept when the disk is full', async () => {
    const { name } = await take();
    folder.room = 100;
    await expect(take(MORNING + DAY)).rejects.toThrow('full');
    expect(names()).toEqual([name]);
  });

  it('is not taken of a library that holds less than it counted', async () => {
    await putMeta(library.db, 'counts', { clips: 412, lists: 1, tags: 1, rules: 0 });
    await expect(take()).rejects.toThrow('as many rows as it counted');
    expect(names()).toEqual([]);
  });

  it('makes room: of many days the last seven stay, and one for each of four weeks', async () => {
    for (let day = 0; day < 40; day++) await take(MORNING + day * DAY);
    const kept = (await snapshotsIn(folder)).map(({ at }) => (at - MORNING) / DAY);
    expect(kept).toEqual([39, 38, 37, 36, 35, 34, 33, 27, 20]);
  });
});

describe('the newest snapshot', () => {
  it('is the newest that is whole', async () => {
    await take();
    await library.does({ verb: 'star', ids: [first], on: true });
    const { name } = await take(MORNING + DAY);
    folder.files.set(name, new Blob([new Uint8Array(20)]));
    expect(await newestWhole(folder)).toMatchObject({ takenAt: MORNING, seq: 2 });
  });

  it('gives back every row as it was', async () => {
    await library.does({
      verb: 'saveRule',
      rule: 'rule-1',
      query: 'agents',
      does: 'clip',
      tags: [],
      lists: [],
      on: true,
    });
    await library.does({ verb: 'tag', ids: [first], add: ['robot'], drop: [] });
    await library.does({ verb: 'colourTag', tag: 'robots', colour: 'teal' });
    await library.does({ verb: 'tellApart', tags: ['robot', 'robots'] });
    const { db } = library;
    await take();
    const newest = await newestWhole(folder);
    expect(newest).toMatchObject(await ownedIn(db));
    const facts = [];
    for await (const batch of newest?.facts() ?? []) facts.push(batch);
    expect(facts.flatMap(({ papers }) => papers)).toEqual(await db.papers.toArray());
    expect(facts.flatMap(({ sightings }) => sightings)).toEqual(await db.sightings.toArray());
  });

  it('tells how many papers and sightings it holds, or the next that can', async () => {
    const { db } = library;
    await recordListing(db, aListing([aPaper({ id: first }), aPaper()]), MORNING);
    const held = { papers: await db.papers.count(), sightings: await db.sightings.count() };
    await take();
    const { name } = await take(MORNING + DAY);
    folder.files.set(name, new Blob([new Uint8Array(20)]));
    expect(await factsHeld(folder)).toEqual(held);
  });

  it('is none before the first', async () => {
    expect([await newestWhole(folder), await factsHeld(folder)]).toEqual([undefined, undefined]);
  });
});
