import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { ArxivId, Day } from '@/lib/paper';
import { type Five, fiveFor } from '@/lib/review/five';
import { anId } from '@/tests/support/factories';

const TODAY = '2026-11-26' as Day;
const YESTERDAY = '2026-11-25' as Day;
const queue = Array.from({ length: 9 }, (_, n) => anId(n + 1));
const [one, two, three, four, five, six, seven] = queue as [
  ArxivId,
  ArxivId,
  ArxivId,
  ArxivId,
  ArxivId,
  ArxivId,
  ArxivId,
];
const today = fiveFor(TODAY, undefined, queue);

it('takes the first five of the queue', () => {
  expect(today).toEqual({ day: TODAY, ids: [one, two, three, four, five] });
  expect(fiveFor(TODAY, { day: YESTERDAY, ids: [six, seven] }, queue)).toEqual(today);
});

it('stays through the day, whatever comes before it in the queue', () => {
  expect(fiveFor(TODAY, today, [anId(99), ...queue.toReversed()])).toEqual(today);
});

it('puts the next that waits in the place of one that is read', () => {
  expect(
    fiveFor(
      TODAY,
      today,
      queue.filter((id) => id !== two),
    ).ids,
  ).toEqual([one, six, three, four, five]);
});

it('keeps a paper while it is being read, and takes up none that is', () => {
  const others = queue.filter((id) => id !== two && id !== six);
  expect(fiveFor(TODAY, today, others, [two, six]).ids).toEqual([one, two, three, four, five]);
  expect(fiveFor(TODAY, today, others, [six]).ids).toEqual([one, seven, three, four, five]);
});

it('is fewer where fewer wait, and grows again', () => {
  const few = fiveFor(TODAY, today, [one, five]);
  expect(few.ids).toEqual([one, five]);
  expect(fiveFor(TODAY, few, [six, one, five]).ids).toEqual([one, five, six]);
});

it('is of the queue, each once, as many as there can be, and the same when nothing changed', () => {
  const some = fc.subarray(queue).chain((ids) => fc.shuffledSubarray(ids, { minLength: ids.length }));
  const kept = fc.option(
    fc.record({ day: fc.constantFrom(TODAY, YESTERDAY), ids: some.map((ids) => ids.slice(0, 5)) }),
    { nil: undefined },
  );
  fc.assert(
    fc.property(kept, some, (before: Five | undefined, waiting) => {
      const after = fiveFor(TODAY, before, waiting);
      expect(after.ids.every((id) => waiting.includes(id))).toBe(true);
      expect(new Set(after.ids).size).toBe(Math.min(5, waiting.length));
      expect(fiveFor(TODAY, after, waiting)).toEqual(after);
      const stayed = before?.day === TODAY ? before.ids.filter((id) => waiting.includes(id)) : [];
      expect(stayed.every((id) => after.ids.includes(id))).toBe(true);
    }),
  );
});
