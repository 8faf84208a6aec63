import type { ContentWorld } from './contentWorld';
import { patiently } from './patiently';

/** What a strip shows beside its button, as a reader sees it and, where there is more to it, as one hears it. */
export interface StripSaid {
  state: string;
  /** Only of what is more than it shows. */
  heard: string[];
  marks: string[];
}

const read = (within: string) => `(() => {
  const host = document.querySelector(${JSON.stringify(within)})?.querySelector('[data-offprint=strip]');
  const root = host && chrome.dom.openOrClosedShadowRoot(host);
  if (!root) return undefined;
  const shown = [...root.querySelectorAll('.state, .mark')].filter((part) => part.checkVisibility());
  return {
    state: shown.find((part) => part.matches('.state'))?.textContent ?? '',
    heard: shown.flatMap((part) => part.getAttribute('title') ?? []),
    marks: shown.filter((part) => part.matches('.mark')).map((part) => part.textContent),
  };
})()`;

/** Waits until the strip inside of what a selector finds says what is asked for. */
export function stripSaying(world: ContentWorld, within: string, wanted: Partial<StripSaid>): Promise<StripSaid> {
  return patiently(`${within} to say ${JSON.stringify(wanted)}`, async () => {
    const said = await world.evaluate<StripSaid | undefined>(read(within));
    const isWanted = said && Object.entries(wanted).every(([key, value]) => same(said[key as keyof StripSaid], value));
    return isWanted ? said : undefined;
  });
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
