/** What a key of its own does on the page, in the order in which they are told. */
export const KEY_DEEDS = [
  'next',
  'previous',
  'nextNew',
  'clip',
  'dismiss',
  'star',
  'tag',
  'list',
  'open',
  'pdf',
  'copy',
  'select',
  'undo',
  'previousDay',
  'nextDay',
  'view',
  'done',
  'help',
] as const;
export type KeyDeed = (typeof KEY_DEEDS)[number];

/** All that a key may do: some deeds have none of their own. */
export type Deed = KeyDeed | 'extendDown' | 'extendUp' | 'redo' | 'copyMarkdown' | 'clear';

/** A key for each deed, as `event.key` names it, letters small; an empty one is switched off. */
export type Keys = Record<KeyDeed, string>;

export const DEFAULT_KEYS: Keys = {
  next: 'j',
  previous: 'k',
  nextNew: 'n',
  clip: 's',
  dismiss: 'e',
  star: 'f',
  tag: 't',
  list: 'l',
  open: 'o',
  pdf: 'p',
  copy: 'y',
  select: 'x',
  undo: 'z',
  previousDay: '[',
  nextDay: ']',
  view: 'v',
  done: '.',
  help: '?',
};

/** What a key with Shift does, by what it does without. */
const WITH_SHIFT: Partial<Record<KeyDeed, Deed>> = {
  next: 'extendDown',
  previous: 'extendUp',
  undo: 'redo',
  copy: 'copyMarkdown',
};

/** These go on while the key is held; all others are done once for a press, however long. */
const GOES_ON: ReadonlySet<Deed> = new Set(['next', 'previous', 'extendDown', 'extendUp']);

export type Press = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/** The keys in force: those that Offprint comes with, where the reader chose none. */
export function keysWith(own: Record<string, string>): Keys {
  const chosen = KEY_DEEDS.flatMap((deed) => (own[deed] === undefined ? [] : [[deed, own[deed]]]));
  const mine = new Set(chosen.map(([, key]) => key));
  // A key that the reader chose is not taken away by a deed that a later Offprint brings.
  const free = KEY_DEEDS.map((deed) => [deed, mine.has(DEFAULT_KEYS[deed]) ? '' : DEFAULT_KEYS[deed]]);
  return Object.fromEntries([...free, ...chosen]) as Keys;
}

/** What a press means; undefined: nothing of ours. With Ctrl, Alt or Meta a key belongs to the browser or the site. */
export function deedOf({ key, code, ctrlKey, metaKey, altKey, shiftKey }: Press, keys: Keys): Deed | undefined {
  if (ctrlKey || metaKey || altKey) return undefined;
  if (key === 'Escape') return shiftKey ? undefined : 'clear';
  const name = [keyName(key), latinKey(key, code)].find((each) => each && Object.values(keys).includes(each));
  const deed = name && KEY_DEEDS.find((each) => keys[each] === name);
  if (!deed) return undefined;
  // Signs such as `?` are typed with Shift on one keyboard and without on another.
  return shiftKey && hasCase(name) ? WITH_SHIFT[deed] : deed;
}

const SIGNS: Record<string, string> = { BracketLeft: '[', BracketRight: ']', Period: '.' };

/** What a Latin keyboard has where this one has a letter of another script: `й` is `q`. */
function latinKey(key: string, code: string): string | undefined {
  if (!/^(?!\p{Script=Latin})\p{L}$/u.test(key)) return undefined;
  return /^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase() ?? SIGNS[code];
}

/** True for a deed that goes on while its key is held. */
export function goesOn(deed: Deed): boolean {
  return GOES_ON.has(deed);
}

/** A key as the table holds it: one letter, small whatever Caps Lock says, or one sign; undefined for all other keys. */
export function keyName(key: string): string | undefined {
  return [...key].length === 1 && key.trim() ? key.toLowerCase() : undefined;
}

function hasCase(key: string): boolean {
  return key.toLowerCase() !== key.toUpperCase();
}

/** What else has this key, if it were given to a deed. */
export function otherWith(key: string, deed: KeyDeed, keys: Keys): KeyDeed | undefined {
  return KEY_DEEDS.find((each) => each !== deed && keys[each] === key);
}
