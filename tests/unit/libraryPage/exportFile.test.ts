import { parse } from 'csv-parse/sync';
import { expect, it } from 'vitest';
import { exportFile } from '@/entrypoints/library/exportFile';
import { aKeptPaper, anId, MORNING } from '@/tests/support/factories';
import { aLibrary } from '@/tests/unit/library/freshLibrary';

const ids = Array.from({ length: 4_500 }, (_, n) => anId((n * 7) % 4_500));

it('saves papers in the order in which they were asked for, each once, resting on the way', async () => {
  const { db } = await aLibrary();
  await db.papers.bulkPut(ids.map((id) => aKeptPaper({ id, title: `About ${id}` })));
  const rests: number[] = [];
  const hands = { now: MORNING, rest: async (done: number) => void rests.push(done) };
  const { name, blob } = await exportFile(db, ids, 'csv', hands);
  const rows: { title: string }[] = parse(await blob.text(), { columns: true, bom: true });
  expect(rows.map(({ title }) => title)).toEqual(ids.map((id) => `About ${id}`));
  expect(name).toBe('offprint-2026-09-28.csv');
  expect(rests).toHaveLength(18);
  expect(rests.at(-1)).toBe(4_500);
});

it('stops where the reader says so', async () => {
  const { db } = await aLibrary();
  const rest = async () => {
    throw new Error('stopped');
  };
  await expect(exportFile(db, ids, 'bibtex', { now: MORNING, rest })).rejects.toThrow('stopped');
});
