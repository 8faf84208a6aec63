import { expect, it } from 'vitest';
import { freeName, listNameOf } from '@/lib/library/listNames';
import { aList } from '@/tests/support/factories';

it('finds a free number', () => {
  const others = ['Robots', 'ROBOTS 2', 'robots 3'].map((name) => aList({ name }));
  expect(freeName('robots', others)).toBe('robots 4');
});

it('finds room for the number in the longest of names', () => {
  const name = '长'.repeat(64);
  expect([...freeName(name, [aList({ name })])]).toEqual([...'长'.repeat(62), ' ', '2']);
});

it('keeps a name as labels are kept', () => {
  expect(listNameOf(' a\u0000\n b ')).toBe('a b');
});
