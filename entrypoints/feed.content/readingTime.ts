import type { Card } from '@/lib/feed/cards';
import { type Patience, whenStill } from './whenStill';

/** After a list stirred, it is read when this still: longer than the pause between two looks, or no look would count. */
const LIST: Patience = { still: 300, cap: 3_000 };
/** A new address may show no list for so long, ms; then the page is read as it is, so that the reader hears of it. */
const LONGEST_CHANGE = 10_000;

/** Knows when a page's listing can be read. */
export interface ReadingTime {
  /** The page can be looked at for the first time. */
  begin(): void;
  /** Nodes came or went. */
  stirred(): void;
  /** The address changes; the page still shows the listing of the old one. */
  moved(): void;
  /** What was read gave no papers: it is read again when nodes come. */
  unread(): void;
  stop(): void;
}

/**
 * Calls `read` when the list is still: at first, whenever its papers are others or in another order, and after a new
 * address only when the cards are not those of the old one any more. The old cards are never read under the new address.
 */
export function createReadingTime(cardsNow: () => Card[], isListing: () => boolean, read: () => void): ReadingTime {
  let papersRead: string | undefined;
  let old: Card[] | undefined;
  let longest: ReturnType<typeof setTimeout> | undefined;
  const stillness = whenStill(LIST, () => {
    papersRead = papersOf(cardsNow());
    read();
  });

  function stirred(): void {
    const cards = cardsNow();
    if (old && !isChanged(old, cards, isListing())) return;
    if (!old && papersOf(cards) === papersRead) return;
    old = undefined;
    clearTimeout(longest);
    stillness.stir();
  }

  function moved(): void {
    old = cardsNow();
    unread();
    stillness.cancel();
    clearTimeout(longest);
    longest = setTimeout(() => {
      if (cardsNow().length > 0) return;
      old = undefined;
      stillness.stir();
    }, LONGEST_CHANGE);
  }

  function unread(): void {
    papersRead = undefined;
  }

  function stop(): void {
    stillness.cancel();
    clearTimeout(longest);
  }
  return { begin: stillness.stir, stirred, moved, unread, stop };
}

function isChanged(old: Card[], cards: Card[], isListing: boolean): boolean {
  // While the next list is being fetched there may be no card at all.
  if (cards.length === 0 && isListing) return false;
  const isRedrawn = old.every(({ element }) => !element.isConnected);
  return isRedrawn || papersOf(old) !== papersOf(cards);
}

function papersOf(cards: Card[]): string {
  return cards.map(({ id }) => id).join(' ');
}
