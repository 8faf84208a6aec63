import { expect, it } from 'vitest';
import { menuKey } from '@/components/strip/menuKeys';

const meaning = (key: string, at: number, isField = false, init: KeyboardEventInit = {}) =>
  menuKey(new KeyboardEvent('keydown', { key, ...init }), at, 5, isField);

it.each<[string, number, string | number | undefined, boolean?, KeyboardEventInit?]>([
  ['ArrowDown', 1, 2],
  ['ArrowDown', 4, 0],
  ['ArrowUp', 0, 4],
  ['ArrowDown', -1, 0],
  ['ArrowUp', -1, 4],
  ['ArrowRight', 2, 3],
  ['ArrowLeft', 2, 1],
  ['Home', 3, 0],
  ['End', 3, 4],
  ['Tab', 4, 0],
  ['Tab', 0, 4, false, { shiftKey: true }],
  ['Enter', 1, undefined],
  ['Escape', 1, 'close'],
  ['x', 1, undefined],
  // In a field:
  ['ArrowDown', 1, 2, true],
  ['ArrowRight', 1, undefined, true],
  ['Home', 1, undefined, true],
  ['Enter', 1, 'enter', true],
  ['Escape', 1, 'close', true],
  ['Enter', 1, undefined, true, { isComposing: true }],
  ['ArrowUp', 1, undefined, true, { ctrlKey: true }],
])('%s on control %s means %s', (key, at, expected, isField, init) => {
  expect(meaning(key, at, isField, init)).toBe(expected);
});
