import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from '#imports';
import { guardHosts } from '@/components/strip/guard';
import type { Host } from '@/components/strip/hosts';
import { createPageHost, type PageHost } from '@/components/strip/pageHost';
import type { Choices } from '@/entrypoints/feed.content/choices';
import { createKeyboard, type Keyboard } from '@/entrypoints/feed.content/keys/keyboard';
import type { ArxivId } from '@/lib/paper';
import { DEFAULTS, type StripSettings } from '@/lib/settings';
import { anId, MORNING } from '@/tests/support/factories';
import { hostsFromNow, key, knownOf, trusted, type, withPopovers } from '../hands';
import { aDeck, type FakeDeck } from './aDeck';

withPopovers();
let deck: FakeDeck;
let settings: StripSettings;
let host: PageHost;
let keyboard: Keyboard;
let ours: (selector: string) => Host;
let unguard: () => void;
let toEnd: () => void;
let asked: { type: string; body: unknown }[];
let tellChoices: (settings: StripSettings) => void;

const choices: Choices = {
  now: () => settings,
  change: async (part) => {
    settings = { ...settings, ...part };
    tellChoices(settings);
  },
  learn: () => {},
  onChanged: (listener) => {
    tellChoices = listener;
  },
};

beforeEach(() => {
  ours = hostsFromNow();
  unguard = guardHosts();
  settings = DEFAULTS.strip;
  deck = aDeck(Array.from({ length: 8 }, () => anId()));
  host = createPageHost();
  toEnd = vi.fn();
  asked = [];
  vi.spyOn(window, 'scrollTo').mockImplementation(() => {});
  vi.spyOn(browser.runtime, 'sendMessage').mockImplementation(async (raw: unknown) => {
    asked.push(raw as { type: string; body: unknown });
    return { ok: true, value: (raw as { type: string }).type === 'citationOf' ? '@misc{lanterns}' : null };
  });
  const paperAt = (element: Element | null) => deck.cards().find((card) => card.element.contains(element))?.id;
  keyboard = createKeyboard({ deck, choices, host, stripOf: () => undefined, paperAt, toEnd, moved: () => {} });
});
afterEach(() => {
  keyboard.stop();
  unguard();
  host.host.remove();
  document.body.replaceChildren();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const settled = () => new Promise((done) => setTimeout(done));
const press = (name: string, init: KeyboardEventInit = {}) => key(document.body, name, { code: name, ...init });
async function pressAll(...names: string[]): Promise<void> {
  for (const name of names) {
    press(name, { shiftKey: /^[A-Z]$/.test(name) });
    await settled();
  }
}
/** The cards with a ring of a kind. */
const ringed = (kind: 'current' | 'selected') =>
  deck.cards().flatMap(({ element }, nth) => {
    if (!element.querySelector('[data-offprint=ring]')) return [];
    const all = [...document.querySelectorAll('article')].indexOf(element) + 1;
    const { root } = ours(`article:nth-of-type(${all}) [data-offprint=ring]`);
    return root.querySelector(`[data-${kind}]`) ? [nth] : [];
  });
const ids = (...nths: number[]): ArxivId[] => nths.map(deck.idAt);
const selectedBar = () => host.root.querySelector<HTMLElement>('.selected');

describe('moving', () => {
  it('begins with the first card in view', () => {
    press('j');
    expect(ringed('current')).toEqual([0]);
    press('j');
    press('j');
    press('k');
    expect(ringed('current')).toEqual([1]);
  });

  it('goes on while the key is held', () => {
    press('j');
    for (let times = 0; times < 3; times++) press('j', { repeat: true });
    expect(ringed('current')).toEqual([3]);
  });

  it('goes to the next new paper that is still to be looked at', async () => {
    deck.learn(knownOf(deck.idAt(2), { isNew: true, clippedAt: MORNING }));
    deck.learn(knownOf(deck.idAt(3), { isNew: true, dismissedAt: MORNING }));
    deck.learn(knownOf(deck.idAt(5), { isNew: true }));
    await pressAll('j', 'n');
    expect(ringed('current')).toEqual([5]);
    await pressAll('n');
    expect(ringed('current')).toEqual([5]);
    expect(deck.told).toEqual(['No new paper further down.']);
  });

  it('keeps its card when the site draws the list anew', async () => {
    await pressAll('j', 'j');
    deck.redraw();
    await settled();
    expect(ringed('current')).toEqual([1]);
  });

  it('begins anew on another listing', async () => {
    await pressAll('j', 'j', 'x');
    deck.where = { feed: 'trending' };
    deck.redraw();
    await settled();
    expect(ringed('current')).toEqual([]);
    expect(ringed('selected')).toEqual([]);
  });

  it('says the card where it ends: title, state and place', async () => {
    vi.useFakeTimers();
    deck.learn(knownOf(deck.idAt(1), { isNew: true }));
    press('j');
    press('j');
    vi.runAllTimers();
    vi.useRealTimers();
    const [, where] = [...host.root.querySelectorAll('.voice')];
    expect(where?.textContent).toBe('Paper 1. New. 2 of 8');
  });

  it('starts from the card that was clicked, without a ring before the first key', () => {
    deck.elementAt(4).dispatchEvent(trusted(new PointerEvent('pointerdown', { bubbles: true, composed: true })));
    expect(ringed('current')).toEqual([]);
    press('j');
    expect(ringed('current')).toEqual([5]);
  });

  it('starts from the card that was tabbed to, not from one that a script gave the focus', () => {
    const focus = (nth: number) =>
      deck.elementAt(nth).dispatchEvent(trusted(new FocusEvent('focusin', { bubbles: true, composed: true })));
    focus(6);
    press('j');
    expect(ringed('current')).toEqual([0]);
    press('Tab');
    focus(3);
    expect(ringed('current')).toEqual([3]);
  });
});

describe('a gesture by key', () => {
  it('shows first which card it would be for', async () => {
    await pressAll('e');
    expect(deck.gestures).toEqual([]);
    expect(ringed('current')).toEqual([0]);
    await pressAll('e');
    expect(deck.gestures).toEqual([{ verb: 'dismiss', ids: ids(0), on: true }]);
  });

  it('clips or dismisses, and goes on', async () => {
    await pressAll('j', 's', 'e');
    expect(deck.gestures).toEqual([
      { verb: 'clip', ids: ids(0) },
      { verb: 'dismiss', ids: ids(1), on: true },
    ]);
    expect(ringed('current')).toEqual([2]);
    expect(deck.told).toEqual(['Clipped “Paper 0”.', 'Dismissed “Paper 1”, undo with z.']);
  });

  it('does not dismiss a clip, says so and goes on', async () => {
    deck.learn(knownOf(deck.idAt(0), { clippedAt: MORNING }));
    await pressAll('j', 'e');
    expect(deck.gestures).toEqual([]);
    expect(deck.told).toEqual(['Clips are not dismissed: “Paper 0”.']);
    expect(ringed('current')).toEqual([1]);
  });

  it('is not done again where it is so already', async () => {
    deck.learn(knownOf(deck.idAt(0), { clippedAt: MORNING }));
    deck.learn(knownOf(deck.idAt(1), { dismissedAt: MORNING }));
    await pressAll('j', 's', 'e');
    expect(deck.gestures).toEqual([]);
    expect(deck.told).toEqual(['Clipped already: “Paper 0”.', 'Dismissed already: “Paper 1”.']);
  });

  it('stars, and takes the star off, and stays', async () => {
    await pressAll('j', 'f', 'f');
    expect(deck.gestures).toEqual([
      { verb: 'star', ids: ids(0), on: true },
      { verb: 'star', ids: ids(0), on: false },
    ]);
    expect(ringed('current')).toEqual([0]);
  });

  it('is done once while its key is held', async () => {
    await pressAll('j');
    press('e');
    for (let times = 0; times < 5; times++) expect(press('e', { repeat: true }).defaultPrevented).toBe(true);
    await settled();
    expect(deck.gestures).toHaveLength(1);
  });

  it('opens the picker over the card', async () => {
    await pressAll('j', 't');
    const field = host.root.querySelector<HTMLInputElement>('.picker input') ?? expect.fail('no field');
    expect(host.root.activeElement).toBe(field);
    type(field, 'ob');
    await settled();
    key(field, 'Enter');
    expect(deck.gestures).toEqual([{ verb: 'tag', ids: ids(0), add: ['robotics'], drop: [] }]);
  });

  it('opens a paper in a tab behind, and its PDF, which counts as opened', async () => {
    await pressAll('j', 'o', 'p');
    expect(asked).toEqual([
      { type: 'openPaper', body: { id: deck.idAt(0), what: 'page' } },
      { type: 'openPaper', body: { id: deck.idAt(0), what: 'pdf' } },
      { type: 'markOpened', body: ids(0) },
    ]);
    expect(deck.told).toEqual(['Opened “Paper 0” in a tab behind.', 'Opened the PDF of “Paper 0”.']);
    expect(deck.seenIds).toContain(deck.idAt(0));
  });

  it('copies BibTeX, or says that it could not', async () => {
    const writeText = vi.fn().mockResolvedValueOnce(undefined).mockRejectedValue(new Error('denied'));
    vi.stubGlobal('navigator', { ...navigator, clipboard: { writeText } });
    await pressAll('j', 'y', 'y');
    expect(writeText).toHaveBeenCalledWith('@misc{lanterns}');
    expect(deck.told).toEqual(['BibTeX of “Paper 0” copied.', 'The browser did not let it be copied.']);
  });

  it('copies as Markdown with Shift', async () => {
    const writeText = vi.fn().mockResolvedValue(undefined);
    vi.stubGlobal('navigator', { ...navigator, clipboard: { writeText } });
    await pressAll('j', 'Y');
    expect(asked).toContainEqual({ type: 'citationOf', body: { ids: ids(0), as: 'markdown' } });
    expect(deck.told).toEqual(['“Paper 0” copied as Markdown.']);
  });

  it('that could not be kept brings the reader back, and can be repeated', async () => {
    deck.isKept = false;
    await pressAll('j', 'e');
    expect(ringed('current')).toEqual([0]);
    deck.isKept = true;
    await pressAll('e');
    expect(ringed('current')).toEqual([1]);
    expect(deck.gestures).toHaveLength(2);
  });

  it('that could not be kept does not carry the reader further down', async () => {
    deck.isKept = false;
    await pressAll('j', 'j', 'j');
    press('e');
    press('k');
    press('k');
    await settled();
    expect(ringed('current')).toEqual([1]);
  });

  it('is taken back, and the reader is shown its paper', async () => {
    await pressAll('j', 'e', 'j', 'j');
    deck.undone = ids(0);
    await pressAll('z');
    expect(deck.takeBack).toHaveBeenCalledWith(undefined, 'Shift Z does it again.');
    expect(ringed('current')).toEqual([0]);
    await pressAll('Z');
    expect(deck.doAgain).toHaveBeenCalledOnce();
  });
});

describe('a selection by key', () => {
  it('is what the next gesture is for, as one change', async () => {
    await pressAll('j', 'x', 'j', 'j', 'x');
    expect(ringed('selected')).toEqual([0, 2]);
    expect(selectedBar()?.textContent).toContain('2 selected');
    await pressAll('f');
    expect(deck.gestures).toEqual([{ verb: 'star', ids: ids(0, 2), on: true }]);
    expect(deck.told).toEqual(['Starred 2 papers.']);
    expect(ringed('selected')).toEqual([0, 2]);
  });

  it('grows with Shift and j, shrinks with Shift and k', async () => {
    await pressAll('j', 'j', 'J', 'J', 'K');
    expect(ringed('selected')).toEqual([1, 2]);
  });

  it('ends with clipping or dismissing, and the reader goes on after it', async () => {
    deck.learn(knownOf(deck.idAt(1), { clippedAt: MORNING }));
    await pressAll('j', 'J', 'J', 'e');
    expect(deck.gestures).toEqual([{ verb: 'dismiss', ids: ids(0, 2), on: true }]);
    expect(deck.told).toEqual(['Dismissed 2 papers, undo with z. Clips are not dismissed: “Paper 1”.']);
    expect(ringed('selected')).toEqual([]);
    expect(ringed('current')).toEqual([3]);
  });

  it('stays when the site draws the list anew', async () => {
    await pressAll('j', 'J');
    deck.redraw();
    await settled();
    expect(ringed('selected')).toEqual([0, 1]);
  });

  it('leaves out what is hidden meanwhile', async () => {
    await pressAll('j', 'J', 'J');
    deck.elementAt(1).style.setProperty('display', 'none');
    await pressAll('s');
    expect(deck.gestures).toEqual([{ verb: 'clip', ids: ids(0, 2) }]);
  });

  it('ends with Escape, which else is the page’s own', async () => {
    await pressAll('j', 'x');
    expect(press('Escape').defaultPrevented).toBe(true);
    expect(ringed('selected')).toEqual([]);
    expect(selectedBar()?.hidden).toBe(true);
    expect(press('Escape').defaultPrevented).toBe(false);
  });

  it('is made with Shift and clicks, on a card where nothing of the site acts', async () => {
    const shiftClick = (target: Element) => {
      for (const kind of ['pointerdown', 'mousedown', 'click']) {
        const Kind = kind === 'pointerdown' ? PointerEvent : MouseEvent;
        const init = { bubbles: true, composed: true, cancelable: true, shiftKey: true };
        target.dispatchEvent(trusted(new Kind(kind, init)));
      }
    };
    await pressAll('j', 'j');
    shiftClick(deck.elementAt(4));
    expect(ringed('selected')).toEqual([1, 2, 3, 4]);
    shiftClick(deck.elementAt(2));
    expect(ringed('selected')).toEqual([1, 2]);
    const link = document.createElement('a');
    link.href = '#';
    deck.elementAt(6).append(link);
    shiftClick(link);
    expect(ringed('selected')).toEqual([1, 2]);
  });
});

describe('keys', () => {
  it('are not ours in a field, with modifiers, while composing, or from a script', async () => {
    const field = document.createElement('input');
    deck.elementAt(0).append(field);
    await pressAll('j');
    expect(key(field, 'e').defaultPrevented).toBe(false);
    for (const held of ['ctrlKey', 'altKey', 'metaKey'])
      expect(press('e', { [held]: true }).defaultPrevented).toBe(false);
    expect(press('e', { isComposing: true }).defaultPrevented).toBe(false);
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'e', bubbles: true }));
    await settled();
    expect(deck.gestures).toEqual([]);
  });

  it('are not ours before the reader’s choices are known, nor once they are switched off', async () => {
    await pressAll('j', 'x');
    await choices.change({ keys: false });
    expect(ringed('current')).toEqual([]);
    expect(ringed('selected')).toEqual([]);
    for (const name of ['j', 'e', '?', 'z']) expect(press(name).defaultPrevented).toBe(false);
    settings = undefined as unknown as StripSettings;
    expect(press('j').defaultPrevented).toBe(false);
  });

  it('are those that the reader chose', async () => {
    settings = { ...settings, keyOf: { dismiss: 'd', clip: '' } };
    await pressAll('j', 'd', 's', 'e');
    expect(deck.gestures).toEqual([{ verb: 'dismiss', ids: ids(0), on: true }]);
  });

  it('are not ours where nothing is listed, or after the extension was replaced', () => {
    deck.where = undefined;
    expect(press('j').defaultPrevented).toBe(false);
    deck.where = { feed: 'trending' };
    keyboard.stop();
    expect(press('j').defaultPrevented).toBe(false);
  });

  it('that mean nothing on a listing are left to the page', () => {
    deck.where = { feed: 'trending' };
    expect(press('[').defaultPrevented).toBe(false);
    expect(press('w').defaultPrevented).toBe(false);
  });

  it('on a paper’s own page are those that make sense for one', async () => {
    deck.where = { feed: 'paper', id: deck.idAt(3) };
    for (const name of ['j', 'k', 'x', 'o', '.', '[', 'n']) expect(press(name).defaultPrevented).toBe(false);
    await pressAll('s', 'f');
    expect(deck.gestures).toEqual([
      { verb: 'clip', ids: ids(3) },
      { verb: 'star', ids: ids(3), on: true },
    ]);
    expect(ringed('current')).toEqual([]);
  });
});

