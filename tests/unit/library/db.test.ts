import { Dexie } from 'dexie';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { openDb, SCHEMA } from '@/lib/library/db';
import { storing } from '@/lib/library/storeFailed';
import { anId } from '@/tests/support/factories';
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
