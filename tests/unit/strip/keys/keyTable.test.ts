import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  DEFAULT_KEYS,
  type Deed,
  deedOf,
  goesOn,
  KEY_DEEDS,
  keyName,
  keysWith,
  otherWith,
  type Press,
} from '@/components/strip/keys/keyTable';

const press = (key: string, init: Partial<Press> = {}): Press => ({
  key,
  code: '',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...init,
});

describe('a key on the page', () => {
  it.each<[string, Deed | undefined]>([
    ['j', 'next'],
    ['k', 'previous'],
    ['n', 'nextNew'],
    ['s', 'clip'],
    ['f', 'star'],
    ['t', 'tag'],
    ['l', 'list'],
    ['e', 'dismiss'],
    ['o', 'open'],
    ['p', 'pdf'],
    ['x', 'select'],
    ['z', 'undo'],
    ['y', 'copy'],
    ['[', 'previousDay'],
    [']', 'nextDay'],
    ['.', 'done'],
    ['v', 'view'],
    ['?', 'help'],
    ['Escape', 'clear'],
    ['a', undefined],
    ['Enter', undefined],
    [' ', undefined],
    ['Dead', undefined],
    ['ArrowDown', undefined],
  ])('%o does: %s', (key, deed) => {
    expect(deedOf(press(key), DEFAULT_KEYS)).toBe(deed);
  });

  it.each<[string, Deed | undefined]>([
    ['J', 'extendDown'],
    ['K', 'extendUp'],
    ['Z', 'redo'],
    ['S', undefined],
    ['E', undefined],
    ['Escape', undefined],
    // Typed with Shift on most keyboards.
    ['?', 'help'],
    // French keyboards need Shift for the full stop.
    ['.', 'done'],
  ])('%o with Shift does: %s', (key, deed) => {
    expect(deedOf(press(key, { shiftKey: true }), DEFAULT_KEYS)).toBe(deed);
  });

  it.each<[string, string, boolean, Deed | undefined]>([
    ['о', 'KeyJ', false, 'next'],
    ['О', 'KeyJ', true, 'extendDown'],
    ['ы', 'KeyS', false, 'clip'],
    ['х', 'BracketLeft', false, 'previousDay'],
    ['ю', 'Period', false, 'done'],
    ['σ', 'KeyS', false, 'clip'],
    ['ф', 'KeyA', false, undefined],
    // A Latin letter means itself, wherever it lies: on this keyboard z and y have changed places.
    ['y', 'KeyZ', false, 'copy'],
    ['é', 'KeyE', false, undefined],
  ])('%o on %s, with Shift: %o, does: %s', (key, code, shiftKey, deed) => {
    expect(deedOf(press(key, { code, shiftKey }), DEFAULT_KEYS)).toBe(deed);
  });

  it('is the letter of another script that the reader gave to a deed, before the Latin one in its place', () => {
    expect(deedOf(press('о', { code: 'KeyJ' }), { ...DEFAULT_KEYS, star: 'о' })).toBe('star');
  });

  it('means the same under Caps Lock', () => {
    expect(deedOf(press('E'), DEFAULT_KEYS)).toBe('dismiss');
    expect(deedOf(press('j', { shiftKey: true }), DEFAULT_KEYS)).toBe('extendDown');
  });

  it('is left to browser and site with Ctrl, Alt or Meta, whatever it is', () => {
    const modifier = fc.constantFrom('ctrlKey', 'altKey', 'metaKey');
    const key = fc.constantFrom(...Object.values(DEFAULT_KEYS), 'Escape', 'J');
    fc.assert(
      fc.property(key, modifier, fc.boolean(), (name, held, shiftKey) => {
        expect(deedOf(press(name, { [held]: true, shiftKey }), DEFAULT_KEYS)).toBeUndefined();
      }),
    );
  });

  it('goes on while it is held only where it moves', () => {
    expect(KEY_DEEDS.filter(goesOn)).toEqual(['next', 'previous']);
    expect((['extendDown', 'extendUp', 'redo', 'clear'] as const).filter(goesOn)).toEqual(['extendDown', 'extendUp']);
  });
});

describe('keys of the reader’s own', () => {
  it('take the place of those that Offprint comes with', () => {
    const keys = keysWith({ dismiss: 'd' });
    expect(deedOf(press('d'), keys)).toBe('dismiss');
    expect(deedOf(press('e'), keys)).toBeUndefined();
  });

  it('can be none', () => {
    const keys = keysWith({ dismiss: '' });
    expect(deedOf(press('e'), keys)).toBeUndefined();
    expect(deedOf(press(''), keys)).toBeUndefined();
  });

  it('carry Shift with them', () => {
    expect(deedOf(press('U', { shiftKey: true }), keysWith({ undo: 'u' }))).toBe('redo');
  });

  it('are in other scripts too', () => {
    expect(deedOf(press('о'), keysWith({ next: 'о' }))).toBe('next');
    expect(deedOf(press('О', { shiftKey: true }), keysWith({ next: 'о' }))).toBe('extendDown');
  });

  it('are not taken away by a deed that comes with the same key', () => {
    const keys = keysWith({ clip: 'n' });
    expect(deedOf(press('n'), keys)).toBe('clip');
    expect(keys.nextNew).toBe('');
  });

  it('never have two meanings', () => {
    const own = fc.dictionary(fc.constantFrom(...KEY_DEEDS), fc.constantFrom('a', 'b', 'j', 'e', '.', ''));
    fc.assert(
      fc.property(own, (chosen) => {
        const given = Object.values(chosen).filter(Boolean);
        fc.pre(new Set(given).size === given.length);
        const keys = Object.values(keysWith(chosen)).filter(Boolean);
        expect(new Set(keys).size).toBe(keys.length);
      }),
    );
  });

  it('of deeds that nobody knows are passed over', () => {
    expect(keysWith({ fly: 'w' })).toEqual(DEFAULT_KEYS);
  });
});

it.each([
  ['s', 's'],
  ['S', 's'],
  ['É', 'é'],
  ['?', '?'],
  ['𝒙', '𝒙'],
  [' ', undefined],
  ['Enter', undefined],
  ['F5', undefined],
])('%o is held as %o', (key, name) => {
  expect(keyName(key)).toBe(name);
});

it('tells which deed has a key already', () => {
  expect(otherWith('e', 'clip', DEFAULT_KEYS)).toBe('dismiss');
  expect(otherWith('s', 'clip', DEFAULT_KEYS)).toBeUndefined();
  expect(otherWith('w', 'clip', DEFAULT_KEYS)).toBeUndefined();
});
