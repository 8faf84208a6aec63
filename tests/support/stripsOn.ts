import type { ContentWorld } from './contentWorld';

/** A card as it stands on a listing page, with what its strips are called. */
export interface CardShown {
  id: string;
  strips: string[];
}

const CARDS = `[...document.querySelectorAll('article')].map((card) => ({
  id: card.querySelector('h3 a').getAttribute('href').split('/').at(-1),
  strips: [...card.querySelectorAll('div')].flatMap((element) => {
    const root = chrome.dom.openOrClosedShadowRoot(element);
    return root ? [root.querySelector('button').getAttribute('aria-label')] : [];
  }),
}))`;

/** The cards of a page in their order, each with the names of all strips in it: one, when all is well. */
export function stripsOn(world: ContentWorld): Promise<CardShown[]> {
  return world.evaluate<CardShown[]>(CARDS);
}
