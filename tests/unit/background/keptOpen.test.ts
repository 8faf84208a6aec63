import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { keptOpen } from '@/entrypoints/background/keptOpen';
import { StoreFailedError } from '@/lib/library/storeFailed';
import type { KeyStore } from '@/lib/ports';
import { aKeyStore } from '@/tests/support/factories';
import { aLibrary } from '@/tests/unit/library/freshLibrary';

const opened: { close(): void }[] = [];
async function open({ library }: ReturnType<typeof keptOpen>) {
  const { db } = await library();
  opened.push(db);
  return db;
}

beforeEach(async () => void (await aLibrary()));
afterEach(() => {
  for (const db of opened.splice(0)) db.close();
});

it('opens the library once for all who ask', async () => {
  const kept = keptOpen(aKeyStore());
  const [one, other] = await Promise.all([open(kept), open(kept)]);
  expect(other).toBe(one);
});

it('opens it anew after the store failed, and closes the old connection', async () => {
  const kept = keptOpen(aKeyStore());
  const old = await open(kept);
  kept.failed(StoreFailedError.name);
  const fresh = await open(kept);
  expect(fresh).not.toBe(old);
  await vi.waitFor(() => expect(old.isOpen()).toBe(false));
  expect(fresh.isOpen()).toBe(true);
});

it('goes on with the same one after any other failure', async () => {
  const kept = keptOpen(aKeyStore());
  const old = await open(kept);
  kept.failed('NotAllowedError');
  expect(await open(kept)).toBe(old);
});

it('tries a store that fails once per question', async () => {
  let reads = 0;
  const torn: KeyStore = {
    ...aKeyStore(),
    get: () => {
      reads++;
      return Promise.reject(new Error('torn'));
    },
  };
  const kept = keptOpen(torn);
  await expect(kept.library()).rejects.toThrow(StoreFailedError);
  kept.failed(StoreFailedError.name);
  await new Promise((later) => setTimeout(later, 20));
  // Each reading is tried twice.
  expect(reads).toBe(2);
});
