import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type CurrentCard, createCurrentCard } from '@/entrypoints/feed.content/keys/currentCard';
import type { Card } from '@/lib/feed/cards';
import { anId } from '@/tests/support/factories';
import { aCard } from '../hands';

const HEIGHT = 300;
let cards: Card[];
let now: number;
let scrolled: number;
let current: CurrentCard;

beforeEach(() => {
  [now, scrolled] = [0, 0];
  cards = Array.from({ length: 6 }, (_, nth) => {
    const id = anId();
    const element = aCard(id);
    element.getBoundingClientRect = () => new DOMRect(0, nth * HEIGHT - scrolled, 400, HEIGHT);
    return { id, element, hasThumbnail: true };
  });
  current = createCurrentCard(
    () => cards,
    () => now,
  );
});
afterEach(() => document.body.replaceChildren());

const idAt = (nth: number) => cards[nth]?.id ?? expect.fail('no such card');
const hide = (nth: number) => cards[nth]?.element.style.setProperty('display', 'none');

describe('the current card', () => {
  it('begins with the first that is mostly in view', () => {
    expect(current.firstInView()?.id).toBe(idAt(0));
    scrolled = 0.6 * HEIGHT;
    expect(current.firstInView()?.id).toBe(idAt(1));
  });

  it('has the next and the previous beside it, hidden cards left out', () => {
    hide(2);
    expect(current.beside(idAt(1), 1)?.id).toBe(idAt(3));
    expect(current.beside(idAt(3), -1)?.id).toBe(idAt(1));
    expect(current.beside(idAt(0), -1)).toBeUndefined();
    expect(current.beside(idAt(5), 1)).toBeUndefined();
  });

  it('has the next that fits', () => {
    expect(current.beside(idAt(0), 1, (id) => id === idAt(4))?.id).toBe(idAt(4));
  });

  it('is found again by its paper when the list is drawn anew', () => {
    current.set(idAt(1));
    cards = cards.map((card) => ({ ...card, element: aCard(card.id) }));
    expect(current.card()?.element).toBe(cards[1]?.element);
  });

  it('is out of sight once the reader scrolled it away, not while the page scrolls to it', () => {
    current.set(idAt(5));
    expect(current.isInSight()).toBe(true);
    now = 2_000;
    expect(current.isInSight()).toBe(false);
    scrolled = 5 * HEIGHT;
    expect(current.isInSight()).toBe(true);
  });

  it('is out of sight when it was hidden', () => {
    current.set(idAt(0));
    hide(0);
    expect(current.isInSight()).toBe(false);
  });
});
