import { expect, it } from 'vitest';
import { outlived } from '@/lib/backups/outlived';
import { type Occasion, snapshotIn, snapshotOf } from '@/lib/backups/snapshotName';
import { MORNING } from '@/tests/support/factories';

const DAY = 24 * 60 * 60_000;
const onDay = (day: number, occasion: Occasion = 'daily', hours = 0) =>
  snapshotOf(occasion, MORNING + day * DAY + hours * 3_600_000);

it('keeps the last of a day', () => {
  const [morning, noon] = [onDay(0), onDay(0, 'asked', 2)];
  expect(outlived([noon, morning])).toEqual([morning]);
});

it('keeps what a library left alone for months has', () => {
  const old = Array.from({ length: 6 }, (_, day) => onDay(day));
  expect(outlived([...old, onDay(300)])).toEqual([]);
});

it('keeps all from before a new Offprint, and the last three from before an import', () => {
  const upgrades = Array.from({ length: 9 }, (_, day) => onDay(day, 'upgrade'));
  const imports = Array.from({ length: 4 }, (_, day) => onDay(day, 'import', 1));
  expect(outlived([...upgrades, ...imports])).toEqual(imports.slice(0, 1));
});

it('tells occasion and time by a name, and knows no other files', () => {
  const snapshot = snapshotOf('import', MORNING + 7);
  expect(snapshotIn(snapshot.name)).toEqual(snapshot);
  for (const name of ['unproved', 'offprint-2026.jsonl.gz', snapshot.name.replace('import', 'lunch')])
    expect(snapshotIn(name)).toBeUndefined();
});
