import { expect, it } from 'vitest';
import { addDone, HOURS, levelOf, startHours } from '@/lib/statistics/hours';
import { anId } from '@/tests/support/factories';

/** A Monday of the reader’s own. */
const monday = (hour: number, minute = 0) => new Date(2026, 8, 28, hour, minute).getTime();
const MONDAY = 1;

it('counts what was done under the hour of the reader’s own clock', () => {
  const hours = startHours();
  for (const at of [monday(9), monday(9, 59), monday(10)]) addDone(hours, { at, ids: [] });
  const counted = hours.flatMap(({ count }, at) => (count ? [[Math.floor(at / HOURS), at % HOURS, count]] : []));
  expect(counted).toEqual([
    [MONDAY, 9, 2],
    [MONDAY, 10, 1],
  ]);
});

it('counts many papers at once as one thing, and remembers each once, the latest last', () => {
  const hours = startHours();
  const [one, two] = [anId(1), anId(2)];
  addDone(hours, { at: monday(9), ids: [one, two] });
  addDone(hours, { at: monday(9, 5), ids: [one] });
  const hour = hours[MONDAY * HOURS + 9];
  expect(hour?.count).toBe(2);
  expect([...(hour?.ids ?? [])]).toEqual([two, one]);
});

it.each([
  [0, 10, 0],
  [1, 10, 1],
  [5, 10, 2],
  [10, 10, 4],
  [1, 1, 4],
])('shows %i beside at most %i as %i', (count, most, level) => {
  expect(levelOf(count, most)).toBe(level);
});
