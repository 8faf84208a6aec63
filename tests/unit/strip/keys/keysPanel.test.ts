import { afterEach, beforeEach, describe, expect, it, type Mock, vi } from 'vitest';
import { guardHosts } from '@/components/strip/guard';
import { createKeysPanel, type KeySettings, type KeysPanel } from '@/components/strip/keys/keysPanel';
import { KEY_DEEDS } from '@/components/strip/keys/keyTable';
import { createPageHost, type PageHost } from '@/components/strip/pageHost';
import { click, key, withPopovers } from '../hands';

withPopovers();
let page: PageHost;
let panel: KeysPanel;
let settings: KeySettings;
let isKept: boolean;
let failed: Mock<(error: unknown) => void>;
let unguard: () => void;

beforeEach(() => {
  unguard = guardHosts();
  page = createPageHost();
  settings = { keys: true, keyOf: {} };
  isKept = true;
  failed = vi.fn();
  panel = createKeysPanel(page, {
    settings: () => settings,
    change: async (part) => {
      if (!isKept) throw new Error('full');
      settings = { ...settings, ...part };
      panel.draw();
    },
    failed,
  });
  panel.toggle();
});
afterEach(() => {
  unguard();
  page.host.remove();
  document.body.replaceChildren();
});

const settled = () => new Promise((done) => setTimeout(done));
const within = (selector: string) => page.root.querySelector<HTMLElement>(selector) ?? expect.fail(`no ${selector}`);
const named = (start: string) => within(`button[aria-label^="${start}"]`);
const keyShown = (what: string) => named(`${what}: `).textContent;
const line = () => within('.keyLine').textContent;
const isOpen = () => within('.panel').hasAttribute('data-shown');

async function change(what: string, to: string, init: KeyboardEventInit = {}): Promise<void> {
  click(page, named(`${what}: `));
  key(within('.panel'), to, init);
  await settled();
}

describe('the panel of keys', () => {
  it('tells every key with its sentence, and those that go with Shift', () => {
    expect(page.root.querySelectorAll('.key')).toHaveLength(KEY_DEEDS.length);
    expect(keyShown('Clip, then the next')).toBe('s');
    expect(within('.fixed').textContent).toContain('Shift J');
  });

  it('gives a deed the key that is pressed, and says so', async () => {
    await change('Dismiss, then the next', 'D', { shiftKey: true });
    expect(settings.keyOf).toEqual({ dismiss: 'd' });
    expect(keyShown('Dismiss, then the next')).toBe('d');
    expect(line()).toBe('d: Dismiss, then the next.');
  });

  it('refuses a key that is taken, tells by what, and waits for another', async () => {
    await change('Dismiss, then the next', 's');
    expect(settings.keyOf).toEqual({});
    expect(line()).toBe('s is taken by “Clip, then the next”. Press another key.');
    key(within('.panel'), 'd');
    await settled();
    expect(settings.keyOf).toEqual({ dismiss: 'd' });
  });

  it('takes no key of the browser’s', async () => {
    for (const [name, init] of [
      ['d', { ctrlKey: true }],
      ['Enter', {}],
      ['ArrowDown', {}],
      [' ', {}],
    ] as const)
      await change('Dismiss, then the next', name, init);
    expect(settings.keyOf).toEqual({});
  });

  it('leaves a key as it is at Escape, and closes only at the next', async () => {
    await change('Dismiss, then the next', 'Escape');
    expect(settings.keyOf).toEqual({});
    expect(isOpen()).toBe(true);
    key(within('.panel'), 'Escape');
    expect(isOpen()).toBe(false);
  });

  it('switches a key off with its cross, or with Backspace', async () => {
    click(page, named('Switch off: Star'));
    await settled();
    await change('Clip, then the next', 'Backspace');
    expect(settings.keyOf).toEqual({ star: '', clip: '' });
    expect(keyShown('Star')).toBe('none');
    expect((named('Switch off: Star') as HTMLButtonElement).disabled).toBe(true);
  });

  it('keeps nothing of a key that is again the one that Offprint came with', async () => {
    await change('Star', 'w');
    await change('Star', 'f');
    expect(settings.keyOf).toEqual({});
  });

  it('sets all keys back', async () => {
    settings = { keys: true, keyOf: { star: 'w' } };
    panel.draw();
    click(page, within('.foot .offer'));
    await settled();
    expect(settings.keyOf).toEqual({});
    expect(keyShown('Star')).toBe('f');
  });

  it('switches all single keys off and on', async () => {
    const all = within('[role=switch]');
    click(page, all);
    await settled();
    expect(settings.keys).toBe(false);
    expect(all.getAttribute('aria-checked')).toBe('false');
    click(page, all);
    await settled();
    expect(settings.keys).toBe(true);
  });

  it('says what went wrong, and changes nothing', async () => {
    isKept = false;
    await change('Star', 'w');
    expect(failed).toHaveBeenCalledOnce();
    expect(keyShown('Star')).toBe('f');
  });

  it('goes through its controls with Tab and stays within', () => {
    key(within('.panel'), 'Tab');
    expect(page.root.activeElement).toBe(within('.head button'));
    key(within('.head button'), 'Tab', { shiftKey: true });
    expect(page.root.activeElement).toBe(within('.foot .offer'));
  });
});
