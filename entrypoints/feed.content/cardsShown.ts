import { type CountedPaper, isDecided } from '@/components/strip/bar/counts';
import type { Look } from '@/components/strip/bar/looks';
import type { Card } from '@/lib/feed/cards';
import type { Known } from '@/lib/library/clip';
import type { ArxivId } from '@/lib/paper';
import type { StripSettings } from '@/lib/settings';
import type { Deck } from './deck';
import { createSeenEarlier } from './seenEarlier';

/** A card of the page, and how it is to stand there. */
export interface CardShown extends CountedPaper {
  card: Card;
  look: Look;
}

export interface CardsNeed {
  deck: Deck;
  /** How a card stands now; undefined for one that the reader has not seen yet. */
  lookNow(card: HTMLElement): Look | undefined;
  /** The reader's keys are at it, by focus or otherwise. */
  isAt(card: Card): boolean;
  /** The reader left a card that was to be hidden. */
  left(): void;
}

/** Decides how each card is to stand: what the filter leaves, what the reader wants of papers seen or dismissed, what a rule dimmed. */
export function createCardsShown({ deck, lookNow, isAt, left }: CardsNeed) {
  const earlier = createSeenEarlier();

  function now(settings: StripSettings, passes: (id: ArxivId, known: Known) => boolean): CardShown[] {
    return deck.cards().map((card) => {
      const { known } = deck.shown(card.id);
      const wanted = lookFor(known, settings);
      const look = passes(card.id, known) ? held(card, wanted) : 'hidden';
      return { card, known, wasSeen: deck.wasSeen(card.id), look };
    });
  }

  function lookFor(known: Known, { seen, dismissed }: StripSettings): Look {
    const looks = [
      earlier.has(known) ? seen : 'plain',
      known.dismissedAt === undefined ? 'plain' : dismissed,
      known.dimmedAt === undefined ? 'plain' : 'dimmed',
    ];
    if (looks.includes('hidden')) return 'hidden';
    return looks.includes('dimmed') ? 'dimmed' : 'plain';
  }

  /** A card is not taken away from under the reader: it goes when pointer and keys have left it. */
  function held(card: Card, wanted: Look): Look {
    const stands = lookNow(card.element) ?? 'hidden';
    const { element } = card;
    if (wanted !== 'hidden' || stands === 'hidden' || !(isAt(card) || element.matches(':hover'))) return wanted;
    for (const type of ['pointerleave', 'focusout']) element.addEventListener(type, left, { once: true });
    return 'dimmed';
  }

  return { now, forget: earlier.forget };
}

export function isShown({ look }: CardShown): boolean {
  return look !== 'hidden';
}

/** What “Clip all shown” is on. */
export function toClip(cards: readonly CardShown[]): ArxivId[] {
  return idsOf(cards.filter((each) => isShown(each) && each.known.clippedAt === undefined));
}

/** What “Dismiss the rest” is on. */
export function toDismiss(cards: readonly CardShown[]): ArxivId[] {
  return idsOf(cards.filter((each) => isShown(each) && !isDecided(each.known)));
}

function idsOf(cards: readonly CardShown[]): ArxivId[] {
  return eachOnce(cards).map(({ card }) => card.id);
}

/** A page may show a paper on two cards. */
export function eachOnce(cards: readonly CardShown[]): CardShown[] {
  return [...new Map(cards.map((each) => [each.card.id, each])).values()];
}
