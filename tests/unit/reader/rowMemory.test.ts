import { beforeEach, expect, it, vi } from 'vitest';
import { openRowMemory } from '@/entrypoints/reader/rowMemory';
import { anId } from '@/tests/support/factories';
import { aLibrary, type TestLibrary } from '@/tests/unit/library/freshLibrary';

const [one, other] = [anId(1), anId(2)];
let library: TestLibrary;
const starred = (rows: { clip?: { starredAt?: number } | undefined }[]) =>
  rows.map(({ clip }) => clip?.starredAt !== undefined);

beforeEach(async () => {
  library = await aLibrary();
  await library.does({ verb: 'clip', ids: [one, other] });
});

it('reads only the papers that no answer before had', async () => {
  const memory = openRowMemory(library.db);
  await memory.of([one]);
  const read = vi.spyOn(library.db.clips, 'bulkGet');
  expect((await memory.of([other, one])).map(({ id }) => id)).toEqual([other, one]);
  expect(read.mock.calls).toEqual([[[other]]]);
});

it('reads a paper again once something was written', async () => {
  const memory = openRowMemory(library.db);
  await memory.of([one]);
  await library.does({ verb: 'star', ids: [one], on: true });
  expect(starred(await memory.of([one]))).toEqual([false]);
  memory.forget();
  expect(starred(await memory.of([one]))).toEqual([true]);
});

it('does not remember what was written while it was read', async () => {
  const memory = openRowMemory(library.db);
  const reading = memory.of([one]);
  memory.forget();
  await library.does({ verb: 'star', ids: [one], on: true });
  await reading;
  expect(starred(await memory.of([one]))).toEqual([true]);
});
