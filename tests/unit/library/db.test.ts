import { Dexie } from 'dexie';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { openDb, SCHEMA } from '@/lib/library/db';
import { storing } from '@/lib/library/storeFailed';
import { aClip, anId } from '@/tests/support/factories';
import { aLibrary, loseDatabase } from './freshLibrary';

afterEach(() => vi.restoreAllMocks());

describe('the database', () => {
  it('is called offprint and has the nine tables', async () => {
    loseDatabase();
    const db = openDb();
    expect([db.name, db.tables.map(({ name }) => name)]).toEqual([
      'offprint',
      ['papers', 'sightings', 'clips', 'lists', 'tags', 'changes', 'unindexed', 'segments', 'meta'],
    ]);
  });

  it('writes strictly', async () => {
    const { db } = await aLibrary();
    const durability = await db.transaction('rw', db.clips, async (transaction) => {
      await db.clips.count();
      return transaction.idbtrans.durability;
    });
    expect(durability).toBe('strict');
  });

  it('stays closed when newer code upgrades it, so that old code cannot write', async () => {
    vi.spyOn(console, 'warn').mockReturnValue();
    const { does } = await aLibrary();
    const newer = new Dexie('offprint');
    newer.version(SCHEMA + 1).stores({ clips: 'paperId' });
    await newer.open();
    await expect(does({ verb: 'clip', ids: [anId(1)] })).rejects.toMatchObject({ name: 'StoreFailedError' });
    expect(await newer.table('clips').count()).toBe(0);
  });

  it('opens a library of the first version, with all that is in it, and tells older code to stay away', async () => {
    loseDatabase();
    const first = new Dexie('offprint');
    first.version(1).stores({
      papers: 'id, lastListedAt, source',
      sightings: '[paperId+feed+seenOn]',
      clips: 'paperId, clippedAt, [status+clippedAt], [clippedAt+starredAt], trashedAt, *tags, *lists',
      lists: 'id',
      tags: 'name',
      changes: '++seq, &op, step',
      unindexed: '++mark',
      segments: '[kind+at]',
      meta: 'key',
    });
    await first.open();
    await first.table('clips').put(aClip({ paperId: anId(1), tags: ['rl'] }));
    const sighting = { paperId: anId(1), feed: 'day', seenOn: '2026-09-28', day: '2026-09-28', rank: 1 };
    await first.table('sightings').put(sighting);
    await first.table('meta').bulkPut([
      { key: 'schema', value: 1 },
      { key: 'device', value: 'this one' },
    ]);
    first.close();
    const db = openDb();
    expect(await db.clips.toArray()).toEqual([aClip({ paperId: anId(1), tags: ['rl'] })]);
    expect(await db.sightings.where('day').equals('2026-09-28').toArray()).toEqual([sighting]);
    expect(await db.meta.get('schema')).toEqual({ key: 'schema', value: SCHEMA });
    expect(await db.meta.get('device')).toEqual({ key: 'device', value: 'this one' });
  });

  it('fails by name when the browser gives no store', async () => {
    Object.assign(Dexie.dependencies, { indexedDB: undefined });
    const db = openDb();
    await expect(storing(() => db.clips.count())).rejects.toMatchObject({ name: 'StoreFailedError' });
  });
});

describe('storing', () => {
  it.each(['QuotaExceededError', 'UnknownError', 'AbortError', 'DatabaseClosedError', 'InvalidStateError'])(
    'names %s as a failing store and keeps the cause',
    async (name) => {
      const cause = Object.assign(new Error('why'), { name });
      await expect(storing(() => Promise.reject(cause))).rejects.toMatchObject({
        name: 'StoreFailedError',
        message: 'why',
        cause,
      });
    },
  );

  it.each(['TypeError', 'DataError', 'SchemaError'])('lets %s fly, which is our own mistake', async (name) => {
    const mistake = Object.assign(new Error('oops'), { name });
    await expect(storing(() => Promise.reject(mistake))).rejects.toBe(mistake);
  });
});
