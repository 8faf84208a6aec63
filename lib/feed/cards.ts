import type { Occasion } from '@/lib/listing';
import { type ArxivId, arxivIdOf } from '@/lib/paper';

/** A paper's card as it stands on the page. */
export interface Card {
  id: ArxivId;
  element: HTMLElement;
  hasThumbnail: boolean;
  /** `halves`: one for wide windows, its picture at the side, and one for narrow ones; `page`: the head of a paper's own page. */
  form?: 'halves' | 'page';
}

const TITLES = 'article h3 a[href*="/papers/"]';

/** Every card of a listing, once and in order. Quick: asked again after every change of the page. */
export function cardsOf(document: Document): Card[] {
  const cards = new Map<HTMLElement, Card>();
  for (const title of document.querySelectorAll(TITLES)) {
    const element = title.closest<HTMLElement>('article');
    const id = idIn(title);
    const first = element && cards.get(element);
    // The halves of a trending card, for wide and for narrow windows, have a title each (seen 2026-10).
    if (first) first.form = 'halves';
    else if (id && element) cards.set(element, { id, element, hasThumbnail: !!thumbnailOf(element) });
  }
  return [...cards.values()];
}

/** What stands as cards at an address: those of a listing, or what holds the title of a single paper. */
export function cardsAt(document: Document, occasion: Occasion | undefined): Card[] {
  if (occasion?.feed !== 'paper') return occasion ? cardsOf(document) : [];
  const element = document.querySelector('main h1')?.parentElement;
  return element ? [{ id: occasion.id, element, hasThumbnail: false, form: 'page' }] : [];
}

function idIn(link: Element): ArxivId | undefined {
  const path = /^(?:https:\/\/huggingface\.co)?\/papers\/([^/?#]+)$/.exec(link.getAttribute('href') ?? '');
  return path?.[1] ? arxivIdOf(path[1]) : undefined;
}

/** The picture's link stands before everything else in a card; search results have none. */
export function thumbnailOf(card: Element): Element | undefined {
  const first = card.querySelector('a[href]');
  return first && idIn(first) && !first.closest('h3') && first.querySelector('img, video') ? first : undefined;
}
