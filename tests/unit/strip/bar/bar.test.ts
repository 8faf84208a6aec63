import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { NO_FILTER } from '@/components/strip/bar/filter';
import { guardHosts } from '@/components/strip/guard';
import { key, trusted, type } from '../hands';
import { aBar, aFace, SETTINGS } from './aBar';

let unguard: () => void;
let made: ReturnType<typeof aBar>;
const actions = { filter: vi.fn(), clipShown: vi.fn(), dismissRest: vi.fn(), change: vi.fn(), showHelp: vi.fn() };

beforeEach(() => {
  vi.clearAllMocks();
  unguard = guardHosts();
  made = aBar(actions);
  made.bar.show(aFace());
});
afterEach(() => {
  unguard();
  made.page.host.remove();
  vi.useRealTimers();
});

const { find, named, press } = {
  find: (selector: string) => made.find(selector),
  named: (name: string) => made.named(name),
  press: (name: string) => made.press(name),
};
const field = () => find('.field input') as HTMLInputElement;
const isOpen = (name: string) => named(name).getAttribute('aria-expanded') === 'true';

describe('the bar', () => {
  it('stands on the page with its counts', () => {
    expect(made.page.host.isConnected).toBe(true);
    expect(find('.counts').textContent).toBe('25 papers · 16 new · 5 clipped · 4 left');
  });

  it('goes where there is no listing', () => {
    made.bar.show(undefined);
    expect(find('.listingBar').hidden).toBe(true);
  });

  it('says how many cards are shown while some are hidden', () => {
    made.bar.show(aFace({ shown: 7 }));
    expect(find('.counts').textContent).toMatch(/^7 of 25 shown · /);
  });

  it('says that the page is done, and where there is more', () => {
    const next = { text: '3 unseen yesterday', href: 'https://huggingface.co/papers/date/2026-09-25' };
    made.bar.show(aFace({ done: { sentence: 'Done for today', next } }));
    expect(find('.counts').textContent).toBe('Done for today');
    expect(named('3 unseen yesterday').getAttribute('href')).toBe(next.href);
    made.bar.show(aFace());
    expect(find('.next').hidden).toBe(true);
    expect(find('.next').hasAttribute('href')).toBe(false);
  });

  it('folds to a dot that counts what is left, and unfolds', () => {
    press('Fold the bar');
    expect(actions.change).toHaveBeenCalledWith({ folded: true });
    made.bar.show(aFace({ settings: { ...SETTINGS, folded: true } }));
    expect(find('.bar').hidden).toBe(true);
    expect(find('.folded').textContent).toBe('4');
    press('Show the bar: 25 papers · 16 new · 5 clipped · 4 left');
    expect(actions.change).toHaveBeenLastCalledWith({ folded: false });
  });

  it('writes nothing anew that has not changed', async () => {
    const written = vi.fn();
    const watching = new MutationObserver(written);
    watching.observe(find('.listingBar'), { childList: true, subtree: true, characterData: true });
    made.bar.show(aFace());
    await new Promise((done) => setTimeout(done));
    expect(written).not.toHaveBeenCalled();
    watching.disconnect();
  });
});

describe('gestures on many papers', () => {
  it('are a press each', () => {
    press('Dismiss the rest');
    press('Clip all shown');
    expect(actions.dismissRest).toHaveBeenCalledOnce();
    expect(actions.clipShown).toHaveBeenCalledOnce();
  });

  it('cannot be made where there is nothing to do', () => {
    made.bar.show(aFace({ toClip: 0, toDismiss: 0 }));
    for (const name of ['Dismiss the rest', 'Clip all shown']) expect(named(name).matches(':disabled')).toBe(true);
  });

  it('cannot be made by a script', () => {
    named('Dismiss the rest').click();
    made.page.host.click();
    expect(actions.dismissRest).not.toHaveBeenCalled();
  });
});

describe('panels', () => {
  it('open one at a time, each by its button', () => {
    press('Filter');
    expect(isOpen('Filter')).toBe(true);
    expect(made.page.root.activeElement).toBe(field());
    press('Looks and keys');
    expect([isOpen('Filter'), isOpen('Looks and keys')]).toEqual([false, true]);
    press('Looks and keys');
    expect(isOpen('Looks and keys')).toBe(false);
  });

  it('close at Escape and give the focus back', () => {
    press('Looks and keys');
    key(named('As the site'), 'Escape');
    expect(isOpen('Looks and keys')).toBe(false);
    expect(made.page.root.activeElement).toBe(named('Looks and keys'));
  });

  it('close when the reader clicks on the page; the filter stays', () => {
    const clickOnPage = () => document.body.dispatchEvent(trusted(new PointerEvent('pointerdown', { bubbles: true })));
    press('Looks and keys');
    clickOnPage();
    expect(isOpen('Looks and keys')).toBe(false);
    press('Filter');
    clickOnPage();
    expect(isOpen('Filter')).toBe(true);
  });

  it('close when something else opens that stands alone', () => {
    press('Looks and keys');
    made.page.openAlone(() => {});
    expect(isOpen('Looks and keys')).toBe(false);
  });
});

