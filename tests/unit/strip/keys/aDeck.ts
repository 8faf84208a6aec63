import { vi } from 'vitest';
import { foresee } from '@/components/strip/foresee';
import { createNews, type Deck } from '@/entrypoints/feed.content/deck';
import type { Card } from '@/lib/feed/cards';
import type { Known } from '@/lib/library/clip';
import type { GestureOnPapers } from '@/lib/library/gesture';
import type { Occasion } from '@/lib/listing';
import type { ArxivId, Day } from '@/lib/paper';
import { MORNING } from '@/tests/support/factories';
import { aCard, knownOf } from '../hands';

export interface FakeDeck extends Deck {
  /** Gestures that were asked for, in their order. */
  gestures: GestureOnPapers[];
  told: string[];
  seenIds: ArxivId[];
  where: Occasion | undefined;
  /** While false nothing can be kept. */
  isKept: boolean;
  /** What a taking back will answer. */
  undone: ArxivId[];
  tags: string[];
  learn(known: Known): void;
  /** The site draws its list anew. */
  redraw(): void;
  idAt(nth: number): ArxivId;
  elementAt(nth: number): HTMLElement;
}

const HEIGHT = 200;

/** A page of so many cards, one below the other, as the keys see it. */
export function aDeck(ids: readonly ArxivId[]): FakeDeck {
  const known = new Map<ArxivId, Known>();
  const news = createNews();
  let cards: Card[] = [];
  const deck: FakeDeck = {
    gestures: [],
    told: [],
    seenIds: [],
    where: { feed: 'day', day: '2026-09-28' as Day },
    isKept: true,
    undone: [],
    tags: ['agents', 'robotics'],
    occasion: () => deck.where,
    cards: () => cards,
    paper: () => undefined,
    titleOf: (id) => `Paper ${ids.indexOf(id)}`,
    shown: (id) => ({ known: known.get(id) ?? knownOf(id), pending: [] }),
    apply: async (gesture, sentence) => {
      deck.gestures.push(gesture);
      const before = gesture.ids.map((id) => deck.shown(id).known);
      for (const each of before) deck.learn(foresee(each, gesture, MORNING));
      await Promise.resolve();
      if (deck.isKept) deck.told.push(sentence);
      else before.forEach(deck.learn);
      return deck.isKept;
    },
    takeBack: vi.fn(async () => deck.undone),
    doAgain: vi.fn(async () => deck.undone),
    suggest: async (_kind, letters) =>
      deck.tags.filter((label) => label.includes(letters)).map((label) => ({ key: label, label })),
    wasSeen: (id) => deck.shown(id).known.seenAt !== undefined,
    seen: (seen) => void deck.seenIds.push(...seen),
    say: vi.fn(),
    tell: (sentence) => void deck.told.push(sentence),
    failed: (error) => void deck.told.push(String(error)),
    onChanged: news.listen,
    learn: (paper) => {
      known.set(paper.id, paper);
      news.tell();
    },
    redraw: () => {
      document.body.replaceChildren();
      cards = ids.map((id, nth) => {
        const element = aCard(id);
        element.getBoundingClientRect = () => new DOMRect(0, nth * HEIGHT, 400, HEIGHT);
        return { id, element, hasThumbnail: true };
      });
      news.tell();
    },
    idAt: (nth) => cards[nth]?.id ?? ('' as ArxivId),
    elementAt: (nth) => cards[nth]?.element ?? document.body,
  };
  deck.redraw();
  return deck;
}
