import type { View } from '@/lib/settings';
import { make } from '../element';
import { MARK } from '../hosts';
import css from './looks.css?inline';

/** How one card stands on the page: as it is, dimmed, or not at all. */
export type Look = 'plain' | 'dimmed' | 'hidden';

/**
 * Shows the page's cards otherwise than the site does: by one attribute on each, and one stylesheet, nothing else. The page
 * may read the attribute; it does not tell why a card is dimmed or hidden.
 */
export interface Looks {
  show(view: View, cards: ReadonlyMap<HTMLElement, Look>): void;
  /** How a card was shown last; undefined for one that was not there. */
  lookOf(card: HTMLElement): Look | undefined;
  /** Leaves the page as the site made it. */
  clear(): void;
}

export function createLooks(): Looks {
  const sheet = createPageSheet();
  let shown: ReadonlyMap<HTMLElement, Look> = new Map();

  function show(view: View, cards: ReadonlyMap<HTMLElement, Look>): void {
    for (const card of shown.keys()) if (!cards.has(card)) card.removeAttribute(MARK);
    shown = cards;
    let isMarked = false;
    for (const [card, look] of cards) isMarked = mark(card, markOf(view, look, card)) || isMarked;
    sheet.use(isMarked);
  }

  removeStrayMarks();
  return { show, lookOf: (card) => shown.get(card), clear: () => show('site', new Map()) };
}

function mark(card: HTMLElement, value: string): boolean {
  if (!value) card.removeAttribute(MARK);
  else if (card.getAttribute(MARK) !== value) card.setAttribute(MARK, value);
  return value !== '';
}

/** Words as the stylesheet has them. */
function markOf(view: View, look: Look, card: HTMLElement): string {
  const words: string[] = [];
  if (view === 'titles' || (view === 'column' && !isWide(card))) words.push(view);
  if (look !== 'plain') words.push(look === 'dimmed' ? 'dim' : 'hide');
  return words.join(' ');
}

/** Trending cards, with their two halves, stand in one column by themselves and want its width (seen 2026-10). */
function isWide(card: HTMLElement): boolean {
  return card.querySelectorAll('h3').length > 1;
}

/** What an older Offprint left on cards of a page that stayed open while it was updated. */
function removeStrayMarks(): void {
  for (const card of document.querySelectorAll(`article[${MARK}]`)) card.removeAttribute(MARK);
  for (const style of document.querySelectorAll(`style[${MARK}]`)) style.remove();
}

/** The one stylesheet of ours that the page's own nodes feel; there only while it is used. */
function createPageSheet(): { use(isUsed: boolean): void } {
  const sheet = new CSSStyleSheet();
  const style = make('style', { [MARK]: 'looks' }, css);
  sheet.replaceSync(css);

  function adopt(isUsed: boolean): void {
    const others = [...document.adoptedStyleSheets].filter((other) => other !== sheet);
    const isThere = others.length < document.adoptedStyleSheets.length;
    if (isThere !== isUsed) document.adoptedStyleSheets = isUsed ? [...others, sheet] : others;
  }

  function insert(isUsed: boolean): void {
    if (!isUsed) style.remove();
    else if (!style.isConnected) document.head.append(style);
  }

  let put = adopt;
  return {
    use: (isUsed) => {
      try {
        put(isUsed);
      } catch {
        // Older Firefoxes keep a document's adopted sheets from content scripts; 153 does not (seen 2026-11).
        put = insert;
        put(isUsed);
      }
    },
  };
}
