import { expect, it } from 'vitest';
import { otherLists } from '@/entrypoints/library/otherLists';
import { aClip, aList, anId } from '@/tests/support/factories';

const lists = [
  aList({ id: 'l1', name: 'Robots' }),
  aList({ id: 'l2', name: 'Arms' }),
  aList({ id: 'l3', name: 'Legs' }),
];
const row = (...on: string[]) => ({ id: anId(), paper: undefined, clip: aClip({ lists: on }), tags: [] });

it('names the lists of a paper but the one under which it stands', () => {
  expect(otherLists(row('l3', 'l2', 'l1'), lists, 'l1')).toBe('\u2068Arms\u2069, \u2068Legs\u2069');
  expect(otherLists(row('l3', 'l1'), lists, 'l3')).toBe('\u2068Robots\u2069');
});

it('names none of a paper that is on no other, or stands under no list', () => {
  expect(otherLists(row('l2'), lists, 'l2')).toBeUndefined();
  expect(otherLists(row('l1', 'l2'), lists, undefined)).toBeUndefined();
  expect(otherLists(undefined, lists, 'l1')).toBeUndefined();
});
