import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { guardHosts } from '@/components/strip/guard';
import { createPageHost, type PageHost } from '@/components/strip/pageHost';
import { createRings } from '@/components/strip/rings';
import { createSelectedBar } from '@/components/strip/selectedBar';
import { createToast, type Toast } from '@/components/strip/toast';
import { anId } from '@/tests/support/factories';
import { aCard, click, hostsFromNow } from './hands';

let page: PageHost;
let unguard: () => void;
beforeEach(() => {
  unguard = guardHosts();
  page = createPageHost();
});
afterEach(() => {
  unguard();
  page.host.remove();
  document.body.replaceChildren();
  vi.useRealTimers();
  vi.restoreAllMocks();
});
const within = (selector: string) => page.root.querySelector<HTMLElement>(selector) ?? expect.fail(`no ${selector}`);

describe('what is shown for a moment', () => {
  let toast: Toast;
  beforeEach(() => {
    vi.useFakeTimers();
    toast = createToast(page);
  });

  it('stands there, then goes by itself', () => {
    expect(within('.toast').hidden).toBe(true);
    toast.show('Clipped.');
    expect(within('.toast').hidden).toBe(false);
    expect(page.host.isConnected).toBe(true);
    vi.advanceTimersByTime(10_000);
    expect(within('.toast').hidden).toBe(true);
  });

  it('stands longer when something can be done about it, and again as long for the next', () => {
    toast.show('Clipped.', { word: 'Undo', act: vi.fn() });
    vi.advanceTimersByTime(4_000);
    expect(within('.toast').hidden).toBe(false);
    toast.show('Starred.');
    expect(within('.offer').hidden).toBe(true);
    vi.advanceTimersByTime(3_000);
    expect(within('.toast').hidden).toBe(false);
  });

  it('stays under the reader’s hand', () => {
    toast.show('Clipped.', { word: 'Undo', act: vi.fn() });
    within('.offer').focus();
    vi.advanceTimersByTime(20_000);
    expect(within('.toast').hidden).toBe(false);
    within('.offer').blur();
    vi.advanceTimersByTime(5_000);
    expect(within('.toast').hidden).toBe(true);
  });

  it('does what it offers, and goes', () => {
    const act = vi.fn();
    toast.show('Clipped.', { word: 'Undo', act });
    click(page, within('.offer'));
    expect(act).toHaveBeenCalledOnce();
    expect(within('.toast').hidden).toBe(true);
  });
});

describe('the bar of what is selected', () => {
  it('tells how many, and does by mouse what keys do', () => {
    const actions = { clip: vi.fn(), dismiss: vi.fn(), tag: vi.fn(), list: vi.fn(), clear: vi.fn() };
    const bar = createSelectedBar(page, actions);
    expect(within('.selected').hidden).toBe(true);
    bar.show(3);
    expect(within('.selected').hidden).toBe(false);
    expect(within('.selected p').textContent).toBe('3 selected');
    for (const button of page.root.querySelectorAll('.selected button')) click(page, button);
    for (const act of Object.values(actions)) expect(act).toHaveBeenCalledOnce();
    bar.show(0);
    expect(within('.selected').hidden).toBe(true);
  });
});

describe('rings', () => {
  const rings = () => document.querySelectorAll('[data-offprint=ring]').length;

  it('stand on the cards that are told, and on no others', () => {
    const ours = hostsFromNow();
    const [one, two] = [aCard(anId()), aCard(anId())];
    const { draw } = createRings();
    draw([
      { element: one, isCurrent: true, isSelected: false },
      { element: two, isCurrent: false, isSelected: true },
    ]);
    expect(rings()).toBe(2);
    expect(ours('article:last-child [data-offprint=ring]').root.querySelector('[data-selected]')).not.toBeNull();
    draw([{ element: two, isCurrent: true, isSelected: true }]);
    expect(one.querySelector('[data-offprint=ring]')).toBeNull();
    draw([]);
    expect(rings()).toBe(0);
  });

  it('come back when the site took them away', () => {
    const card = aCard(anId());
    const { draw } = createRings();
    const ringed = [{ element: card, isCurrent: true, isSelected: false }];
    draw(ringed);
    card.replaceChildren();
    draw(ringed);
    expect(rings()).toBe(1);
  });

  it('are a line below a card that does not hold what is laid over it', () => {
    const card = aCard(anId());
    card.style.position = 'static';
    createRings().draw([{ element: card, isCurrent: true, isSelected: false }]);
    expect(card.querySelector('[data-offprint=ring]')?.getAttribute('data-place')).toBe('flow');
  });
});
