import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { part } from '@/components/strip/element';
import { faceOf, replacedFace } from '@/components/strip/face';
import { guardHosts } from '@/components/strip/guard';
import { createStrip, type Strip } from '@/components/strip/strip';
import type { Known } from '@/lib/library/clip';
import type { GestureOnPapers } from '@/lib/library/gesture';
import { anId, MORNING } from '@/tests/support/factories';
import { aCard, click, knownOf, lay, stripActions, trusted } from './hands';

const id = anId();
const actions = stripActions();
let strip: Strip;
let unguard: () => void;

beforeEach(() => {
  vi.clearAllMocks();
  unguard = guardHosts();
  strip = createStrip(id, actions);
  strip.putOn(aCard(id), 'thumbnail');
  show({});
});
afterEach(() => {
  unguard();
  document.body.replaceChildren();
});

const show = (facts: Partial<Known>, pending: GestureOnPapers[] = [], failure?: unknown) =>
  strip.show(faceOf({ known: knownOf(id, facts), pending, failure }, 'Lanterns', MORNING));
const dismiss = () => part<HTMLButtonElement>(strip.root.firstElementChild ?? document.body, 'dismiss');
const byKeyboard = (button: HTMLButtonElement) => {
  button.focus();
  button.dispatchEvent(trusted(new MouseEvent('click', { detail: 0, bubbles: true, composed: true })));
};
const text = (name: string) => strip.root.querySelector(`.${name}`)?.textContent ?? '';

describe('a strip', () => {
  it('stands last in its card, which the page cannot look into', () => {
    const card = strip.host.parentElement;
    expect(card?.lastElementChild).toBe(strip.host);
    expect(strip.host.shadowRoot).toBeNull();
    expect(card?.textContent).not.toContain('Clip');
  });

  it('says what is known of the paper', () => {
    show({ isNew: true });
    expect([text('word'), text('state')]).toEqual(['Clip', 'New']);
    show({ clippedAt: MORNING, starredAt: MORNING });
    expect(text('word')).toBe('Clipped');
    expect(strip.root.querySelector('.star')?.getAttribute('title')).toBe('Starred');
    expect(strip.root.querySelector('.state')).toBeNull();
  });

  it('marks what a rule did', () => {
    const mark = () => strip.root.querySelector('.rule');
    expect(mark()).toBeNull();
    show({ clippedAt: MORNING, ruled: 'agents' });
    expect(mark()?.getAttribute('title')).toBe('Clipped by rule “agents”');
    show({ clippedAt: MORNING });
    expect(mark()).toBeNull();
  });

  it('says what went wrong until the next try', () => {
    show({}, [], new Error('disk'));
    expect(text('sentence')).toMatch(/try again/);
    show({});
    expect(text('sentence')).toBe('');
  });

  it('clips with one click', () => {
    click(strip, strip.button);
    expect(actions.clip).toHaveBeenCalledExactlyOnceWith(id);
  });

  it('clips by keyboard, wherever the pointer is', () => {
    document.elementFromPoint = () => document.body;
    byKeyboard(strip.button);
    expect(actions.clip).toHaveBeenCalledOnce();
  });

  it('opens the menu of a clip, and tells that it has one', () => {
    show({ clippedAt: MORNING });
    expect(strip.button.getAttribute('aria-haspopup')).toBe('dialog');
    expect(strip.button.getAttribute('aria-expanded')).toBe('false');
    click(strip, strip.button);
    expect(actions.openMenu).toHaveBeenCalledExactlyOnceWith(strip);
    expect(actions.clip).not.toHaveBeenCalled();
  });

  it('takes no click while a clip is on its way', () => {
    show({ clippedAt: MORNING }, [{ verb: 'clip', ids: [id] }]);
    click(strip, strip.button);
    expect(actions.clip).not.toHaveBeenCalled();
    expect(actions.openMenu).not.toHaveBeenCalled();
    expect(strip.button.getAttribute('aria-busy')).toBe('true');
  });

  it('takes a double click once', () => {
    click(strip, strip.button, { detail: 1 });
    show({ clippedAt: MORNING });
    click(strip, strip.button, { detail: 2 });
    expect(actions.clip).toHaveBeenCalledOnce();
    expect(actions.openMenu).not.toHaveBeenCalled();
  });

  it('asks for the one step that helps when the extension was updated', () => {
    strip.show(replacedFace('Offprint was updated.'));
    expect(text('word')).toBe('Reload page');
    click(strip, strip.button);
    expect(actions.reload).toHaveBeenCalledOnce();
  });
});

