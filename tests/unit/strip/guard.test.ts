import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { guardHosts, offerFirst, routeEvents } from '@/components/strip/guard';
import { makeHost, removeStrayHosts } from '@/components/strip/hosts';
import { trusted } from './hands';

let unguard: () => void;
let heard: string[];
const listen = (event: Event) => heard.push(event.type);
const LETTERS = [
  'keydown',
  'keypress',
  'keyup',
  'beforeinput',
  'textInput',
  'input',
  'change',
  'compositionupdate',
  'paste',
  'copy',
  'cut',
  'beforepaste',
  'beforecopy',
  'beforecut',
  'dragstart',
  'drop',
];
const CLICKS = ['pointerdown', 'mousedown', 'mouseup', 'click', 'dblclick', 'DOMActivate'];

beforeEach(() => {
  heard = [];
  unguard = guardHosts();
  // The page's listeners come after ours, as they do at document_start.
  for (const type of [...LETTERS, ...CLICKS]) window.addEventListener(type, listen, true);
});
afterEach(() => {
  unguard();
  for (const type of [...LETTERS, ...CLICKS]) window.removeEventListener(type, listen, true);
  document.body.replaceChildren();
});

function fieldOfOurs() {
  const { host, root } = makeHost('page');
  const field = document.createElement('input');
  root.append(field);
  document.body.append(host);
  return { host, field };
}

const anEvent = (type: string) => new Event(type, { bubbles: true, composed: true });

describe('the guard', () => {
  it.each([...LETTERS, ...CLICKS])('keeps %s in our field from the page, and hands it to our own route', (type) => {
    const { host, field } = fieldOfOurs();
    const routed: string[] = [];
    routeEvents(host, (event) => routed.push(event.type));
    field.dispatchEvent(trusted(anEvent(type)));
    expect(heard).toEqual([]);
    expect(routed).toEqual([type]);
  });

  it.each([...LETTERS, ...CLICKS])('leaves %s in the page’s own fields alone', (type) => {
    const field = document.createElement('input');
    document.body.append(field);
    field.dispatchEvent(trusted(anEvent(type)));
    expect(heard).toEqual([type]);
  });

  it.each([
    ['presses a button of ours once', 'Enter', true],
    ['writes on and on in a field of ours', 'a', false],
    ['writes spaces on and on', ' ', false],
  ])('lets a key that is held down: %s', (_, key, isStopped) => {
    const { field } = fieldOfOurs();
    const held = trusted(
      new KeyboardEvent('keydown', { key, repeat: true, bubbles: true, composed: true, cancelable: true }),
    );
    field.dispatchEvent(held);
    expect(held.defaultPrevented).toBe(isStopped);
  });

  it('hands nothing on that a script of the page made up', () => {
    const { host } = fieldOfOurs();
    const routed: string[] = [];
    routeEvents(host, (event) => routed.push(event.type));
    host.dispatchEvent(anEvent('click'));
    host.dispatchEvent(anEvent('keydown'));
    expect(routed).toEqual([]);
  });
});

describe('what the reader presses', () => {
  const pressed = (type: string, code: string) =>
    trusted(new KeyboardEvent(type, { code, key: code, bubbles: true, composed: true, cancelable: true }));
  let stopTaking: () => void;
  let offered: string[];
  beforeEach(() => {
    offered = [];
    stopTaking = offerFirst((event) => {
      offered.push(event.type);
      return event instanceof KeyboardEvent && event.type === 'keydown' && event.code === 'KeyS';
    });
  });
  afterEach(() => stopTaking());

  it('is offered before the page hears of it, which hears nothing of what is taken: not down, not up', () => {
    const down = pressed('keydown', 'KeyS');
    document.body.dispatchEvent(down);
    document.body.dispatchEvent(pressed('keyup', 'KeyS'));
    expect(down.defaultPrevented).toBe(true);
    expect(heard).toEqual([]);
  });

  it('comes to the page whole when it is not taken', () => {
    const down = pressed('keydown', 'KeyA');
    document.body.dispatchEvent(down);
    document.body.dispatchEvent(pressed('keyup', 'KeyA'));
    expect(down.defaultPrevented).toBe(false);
    expect(heard).toEqual(['keydown', 'keyup']);
  });

  it('is the reader’s own: what a script made up is not offered', () => {
    document.body.dispatchEvent(new KeyboardEvent('keydown', { code: 'KeyS', bubbles: true }));
    expect(offered).toEqual([]);
    expect(heard).toEqual(['keydown']);
  });

  it('is not heard coming up outside when it went down in our field', () => {
    const { field } = fieldOfOurs();
    field.dispatchEvent(pressed('keydown', 'KeyQ'));
    document.body.dispatchEvent(pressed('keyup', 'KeyQ'));
    expect(heard).toEqual([]);
    document.body.dispatchEvent(pressed('keydown', 'KeyQ'));
    document.body.dispatchEvent(pressed('keyup', 'KeyQ'));
    expect(heard).toEqual(['keydown', 'keyup']);
  });

  it('is forgotten when the window loses the focus with the key down', () => {
    document.body.dispatchEvent(pressed('keydown', 'KeyS'));
    window.dispatchEvent(new Event('blur'));
    document.body.dispatchEvent(pressed('keyup', 'KeyS'));
    expect(heard).toEqual(['keyup']);
  });
});

it('takes away hosts that an older Offprint left behind, not its own', () => {
  const stray = document.createElement('div');
  stray.setAttribute('data-offprint', 'strip');
  const { host } = fieldOfOurs();
  document.body.append(stray);
  removeStrayHosts();
  expect(stray.isConnected).toBe(false);
  expect(host.isConnected).toBe(true);
});
