import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { foresee } from '@/components/strip/foresee';
import { guardHosts } from '@/components/strip/guard';
import { createMenu, type Menu } from '@/components/strip/menu';
import { createPageHost, type PageHost } from '@/components/strip/pageHost';
import type { Strip } from '@/components/strip/strip';
import type { Known } from '@/lib/library/clip';
import type { GestureOnPapers } from '@/lib/library/gesture';
import { anId, MORNING } from '@/tests/support/factories';
import { aCard, aStripOn, click, key, knownOf, trusted, type, withPopovers } from './hands';

withPopovers();
const id = anId();
const LISTS = [
  { key: 'list-robots', label: 'Robots' },
  { key: 'list-talk', label: 'For the talk' },
];
const TAGS = ['agents', 'long context', 'rl'];

let page: PageHost;
let menu: Menu;
let strip: Strip;
let known: Known;
let gestures: GestureOnPapers[];
let isKept: boolean;
let unguard: () => void;

const suggest = async (kind: 'tag' | 'list', letters: string) => {
  const all = kind === 'list' ? LISTS : TAGS.map((label) => ({ key: label, label }));
  return all.filter(({ label }) => label.toLowerCase().includes(letters.toLowerCase()));
};

/** Keeps at once, as the feed page does it. */
async function apply(gesture: GestureOnPapers): Promise<boolean> {
  gestures.push(gesture);
  if (isKept) known = foresee(known, gesture, MORNING);
  menu.draw({ known, pending: [] });
  return isKept;
}

beforeEach(async () => {
  unguard = guardHosts();
  [gestures, isKept] = [[], true];
  known = knownOf(id, { clippedAt: MORNING, tags: ['rl'], lists: ['list-robots'] });
  page = createPageHost();
  menu = createMenu(page, { suggest, apply, failed: vi.fn() });
  strip = aStripOn(aCard(id), known);
  menu.toggle(strip, { known, pending: [] }, 'Lanterns');
  await settled();
});
afterEach(() => {
  menu.close();
  unguard();
  page.host.remove();
  document.body.replaceChildren();
});

const settled = () => new Promise((done) => setTimeout(done));
const within = (selector: string) => {
  const found = page.root.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
};
const fields = () => [...page.root.querySelectorAll('input')] as [HTMLInputElement, HTMLInputElement];
const named = (name: string) => {
  const buttons = [...page.root.querySelectorAll('button')];
  const found = buttons.find((button) => (button.getAttribute('aria-label') ?? button.textContent) === name);
  if (!found) throw new Error(`no button ${name}`);
  return found;
};
const press = async (name: string) => {
  click(page, named(name));
  await settled();
};
const isOpen = () => within('[role=dialog]').hasAttribute('data-shown');

describe('the menu', () => {
  it('opens with its first control in focus, and tells the button so', () => {
    expect(isOpen()).toBe(true);
    expect(page.root.activeElement).toBe(named('Star'));
    expect(strip.button.getAttribute('aria-expanded')).toBe('true');
    expect(within('[role=dialog]').getAttribute('aria-label')).toBe('Clip of Lanterns');
  });

  it('closes at a second press of its button', () => {
    menu.toggle(strip, { known, pending: [] }, 'Lanterns');
    expect(isOpen()).toBe(false);
    expect(strip.button.getAttribute('aria-expanded')).toBe('false');
  });

  it('gives the focus back to the button at Escape', () => {
    key(fields()[1], 'Escape');
    expect(isOpen()).toBe(false);
    expect(strip.root.activeElement).toBe(strip.button);
  });

  it('goes through its controls with the arrows', () => {
    key(named('Star'), 'ArrowDown');
    expect(page.root.activeElement).toBe(named('Unread'));
    key(named('Unread'), 'ArrowUp');
    key(named('Star'), 'ArrowUp');
    expect(page.root.activeElement).toBe(named('Remove clip'));
  });

  it('keeps the focus inside with Tab', () => {
    named('Remove clip').focus();
    expect(key(named('Remove clip'), 'Tab').defaultPrevented).toBe(true);
    expect(page.root.activeElement).toBe(named('Star'));
  });

  it('closes when the reader clicks elsewhere, not when a script does', () => {
    document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
    expect(isOpen()).toBe(true);
    document.body.dispatchEvent(trusted(new PointerEvent('pointerdown', { bubbles: true })));
    expect(isOpen()).toBe(false);
  });

  it('closes when the clip was removed in the popup', () => {
    menu.draw({ known: knownOf(id), pending: [] });
    expect(isOpen()).toBe(false);
  });

  it('moves to the strip that took the place of its own', () => {
    strip.host.remove();
    const next = aStripOn(aCard(id), known);
    menu.hangOn(next);
    expect(isOpen()).toBe(true);
    key(named('Star'), 'Escape');
    expect(next.root.activeElement).toBe(next.button);
  });

  it('closes when the card is gone', () => {
    menu.hangOn(undefined);
    expect(isOpen()).toBe(false);
  });

  it('says what went wrong', () => {
    menu.draw({ known, pending: [], failure: Object.assign(new Error(), { name: 'StoreFailedError' }) });
    expect(within('.trouble').textContent).toMatch(/could not be kept/);
  });
});

