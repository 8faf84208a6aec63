import { Dexie, RangeSet } from 'dexie';
import { beforeEach, expect, it, vi } from 'vitest';
import { rowMemory } from '@/entrypoints/reader/rowMemory';
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
  const memory = rowMemory(library.db);
  await memory.of([one]);
  const read = vi.spyOn(library.db.clips, 'bulkGet');
  expect((await memory.of([other, one])).map(({ id }) => id)).toEqual([other, one]);
  expect(read.mock.calls).toEqual([[[other]]]);
});

it('reads a paper once for all who ask for it at the same time', async () => {
  const memory = rowMemory(library.db);
  const read = vi.spyOn(library.db.clips, 'bulkGet');
  const answers = await Promise.all([memory.of([one]), memory.of([other, one]), memory.of([one])]);
  expect(answers.map((rows) => rows.map(({ id }) => id))).toEqual([[one], [other, one], [one]]);
  expect(read.mock.calls).toEqual([[[one]], [[other]]]);
});

it('tells all who asked that a paper could not be read, and reads it again for the next', async () => {
  const memory = rowMemory(library.db);
  vi.spyOn(library.db.clips, 'bulkGet').mockRejectedValueOnce(new Error('torn'));
  const answers = await Promise.allSettled([memory.of([one]), memory.of([one])]);
  expect(answers.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(await memory.of([one])).toHaveLength(1);
});

it('is one for all who ask for it', async () => {
  await rowMemory(library.db).of([one]);
  const read = vi.spyOn(library.db.clips, 'bulkGet');
  expect((await rowMemory(library.db).of([one])).map(({ id }) => id)).toEqual([one]);
  expect(read).not.toHaveBeenCalled();
});

it('reads a paper again once something of it was written, and tells of that', async () => {
  const memory = rowMemory(library.db);
  const [told, notTold] = [vi.fn(), vi.fn()];
  memory.watch(told);
  memory.watch(notTold)();
  expect(starred(await memory.of([one]))).toEqual([false]);
  await library.does({ verb: 'star', ids: [one], on: true });
  await vi.waitFor(() => expect(told).toHaveBeenCalled());
  expect(starred(await memory.of([one]))).toEqual([true]);
  expect(notTold).not.toHaveBeenCalled();
});

it('does not remember what was written while it was read', async () => {
  const memory = rowMemory(library.db);
  const reading = memory.of([one]);
  Dexie.on.storagemutated.fire({ all: new RangeSet(-Infinity, [[]]) });
  await reading;
  const read = vi.spyOn(library.db.clips, 'bulkGet');
  await memory.of([one]);
  expect(read.mock.calls).toEqual([[[one]]]);
});
