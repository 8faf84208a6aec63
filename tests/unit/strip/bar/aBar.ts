import { type BarActions, type BarFace, createBar } from '@/components/strip/bar/bar';
import { NO_FILTER } from '@/components/strip/bar/filter';
import { createPageHost } from '@/components/strip/pageHost';
import type { StripSettings } from '@/lib/settings';
import { click } from '../hands';

export const SETTINGS: StripSettings = {
  seen: 'plain',
  dismissed: 'dimmed',
  view: 'site',
  folded: false,
  keys: true,
  keyOf: {},
};

export function aFace(facts: Partial<BarFace> = {}): BarFace {
  return {
    counts: { papers: 25, fresh: 16, clipped: 5, left: 4 },
    shown: 25,
    toClip: 20,
    toDismiss: 18,
    filter: NO_FILTER,
    notUnderstood: [],
    settings: SETTINGS,
    ...facts,
  };
}

/** A bar on a page, and a reader's hands on it. */
export function aBar(actions: Partial<BarActions> = {}) {
  const page = createPageHost();
  const nothing = () => {};
  const bar = createBar(page, {
    filter: nothing,
    clipShown: nothing,
    dismissRest: nothing,
    change: nothing,
    daysListed: async () => [],
    failed: nothing,
    dayHere: () => undefined,
    ...actions,
  });
  const find = (selector: string) => {
    const found = page.root.querySelector<HTMLElement>(selector);
    if (!found) throw new Error(`no ${selector}`);
    return found;
  };
  /** A button or link by its name. */
  const named = (name: string) => {
    const all = [...page.root.querySelectorAll<HTMLElement>('button, a')];
    const found = all.find((each) => (each.getAttribute('aria-label') ?? each.textContent) === name);
    if (!found) throw new Error(`nothing named ${name}`);
    return found;
  };
  return { page, bar, find, named, press: (name: string) => click(page, named(name)) };
}
