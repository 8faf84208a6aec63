import { expect, it } from 'vitest';
import { idsIn, itemsOf } from '@/components/library/itemsOf';
import { anId } from '@/tests/support/factories';

const ids = [1, 2, 3, 4, 5].map(anId);
const groups = [
  { key: 'mon', label: 'Monday', ids: ids.slice(0, 3) },
  { key: 'tue', label: 'Tuesday', ids: ids.slice(3) },
];

it('puts a heading above the papers of each group, and counts the places through all', () => {
  const lines = itemsOf(groups, 2).map((item) => (item.kind === 'head' ? item.label : [item.at, item.ids.length]));
  expect(lines).toEqual(['Monday', [0, 2], [2, 1], 'Tuesday', [3, 2]]);
});

it('needs no heading where nothing is grouped', () => {
  expect(itemsOf([{ key: 'all', ids }], 1).map(({ kind }) => kind)).toEqual(Array(5).fill('papers'));
});

it('keeps every paper once, in its order', () => {
  expect(idsIn(groups)).toEqual(ids);
});
