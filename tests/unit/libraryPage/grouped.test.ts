import { describe, expect, it } from 'vitest';
import { paperOf } from '@/components/library/entries';
import { grouped } from '@/entrypoints/library/grouped';
import type { Gist } from '@/lib/library/factTable';
import { aList, anId, MORNING } from '@/tests/support/factories';

const DAY = 24 * 60 * 60_000;
const lists = [aList({ id: 'l1', name: 'Robots' }), aList({ id: 'l2', name: 'Arms' })];
const facts: Gist[] = [
  { id: anId(1), clippedAt: MORNING, status: 'read', lists: ['Arms', 'l2', 'Robots', 'l1'] },
  { id: anId(2), clippedAt: MORNING - DAY, status: 'unread', lists: [] },
  { id: anId(3), clippedAt: MORNING - 1, status: 'read', lists: ['Arms', 'l2'] },
  { id: anId(4) },
];
const told = (group: 'day' | 'list' | 'status', some = facts) =>
  grouped(some, group, lists, (day) => day.slice(-2)).map(({ label, entries }) => [
    label,
    entries.map((entry) => Number(paperOf(entry).slice(-1))),
  ]);

describe('papers under headings', () => {
  it('stand by the day of their clip, the newest day first, whichever paper comes first', () => {
    const days = [
      ['28', [1, 3]],
      ['27', [2]],
      ['No day known', [4]],
    ];
    expect(told('day')).toEqual(days);
    expect(
      told(
        'day',
        [1, 0, 2, 3].flatMap((i) => facts[i] ?? []),
      ),
    ).toEqual(days);
  });

  it('stand by how far they are read', () => {
    expect(told('status')).toEqual([
      ['Unread', [2]],
      ['Read', [1, 3]],
      ['Not clipped', [4]],
    ]);
  });

  it('stand under each of their lists', () => {
    expect(told('list')).toEqual([
      ['Robots', [1]],
      ['Arms', [1, 3]],
      ['On no list', [2, 4]],
    ]);
  });

  it('have a place of their own under each list, and are themselves where they stand but once', () => {
    const entries = (group: 'day' | 'list' | 'status') =>
      grouped(facts, group, lists, (day) => day).flatMap(({ entries }) => entries);
    expect(new Set(entries('list')).size).toBe(5);
    expect(entries('status').toSorted()).toEqual(facts.map(({ id }) => id));
  });
});