describe('in the menu, a reader', () => {
  it('stars the paper, and takes the star off', async () => {
    await press('Star');
    expect(named('Starred').getAttribute('aria-pressed')).toBe('true');
    await press('Starred');
    expect(gestures).toEqual([
      { verb: 'star', ids: [id], on: true },
      { verb: 'star', ids: [id], on: false },
    ]);
  });

  it('marks the paper as being read, and as read, once each', async () => {
    expect(named('Unread').getAttribute('aria-checked')).toBe('true');
    await press('Reading');
    await press('Reading');
    expect(named('Reading').getAttribute('aria-checked')).toBe('true');
    expect(named('Unread').getAttribute('aria-checked')).toBe('false');
    await press('Read');
    expect(gestures).toEqual([
      { verb: 'status', ids: [id], status: 'reading' },
      { verb: 'status', ids: [id], status: 'read' },
    ]);
  });

  it('puts the paper on a list and takes it off another', async () => {
    expect(named('Robots').getAttribute('aria-checked')).toBe('true');
    await press('For the talk');
    await press('Robots');
    expect(gestures).toEqual([
      { verb: 'list', ids: [id], add: ['list-talk'], drop: [] },
      { verb: 'list', ids: [id], add: [], drop: ['list-robots'] },
    ]);
    expect(named('For the talk').getAttribute('aria-checked')).toBe('true');
  });

  it('finds a list by its letters', async () => {
    type(fields()[0], 'talk');
    await settled();
    expect(() => named('Robots')).toThrow();
    expect(named('Create “talk”').hidden).toBe(false);
    await press('For the talk');
    expect(gestures).toMatchObject([{ verb: 'list', add: ['list-talk'] }]);
  });

  it('creates a list by its name, and sees it checked', async () => {
    type(fields()[0], 'Evening reading');
    await settled();
    key(fields()[0], 'Enter');
    await settled();
    expect(gestures).toMatchObject([{ verb: 'createList', name: 'Evening reading', ids: [id] }]);
    expect(named('Evening reading').getAttribute('aria-checked')).toBe('true');
    expect(fields()[0].value).toBe('');
  });

  it('does not create a list that is there under another spelling', async () => {
    type(fields()[0], 'for the TALK');
    await settled();
    key(fields()[0], 'Enter');
    expect(gestures).toMatchObject([{ verb: 'list', add: ['list-talk'] }]);
  });

  it('adds one of the tags used most with a click, without a letter typed', async () => {
    expect(fields()[1].value).toBe('');
    await press('Add tag agents');
    expect(gestures).toEqual([{ verb: 'tag', ids: [id], add: ['agents'], drop: [] }]);
  });

  it('adds a tag that it has not used before', async () => {
    type(fields()[1], ' world  models ');
    await settled();
    expect(named('Add tag world models')).toBeDefined();
    key(fields()[1], 'Enter');
    await settled();
    expect(gestures).toEqual([{ verb: 'tag', ids: [id], add: ['world models'], drop: [] }]);
    expect(named('Remove tag world models')).toBeDefined();
    expect(fields()[1].value).toBe('');
  });

  it('parts tags by commas, as the popup does', async () => {
    type(fields()[1], 'world models, agents');
    await settled();
    expect(named('Add tag world models, agents')).toBeDefined();
    key(fields()[1], 'Enter');
    await settled();
    expect(gestures).toEqual([{ verb: 'tag', ids: [id], add: ['world models', 'agents'], drop: [] }]);
  });

  it('adds a tag that a few letters found', async () => {
    type(fields()[1], 'ont');
    await settled();
    await press('Add tag long context');
    expect(gestures).toEqual([{ verb: 'tag', ids: [id], add: ['long context'], drop: [] }]);
  });

  it('is not offered a tag that the paper has', () => {
    expect(() => named('Add tag rl')).toThrow();
    expect(named('Add tag agents')).toBeDefined();
  });

  it('takes a tag off and stays in the menu', async () => {
    await press('Remove tag rl');
    expect(gestures).toEqual([{ verb: 'tag', ids: [id], add: [], drop: ['rl'] }]);
    expect(page.root.activeElement).toBe(fields()[1]);
  });

  it('finds what was typed again when it could not be kept', async () => {
    isKept = false;
    type(fields()[1], 'world models');
    key(fields()[1], 'Enter');
    await settled();
    expect(fields()[1].value).toBe('world models');
  });

  it('removes the clip, which closes the menu', async () => {
    await press('Remove clip');
    expect(gestures).toEqual([{ verb: 'remove', ids: [id] }]);
    expect(isOpen()).toBe(false);
  });

  it('writes nothing by Enter in an empty field', () => {
    for (const field of fields()) {
      field.focus();
      key(field, 'Enter');
    }
    expect(gestures).toEqual([]);
  });
});

it('does nothing for a click that a script makes in the menu', () => {
  named('Star').click();
  page.host.click();
  expect(gestures).toEqual([]);
});