describe('what a strip shows besides', () => {
  const marks = () =>
    [...strip.root.querySelectorAll('.mark')].map((mark) => [mark.textContent, mark.getAttribute('title')]);

  it('is when a paper was seen, in full for those who rest on it or hear it', () => {
    const state = () => strip.root.querySelector('.state');
    show({ seenAt: MORNING });
    expect(state()?.textContent).toBe('Seen today');
    expect(state()?.getAttribute('title')).toBe('First seen Monday, September 28, 2026');
    expect(state()?.getAttribute('role')).toBe('img');
    show({ isNew: true });
    expect(state()?.hasAttribute('role')).toBe(false);
  });

  it('is what rose, in a sentence for those who hear it', () => {
    show({ rise: { of: 'upvotes', from: 12, to: 180 } });
    expect(marks()).toEqual([['↑ 12 → 180', '12 upvotes when you first saw it, 180 now']]);
    show({});
    expect(marks()).toEqual([]);
  });

  it('is the tags of a clip, each isolated from the direction of the others, and the number of those left out', () => {
    show({ clippedAt: MORNING, tags: ['agents', 'מודלים', 'rl', 'talk'] });
    expect(marks()).toEqual([
      ['agents', null],
      ['מודלים', null],
      ['+2', 'rl, talk'],
    ]);
    expect(strip.root.querySelectorAll('.tags bdi')).toHaveLength(2);
    show({ clippedAt: MORNING, tags: ['agents'] });
    expect(marks()).toEqual([['agents', null]]);
  });

  it('never stands in the page outside the closed root', () => {
    show({ clippedAt: MORNING, tags: ['agents'] });
    expect(document.documentElement.outerHTML).not.toContain('agents');
  });
});

describe('dismissing on a strip', () => {
  it('takes one click, and so does the way back', () => {
    click(strip, dismiss());
    expect(actions.dismiss).toHaveBeenCalledExactlyOnceWith(id);
    show({ dismissedAt: MORNING });
    expect(dismiss().textContent).toBe('Bring back');
    click(strip, dismiss());
    expect(actions.bringBack).toHaveBeenCalledExactlyOnceWith(id);
    expect(actions.clip).not.toHaveBeenCalled();
  });

  it('tells the paper’s name to those who hear it', () => {
    expect(dismiss().getAttribute('aria-label')).toBe('Dismiss: Lanterns');
    show({ dismissedAt: MORNING });
    expect(dismiss().getAttribute('aria-label')).toBe('Bring back: Lanterns');
  });

  it('works by keyboard', () => {
    byKeyboard(dismiss());
    expect(actions.dismiss).toHaveBeenCalledOnce();
  });

  it('counts a double click once', () => {
    click(strip, dismiss(), { detail: 1 });
    show({ dismissedAt: MORNING });
    click(strip, dismiss(), { detail: 2 });
    expect(actions.dismiss).toHaveBeenCalledOnce();
    expect(actions.bringBack).not.toHaveBeenCalled();
  });

  it('is not offered on a clip, nor while one is on its way, nor after an update of the extension', () => {
    show({ clippedAt: MORNING });
    expect(dismiss().hidden).toBe(true);
    show({ clippedAt: MORNING }, [{ verb: 'clip', ids: [id] }]);
    expect(dismiss().hidden).toBe(true);
    strip.show(replacedFace('Offprint was updated.'));
    expect(dismiss().hidden).toBe(true);
  });

  it('stays the button in focus when it becomes the way back', () => {
    dismiss().focus();
    show({ dismissedAt: MORNING });
    expect(strip.root.activeElement).toBe(dismiss());
  });
});

describe('a click that is not the reader’s', () => {
  it('counts for nothing when a script made it', () => {
    lay(strip, strip.button);
    strip.host.click();
    for (const button of [strip.button, dismiss()])
      button.dispatchEvent(new MouseEvent('click', { detail: 1, bubbles: true, composed: true }));
    expect(actions.clip).not.toHaveBeenCalled();
    expect(actions.dismiss).not.toHaveBeenCalled();
  });

  it('counts for nothing when something of the page covers the strip', () => {
    for (const button of [strip.button, dismiss()]) {
      lay(strip, button, document.body);
      button.dispatchEvent(trusted(new MouseEvent('click', { detail: 1, bubbles: true, composed: true })));
    }
    expect(actions.clip).not.toHaveBeenCalled();
    expect(actions.dismiss).not.toHaveBeenCalled();
  });

  it.each([
    ['transparent', { opacity: '0.1' }],
    ['not displayed', { display: 'none' }],
  ])('counts for nothing when its card is %s', (_, style) => {
    Object.assign(strip.host.parentElement?.style ?? {}, style);
    click(strip, strip.button);
    expect(actions.clip).not.toHaveBeenCalled();
  });
});
