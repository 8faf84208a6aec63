import { TAG_COMMA } from '@/lib/library/clip';

/** What a key means in the picker's field; a number is a step among the choices. Undefined: the field's own meaning. */
export type PickerKey = 'close' | 'enter' | 'dropLast' | 1 | -1;

/** A held key means what it means once: only steps and letters go on. */
export function pickerKey(event: KeyboardEvent, isEmpty: boolean, isTag: boolean): PickerKey | undefined {
  const { key, shiftKey, repeat } = event;
  if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return undefined;
  const step = stepOf(key, shiftKey, isEmpty);
  if (step !== undefined) return step;
  if (repeat) return undefined;
  if (key === 'Escape') return 'close';
  if (key === 'Enter' || (isTag && !isEmpty && TAG_COMMA.test(key))) return 'enter';
  return key === 'Backspace' && isEmpty ? 'dropLast' : undefined;
}

/** Left and right move the cursor, as long as there is something for it to move in. */
function stepOf(key: string, shiftKey: boolean, isEmpty: boolean): 1 | -1 | undefined {
  if (key === 'Tab') return shiftKey ? -1 : 1;
  if (key === 'ArrowDown' || (isEmpty && key === 'ArrowRight')) return 1;
  return key === 'ArrowUp' || (isEmpty && key === 'ArrowLeft') ? -1 : undefined;
}
