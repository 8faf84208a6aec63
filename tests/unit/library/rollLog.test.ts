import { Dexie } from 'dexie';
import { IDBObjectStore } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { rollLog } from '@/lib/library/rollLog';
import { StoreFailedError } from '@/lib/library/storeFailed';
import { aLibrary } from './freshLibrary';

it('writes enough in pieces that go through the log, leaves nothing behind and the library alone', async () => {
  const { db } = await aLibrary();
  const sizes: number[] = [];
  const add = IDBObjectStore.prototype.add;
  IDBObjectStore.prototype.add = function (value: { byteLength: number }) {
    sizes.push(value.byteLength);
    return add.call(this, value);
  };
  const before = await db.meta.toArray();
  await rollLog().finally(() => {
    IDBObjectStore.prototype.add = add;
  });
  expect(sizes.reduce((sum, size) => sum + size)).toBeGreaterThanOrEqual(4_500_000);
  expect(Math.max(...sizes)).toBeLessThan(64 * 1024);
  const rolled = await new Dexie('offprint-roll').open();
  expect(await Promise.all(rolled.tables.map((table) => table.count()))).toEqual([0]);
  rolled.close();
  expect(await db.meta.toArray()).toEqual(before);
});

describe('in a store that goes silent halfway, as Chromium’s may when it finds it damaged', () => {
  it('is given up, so that the library is opened without it', async () => {
    const add = IDBObjectStore.prototype.add;
    let added = 0;
    IDBObjectStore.prototype.add = function (value: unknown) {
      const request = add.call(this, value);
      if (++added === 10) Object.defineProperty(request, 'onsuccess', { set() {} });
      return request;
    };
    const rolled = rollLog(undefined, 1_000).finally(() => {
      IDBObjectStore.prototype.add = add;
    });
    await expect(rolled).rejects.toThrow(StoreFailedError);
  });
});
