import { expect, it } from 'vitest';
import { storeHold } from '@/entrypoints/background/storeHold';

const why = new Error('full');

/** A clock and a store that is tried whenever it may be, for so long (ms); answers when it was. */
function triedFor(span: number): number[] {
  let now = 0;
  const hold = storeHold(() => now);
  const tries: number[] = [];
  for (; now < span; now += 100) {
    if (hold.reason()) continue;
    tries.push(now);
    hold.failed(why);
  }
  return tries;
}

it('waits twice as long after each failure, and a minute at most', () => {
  const tries = triedFor(400_000);
  const waits = tries.slice(1).map((at, i) => at - (tries[i] ?? 0));
  expect(waits.slice(0, 8)).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 60_000, 60_000]);
});

it('tells why, and counts those who failed together once', () => {
  let now = 0;
  const hold = storeHold(() => now);
  expect(hold.reason()).toBeUndefined();
  for (let n = 0; n < 8; n++) hold.failed(why);
  expect(hold.reason()).toBe(why);
  now = 1_000;
  expect(hold.reason()).toBeUndefined();
});

it('begins with a second again when all went well meanwhile', () => {
  let now = 0;
  const hold = storeHold(() => now);
  for (const at of [0, 1_000, 3_000]) {
    now = at;
    hold.failed(why);
  }
  now = 60_000;
  hold.failed(why);
  now = 61_000;
  expect(hold.reason()).toBeUndefined();
});
