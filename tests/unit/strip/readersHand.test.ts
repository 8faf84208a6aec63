import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Host, makeHost } from '@/components/strip/hosts';
import { onPress, passPress } from '@/components/strip/press';
import { isReadersHand } from '@/components/strip/readersHand';
import { lay, trusted } from './hands';

let at: Host;
let button: HTMLButtonElement;
let other: HTMLButtonElement;

beforeEach(() => {
  at = makeHost('page');
  [button, other] = [document.createElement('button'), document.createElement('button')];
  at.root.append(button, other);
  document.body.append(at.host);
  lay(at, button);
});
afterEach(() => document.body.replaceChildren());

const byMouse = (init: MouseEventInit = {}) => trusted(new MouseEvent('click', { detail: 1, ...init }));
const byKeyboard = () => trusted(new MouseEvent('click', { detail: 0 }));

describe('the reader’s hand', () => {
  it('is a trusted click on a visible button', () => {
    expect(isReadersHand(byMouse(), button, at)).toBe(true);
  });

  it('is not a click that a script made', () => {
    expect(isReadersHand(new MouseEvent('click', { detail: 1 }), button, at)).toBe(false);
  });

  it('is not a click on something that lies over us', () => {
    lay(at, button, document.body);
    expect(isReadersHand(byMouse(), button, at)).toBe(false);
    expect(isReadersHand(byKeyboard(), button, at)).toBe(true);
  });

  it('is not a click on another part of ours', () => {
    expect(isReadersHand(byMouse(), other, at)).toBe(false);
  });

  it('counts what the opacities of all around it leave to see', () => {
    const around = document.createElement('div');
    document.body.append(around);
    around.append(at.host);
    around.style.opacity = '0.5';
    expect(isReadersHand(byMouse(), button, at)).toBe(true);
    at.host.style.opacity = '0.5';
    expect(isReadersHand(byMouse(), button, at)).toBe(false);
  });
});

describe('a press', () => {
  const pressed: string[] = [];
  beforeEach(() => {
    pressed.length = 0;
    onPress(button, () => pressed.push('button'));
    onPress(other, () => pressed.push('other'));
  });

  it('goes to the button under the pointer', () => {
    passPress(byMouse(), at);
    expect(pressed).toEqual(['button']);
  });

  it('goes by keyboard to the button in focus', () => {
    other.focus();
    passPress(byKeyboard(), at);
    expect(pressed).toEqual(['other']);
  });

  it('is one for a double click', () => {
    passPress(byMouse(), at);
    passPress(byMouse({ detail: 2 }), at);
    expect(pressed).toEqual(['button']);
  });

  it('is not seen by the page', () => {
    const heard: string[] = [];
    window.addEventListener('press', ({ type }) => heard.push(type), { capture: true, once: true });
    passPress(byMouse(), at);
    expect(heard).toEqual([]);
  });
});
