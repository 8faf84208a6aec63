import { expect, it } from 'vitest';
import { type PickerKey, pickerKey } from '@/components/strip/picker/pickerKeys';

const meaning = (key: string, text: string, init: KeyboardEventInit = {}, isTag = true) =>
  pickerKey(new KeyboardEvent('keydown', { key, ...init }), text === '', isTag);

it.each<[string, string, PickerKey | undefined]>([
  ['Enter', 'rl', 'enter'],
  ['Enter', '', 'enter'],
  ['Escape', 'rl', 'close'],
  [',', 'rl', 'enter'],
  ['，', 'rl', 'enter'],
  [',', '', undefined],
  ['ArrowDown', 'rl', 1],
  ['ArrowUp', 'rl', -1],
  ['Tab', 'rl', 1],
  ['ArrowRight', 'rl', undefined],
  ['ArrowRight', '', 1],
  ['ArrowLeft', '', -1],
  ['Backspace', '', 'dropLast'],
  ['Backspace', 'r', undefined],
  ['j', '', undefined],
])('%s in a field with %o means %s', (key, text, wanted) => {
  expect(meaning(key, text)).toBe(wanted);
});

it('steps back with Shift and Tab', () => {
  expect(meaning('Tab', '', { shiftKey: true })).toBe(-1);
});

it('leaves a comma to the name of a list', () => {
  expect(meaning(',', 'Talks', {}, false)).toBeUndefined();
});

it('takes a held key once, but steps on', () => {
  for (const key of ['Enter', 'Backspace', 'Escape']) expect(meaning(key, '', { repeat: true })).toBeUndefined();
  expect(meaning('ArrowDown', '', { repeat: true })).toBe(1);
});

it('leaves composing, and keys of the browser, alone', () => {
  expect(meaning('Enter', 'に', { isComposing: true })).toBeUndefined();
  for (const held of ['ctrlKey', 'metaKey', 'altKey']) expect(meaning('Enter', 'rl', { [held]: true })).toBeUndefined();
});
