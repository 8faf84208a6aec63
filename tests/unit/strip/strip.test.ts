import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { faceOf, replacedFace } from '@/components/strip/face';
import { guardHosts } from '@/components/strip/guard';
import { createStrip, type Strip } from '@/components/strip/strip';
import type { Known } from '@/lib/library/clip';
import type { GestureOnPapers } from '@/lib/library/gesture';
import { anId, MORNING } from '@/tests/support/factories';
import { aCard, click, knownOf, lay, trusted } from './hands';

const id = anId();
const actions = { clip: vi.fn(), openMenu: vi.fn(), reload: vi.fn() };
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
  strip.show(faceOf({ known: knownOf(id, facts), pending, failure }, 'Lanterns'));
const text = (name: string) => {
  const part = strip.root.querySelector<HTMLElement>(`.${name}`);
  return part?.hidden ? '' : part?.textContent;
};

describe('a strip', () => {
  it('stands last in its card, which the page cannot look into', () => {
    const card = strip.host.parentElement;
    expect(card?.lastElementChild).toBe(strip.host);
    expect(strip.host.shadowRoot).toBeNull();
    expect(card?.textContent).not.toContain('Clip');
  });

  it('says what is known of the paper', () => {
    show({ isNew: true });
    expect([text('word'), text('stateWord')]).toEqual(['Clip', 'New']);
    show({ clippedAt: MORNING, starredAt: MORNING });
    expect(text('word')).toBe('Clipped');
    expect(strip.root.querySelector<HTMLElement>('.star')?.hidden).toBe(false);
    expect(strip.root.querySelector<HTMLElement>('.state')?.hidden).toBe(true);
  });

  it('marks what a rule did', () => {
    const mark = strip.root.querySelector<HTMLElement>('.rule');
    expect(mark?.hidden).toBe(true);
    show({ clippedAt: MORNING, ruled: 'agents' });
    expect([mark?.hidden, mark?.getAttribute('aria-label')]).toEqual([false, 'Clipped by rule “agents”']);
    show({ clippedAt: MORNING });
    expect(mark?.hidden).toBe(true);
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
    strip.button.dispatchEvent(trusted(new MouseEvent('click', { detail: 0, bubbles: true, composed: true })));
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

describe('a click that is not the reader’s', () => {
  it('counts for nothing when a script made it', () => {
    lay(strip, strip.button);
    strip.host.click();
    strip.button.dispatchEvent(new MouseEvent('click', { detail: 1, bubbles: true, composed: true }));
    expect(actions.clip).not.toHaveBeenCalled();
  });

  it('counts for nothing when something of the page covers the strip', () => {
    lay(strip, strip.button, document.body);
    strip.button.dispatchEvent(trusted(new MouseEvent('click', { detail: 1, bubbles: true, composed: true })));
    expect(actions.clip).not.toHaveBeenCalled();
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
