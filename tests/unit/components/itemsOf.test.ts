import { expect, it } from 'vitest';
import { entriesIn, itemsOf } from '@/components/library/itemsOf';
import { anId } from '@/tests/support/factories';

const ids = [1, 2, 3, 4, 5].map(anId);
const groups = [
  { key: 'mon', label: 'Monday', entries: ids.slice(0, 3) },
  { key: 'tue', label: 'Tuesday', entries: ids.slice(3) },
];

it('puts a heading above the papers of each group, and counts the places through all', () => {
  const lines = itemsOf(groups, 2).map((item) => (item.kind === 'head' ? item.label : [item.at, item.entries.length]));
  expect(lines).toEqual(['Monday', [0, 2], [2, 1], 'Tuesday', [3, 2]]);
});

it('needs no heading where nothing is grouped', () => {
  expect(itemsOf([{ key: 'all', entries: ids }], 1).map(({ kind }) => kind)).toEqual(Array(5).fill('papers'));
});

it('keeps every paper in its order, and the papers as they came where nothing is grouped', () => {
  expect(entriesIn(groups)).toEqual(ids);
  expect(entriesIn([{ key: 'all', entries: ids }])).toBe(ids);
});