describe('the filter', () => {
  beforeEach(() => press('Filter'));

  it('is what is typed', () => {
    type(field(), 'lanterns');
    expect(actions.filter).toHaveBeenCalledWith({ ...NO_FILTER, words: 'lanterns' });
  });

  it.each([
    ['New only', { newOnly: true }],
    ['Has code', { hasCode: true }],
    ['At least 50 upvotes', { leastUpvotes: 50 }],
  ])('is switched on and off by %s', (name, part) => {
    press(name);
    expect(actions.filter).toHaveBeenLastCalledWith({ ...NO_FILTER, ...part });
    made.bar.show(aFace({ filter: { ...NO_FILTER, ...part } }));
    expect(named(name).getAttribute('aria-pressed')).toBe('true');
    press(name);
    expect(actions.filter).toHaveBeenLastCalledWith(NO_FILTER);
  });

  it('says how many it shows, and what it did not understand', () => {
    made.bar.show(aFace({ shown: 7, filter: { ...NO_FILTER, words: 'is:shiny' }, notUnderstood: ['is:shiny'] }));
    expect(find('.filters [role=status]:not(.trouble)').textContent).toBe('7 of 25 shown');
    expect(find('.filters .trouble').textContent).toBe('Not understood: is:shiny');
    expect(named('Filter').classList.contains('on')).toBe(true);
  });

  it('ends with Escape in the field, which then closes the panel', () => {
    made.bar.show(aFace({ filter: { ...NO_FILTER, words: 'lanterns', newOnly: true } }));
    expect(key(field(), 'Escape').defaultPrevented).toBe(true);
    expect(actions.filter).toHaveBeenLastCalledWith({ ...NO_FILTER, newOnly: true });
    made.bar.show(aFace());
    key(field(), 'Escape');
    expect(isOpen('Filter')).toBe(false);
  });

  it('ends whole with the cross', () => {
    expect(named('Clear the filter').hidden).toBe(true);
    made.bar.show(aFace({ filter: { ...NO_FILTER, words: 'lanterns', newOnly: true } }));
    press('Clear the filter');
    expect(actions.filter).toHaveBeenLastCalledWith(NO_FILTER);
    expect(made.page.root.activeElement).toBe(field());
  });

  it('leaves a composition alone', () => {
    made.bar.show(aFace({ filter: { ...NO_FILTER, words: 'に' } }));
    key(field(), 'Escape', { isComposing: true });
    expect(actions.filter).not.toHaveBeenCalled();
    expect(isOpen('Filter')).toBe(true);
  });
});

describe('looks and keys', () => {
  beforeEach(() => press('Looks and keys'));
  const checked = () =>
    [...made.page.root.querySelectorAll('[role=radio][aria-checked=true]')].map((one) => one.textContent);

  it('show what is chosen', () => {
    expect(checked()).toEqual(['As the site', 'Plain', 'Dimmed']);
    made.bar.show(aFace({ settings: { ...SETTINGS, view: 'titles', seen: 'hidden', keys: false } }));
    expect(checked()).toEqual(['Titles only', 'Hidden', 'Dimmed']);
    expect(named('Single keys').getAttribute('aria-checked')).toBe('false');
  });

  it('are changed by a press', () => {
    press('One column');
    press('Single keys');
    expect(actions.change.mock.calls).toEqual([[{ view: 'column' }], [{ keys: false }]]);
  });

  it('are changed with the arrows, around the ends of a group', () => {
    named('As the site').focus();
    expect(key(named('As the site'), 'ArrowLeft').defaultPrevented).toBe(true);
    expect(actions.change).toHaveBeenLastCalledWith({ view: 'titles' });
    expect(made.page.root.activeElement).toBe(named('Titles only'));
    key(named('Titles only'), 'ArrowDown');
    expect(actions.change).toHaveBeenLastCalledWith({ view: 'site' });
  });

  it('lead to all keys', () => {
    press('All keys…');
    expect(actions.showHelp).toHaveBeenCalledOnce();
  });
});