describe('keys for the page', () => {
  it('turn to the day before and after', async () => {
    const assign = vi.fn();
    vi.stubGlobal('location', { assign });
    await pressAll('[');
    expect(assign).toHaveBeenCalledExactlyOnceWith('/papers/date/2026-09-25');
  });

  it('say that there is no day after', async () => {
    const link = document.createElement('a');
    link.setAttribute('href', '/papers/date/2026-09-25');
    document.body.append(link);
    await pressAll(']');
    expect(deck.told).toEqual(['No day after this one is listed yet.']);
  });

  it('change the view, from one to the next and around', async () => {
    await pressAll('v', 'v', 'v');
    expect(deck.told).toEqual(['One column.', 'Titles only.', 'All of every card.']);
  });

  it('are done with it: all its papers count as seen', async () => {
    await pressAll('j', '.');
    expect(deck.seenIds).toEqual(deck.cards().map(({ id }) => id));
    expect(toEnd).toHaveBeenCalledOnce();
    expect(ringed('current')).toEqual([]);
    expect(deck.told).toEqual(['Done with this page: all its 8 papers count as seen.']);
  });

  it('show all keys', async () => {
    await pressAll('?');
    const panel = host.root.querySelector('.panel');
    expect(panel?.hasAttribute('data-shown')).toBe(true);
    expect(host.root.activeElement).toBe(panel);
    key(panel ?? document.body, '?');
    expect(panel?.hasAttribute('data-shown')).toBe(false);
  });
});
