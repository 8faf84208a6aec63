/** What a key means in the menu; undefined: nothing, or the browser's own meaning. */
export type MenuKey = 'close' | 'enter' | number;

/**
 * The meaning of a key on one of `count` controls, the `at`-th (from 0): a number is the control to go to. Arrows and Tab
 * go around; in a field the keys that move its cursor stay its own.
 */
export function menuKey(event: KeyboardEvent, at: number, count: number, isField: boolean): MenuKey | undefined {
  if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return undefined;
  if (event.key === 'Escape') return 'close';
  if (event.key === 'Enter' && isField) return 'enter';
  const step = stepOf(event, isField);
  // From the menu itself (-1) the way leads to its first control or its last.
  if (step !== undefined) return (Math.max(at, step === 1 ? -1 : 0) + step + count) % count;
  if (isField) return undefined;
  return { Home: 0, End: count - 1 }[event.key];
}

function stepOf({ key, shiftKey }: KeyboardEvent, isField: boolean): 1 | -1 | undefined {
  if (key === 'Tab') return shiftKey ? -1 : 1;
  if (key === 'ArrowDown') return 1;
  if (key === 'ArrowUp') return -1;
  if (isField) return undefined;
  return key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : undefined;
}
