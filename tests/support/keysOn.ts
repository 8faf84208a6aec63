import type { ContentWorld } from './contentWorld';

/** What the keys of a page show: whose card is ringed, what is selected, what was told last. */
export interface KeysShown {
  current: string[];
  selected: string[];
  told: string;
  /** What those hear who hear the page: what was done, and where they are. */
  heard: string[];
}

const SHOWN = `(() => {
  const rootOf = (element) => chrome.dom.openOrClosedShadowRoot(element);
  const ringed = (kind) => [...document.querySelectorAll('article')]
    .filter((card) => [...card.querySelectorAll('[data-offprint=ring]')].some((ring) => rootOf(ring).querySelector('[data-' + kind + ']')))
    .map((card) => card.querySelector('h3 a').getAttribute('href').split('/').at(-1));
  const page = document.querySelector('html > [data-offprint=page]');
  const root = page && rootOf(page);
  const toast = root?.querySelector('.toast:not([hidden]) p');
  return {
    current: ringed('current'),
    selected: ringed('selected'),
    told: toast?.textContent ?? '',
    heard: [...(root?.querySelectorAll('.voice') ?? [])].map((voice) => voice.textContent),
  };
})()`;

export function keysOn(world: ContentWorld): Promise<KeysShown> {
  return world.evaluate<KeysShown>(SHOWN);
}
