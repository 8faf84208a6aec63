/** What a key asks for. */
export type Deed =
  | 'search'
  | 'toRows'
  | 'down'
  | 'up'
  | 'openPaper'
  | 'openPdf'
  | 'toggle'
  | 'open'
  | 'close'
  | 'clip'
  | 'star'
  | 'tag'
  | 'list'
  | 'status'
  | 'remove'
  | 'copyBibtex'
  | 'copyMarkdown'
  | 'pick'
  | 'pickAll'
  | 'undo'
  | 'redo'
  | 'help'
  | 'escape';

/** Where a key was pressed. `row`: on a row itself; `inRow`: on something within one; `field`: where text is written. */
export type Place = 'box' | 'row' | 'inRow' | 'field' | 'elsewhere';

export type Key = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>;

const ON_ROW: Record<string, Deed> = { Enter: 'openPaper', ' ': 'toggle' };
const IN_ROWS: Record<string, Deed> = {
  ArrowDown: 'down',
  j: 'down',
  ArrowUp: 'up',
  k: 'up',
  ArrowRight: 'open',
  ArrowLeft: 'close',
  c: 'clip',
  f: 'star',
  t: 'tag',
  l: 'list',
  r: 'status',
  '#': 'remove',
  y: 'copyBibtex',
  Y: 'copyMarkdown',
  x: 'pick',
  '*': 'pickAll',
  z: 'undo',
  Z: 'redo',
};
const IN_BOX: Record<string, Deed> = { ArrowDown: 'toRows', Enter: 'toRows' };
const OUTSIDE_FIELDS: Record<string, Deed> = { '/': 'search', '?': 'help' };

/** What a key means at a place; undefined: nothing of ours. Letters act in the rows only. */
export function deedOf({ key, ctrlKey, metaKey, altKey }: Key, place: Place): Deed | undefined {
  const isInRows = place === 'row' || place === 'inRow';
  if (ctrlKey || metaKey) return withControl(key, isInRows);
  if (key === 'Escape') return 'escape';
  // AltGr writes `#` and `/` on some keyboards and shows as Alt there.
  if (place === 'field' || (altKey && /^\w/.test(key))) return undefined;
  if (place === 'box') return IN_BOX[key];
  const inRows = isInRows ? IN_ROWS[key] : undefined;
  return (place === 'row' ? ON_ROW[key] : undefined) ?? inRows ?? OUTSIDE_FIELDS[key];
}

function withControl(key: string, isInRows: boolean): Deed | undefined {
  if (key.toLowerCase() === 'k') return 'search';
  if (key.toLowerCase() === 'a') return isInRows ? 'pickAll' : undefined;
  return key === 'Enter' && isInRows ? 'openPdf' : undefined;
}

/** The place of an element; undefined while a dialog is open, which has keys of its own wherever the focus is. */
export function placeOf(element: Element): Place | undefined {
  if (element.ownerDocument.querySelector('dialog[open]')) return undefined;
  if (element.matches('input[type=search]')) return 'box';
  if (element.matches('input, textarea, select')) return 'field';
  if (element.matches('[data-row]')) return 'row';
  return element.closest('[data-row]') ? 'inRow' : 'elsewhere';
}
