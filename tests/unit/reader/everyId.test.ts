import { beforeEach, expect, it } from 'vitest';
import { openEveryId } from '@/entrypoints/reader/everyId';
import { StoreFailedError } from '@/lib/library/storeFailed';
import { anId } from '@/tests/support/factories';
import { aLibrary, type TestLibrary } from '@/tests/unit/library/freshLibrary';

const [one, other] = [anId(1), anId(2)];
let library: TestLibrary;

beforeEach(async () => {
  library = await aLibrary();
  await library.does({ verb: 'clip', ids: [one] });
});

it('asks the store once, and again after something was written', async () => {
  const ids = openEveryId(library.db);
  expect(await ids.of('clips')).toEqual([one]);
  await library.does({ verb: 'clip', ids: [other] });
  expect(await ids.of('clips')).toEqual([one]);
  ids.forget();
  expect(await ids.of('clips')).toEqual([other, one]);
});

it('forgets what was being read while something was written', async () => {
  const ids = openEveryId(library.db);
  const reading = ids.of('clips');
  ids.forget();
  await library.does({ verb: 'clip', ids: [other] });
  await reading;
  expect(await ids.of('clips')).toEqual([other, one]);
});

it('asks anew after the store failed', async () => {
  const ids = openEveryId(library.db);
  library.db.close();
  await expect(ids.of('clips')).rejects.toThrow(StoreFailedError);
  await library.db.open();
  expect(await ids.of('clips')).toEqual([one]);
});
