import { Dexie } from 'dexie';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { change } from '@/lib/library/change';
import { openDb, SCHEMA } from '@/lib/library/db';
import { storing } from '@/lib/library/storeFailed';
import { aChange, aClip, aKeyStore, anId, aRule, MORNING } from '@/tests/support/factories';
import { aLibrary, loseDatabase } from './freshLibrary';

afterEach(() => vi.restoreAllMocks());

describe('the database', () => {
  it('is called offprint and has the ten tables', async () => {
    loseDatabase();
    const db = openDb();
    expect([db.name, db.tables.map(({ name }) => name)]).toEqual([
      'offprint',
      ['papers', 'sightings', 'clips', 'lists', 'tags', 'changes', 'unindexed', 'segments', 'meta', 'rules'],
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
      { key: 'counts', value: { clips: 1, lists: 0, tags: 0 } },
    ]);
    first.close();
    const db = openDb();
    expect(await db.clips.toArray()).toEqual([aClip({ paperId: anId(1), tags: ['rl'] })]);
    expect(await db.sightings.where('day').equals('2026-09-28').toArray()).toEqual([sighting]);
    expect(await db.meta.get('schema')).toEqual({ key: 'schema', value: SCHEMA });
    expect(await db.meta.get('device')).toEqual({ key: 'device', value: 'this one' });
  });

  it('opens a library of the second version, and keeps and counts rules in it from then on', async () => {
    loseDatabase();
    const second = new Dexie('offprint');
    second.version(2).stores({
      papers: 'id, lastListedAt, source',
      sightings: '[paperId+feed+seenOn], day',
      clips: 'paperId, clippedAt, [status+clippedAt], [clippedAt+starredAt], trashedAt, *tags, *lists',
      lists: 'id',
      tags: 'name',
      changes: '++seq, &op, step',
      unindexed: '++mark',
      segments: '[kind+at]',
      meta: 'key',
    });
    await second.open();
    await second.table('clips').put(aClip({ paperId: anId(1), tags: ['rl'] }));
    await second.table('meta').bulkPut([
      { key: 'schema', value: 2 },
      { key: 'device', value: 'this one' },
      { key: 'counts', value: { clips: 1, lists: 0, tags: 0 } },
    ]);
    second.close();
    const db = openDb();
    const { id: rule, query, does, tags, lists } = aRule();
    const mirror = aKeyStore();
    await change(db, mirror, aChange({ verb: 'saveRule', rule, query, does, tags, lists, on: true }), MORNING);
    expect(await db.rules.toArray()).toEqual([aRule()]);
    expect(await db.meta.get('counts')).toEqual({ key: 'counts', value: { clips: 1, lists: 0, tags: 0, rules: 1 } });
    expect(await db.meta.get('schema')).toEqual({ key: 'schema', value: SCHEMA });
    expect(await db.clips.where('ruledBy').equals(rule).count()).toBe(0);
    expect(await db.clips.toArray()).toEqual([aClip({ paperId: anId(1), tags: ['rl'] })]);
  });

  it('fails by name when the browser gives no store', async () => {
    Object.assign(Dexie.dependencies, { indexedDB: undefined });
    const db = openDb();
    await expect(storing(() => db.clips.count())).rejects.toMatchObject({ name: 'StoreDeniedError' });
  });
});

describe('storing', () => {
  it.each(['UnknownError', 'AbortError', 'DatabaseClosedError', 'InvalidStateError'])(
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

  const named = (name: string, message: string, inner?: Error) => Object.assign(new Error(message), { name, inner });
  it.each([
    ['StoreFullError', named('QuotaExceededError', 'Encountered disk full while committing.')],
    ['StoreFullError', named('AbortError', 'aborted', named('QuotaExceededError', ''))],
    ['StoreFullError', named('AbortError', 'Connection is closing because of: IO error: 000003.log: write error')],
    ['StoreFullError', named('BulkError', '1 of 9 operations failed. Errors: QuotaExceededError: full')],
    [
      'StoreDeniedError',
      named('InvalidStateError', 'A mutation operation was attempted on a database that did not allow mutations.'),
    ],
    [
      'StoreBrokenError',
      named(
        'DatabaseClosedError',
        '',
        named('UnknownError', 'Internal error opening backing store for indexedDB.open.'),
      ),
    ],
  ])('names it %s when the browser says so', async (name, cause) => {
    await expect(storing(() => Promise.reject(cause))).rejects.toMatchObject({ name, cause });
  });

  it.each(['TypeError', 'DataError', 'SchemaError'])('lets %s fly, which is our own mistake', async (name) => {
    const mistake = Object.assign(new Error('oops'), { name });
    await expect(storing(() => Promise.reject(mistake))).rejects.toBe(mistake);
  });
});
