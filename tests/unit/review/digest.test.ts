import { expect, it } from 'vitest';
import { digestOf, type Lived } from '@/lib/review/digest';
import { weekAt } from '@/lib/statistics/weeks';
import { anId } from '@/tests/support/factories';

/** A Thursday noon, wherever the tests run. */
const NOW = new Date(2026, 10, 26, 12).getTime();
const ago = (days: number) => NOW - days * 86_400_000;
const MONDAY = 1;
const week = weekAt(NOW, MONDAY);
const [one, two, three, four] = [anId(1), anId(2), anId(3), anId(4)];

const papers: Lived[] = [
  { id: one, seenAt: ago(1), clippedAt: ago(0), status: 'unread', tags: ['agents', 'rl'] },
  { id: two, seenAt: ago(8), clippedAt: ago(2), status: 'read', readAt: ago(1), tags: ['rl'] },
  { id: three, seenAt: ago(9), clippedAt: ago(8), status: 'unread', tags: ['old'] },
  { id: four, seenAt: ago(9), clippedAt: ago(9), status: 'reading', tags: ['old'] },
  { id: anId(5), seenAt: ago(2) },
  { id: anId(6) },
];

it('tells of a week what was seen, clipped and read, as it happened', () => {
  const { seen, clipped, read } = digestOf(papers, week, MONDAY);
  expect(seen).toBe(2);
  expect(clipped).toEqual([two, one]);
  expect(read).toEqual([two]);
});

it('names the tags of what was clipped or read, each paper counted once', () => {
  expect(digestOf(papers, week, MONDAY).tags).toEqual([
    { name: 'rl', count: 2 },
    { name: 'agents', count: 1 },
  ]);
});

it('reminds of what was clipped in the week before and nobody touched since', () => {
  expect(digestOf(papers, week, MONDAY).untouched).toEqual([three]);
});

it('is empty for a week in which nothing happened', () => {
  const nothing = { seen: 0, clipped: [], read: [], tags: [], untouched: [] };
  expect(digestOf(papers, week - 9, MONDAY)).toEqual({ week: week - 9, ...nothing });
});
