import type { Card } from '@/lib/feed/cards';
import type { ArxivId } from '@/lib/paper';

/** A card that the keys moved to counts as in view for so long, ms: the page may still be scrolling there. */
const ARRIVES_WITHIN = 1_000;

/** The card that keys act on. It is kept by its paper, whatever the site does with its list. */
export interface CurrentCard {
  id(): ArxivId | undefined;
  card(): Card | undefined;
  /** True while the reader can know which one it is: it is in view, or on its way there. */
  isInSight(): boolean;
  set(id: ArxivId | undefined): void;
  /** The nearest card that can be seen before (-1) or after (1) another, if its paper fits. */
  beside(id: ArxivId, step: 1 | -1, fits?: (id: ArxivId) => boolean): Card | undefined;
  /** Where to begin: the first card in view. */
  firstInView(): Card | undefined;
}

export function createCurrentCard(cards: () => readonly Card[], now = () => performance.now()): CurrentCard {
  let current: ArxivId | undefined;
  let setAt = Number.NEGATIVE_INFINITY;

  const cardOf = (id: ArxivId | undefined) => cards().find((card) => card.id === id);

  function isInSight(): boolean {
    const card = cardOf(current);
    return card !== undefined && isShown(card) && (isInView(card) || now() - setAt < ARRIVES_WITHIN);
  }

  function beside(id: ArxivId, step: 1 | -1, fits: (id: ArxivId) => boolean = () => true): Card | undefined {
    const all = cards();
    const at = all.findIndex((card) => card.id === id);
    const onward = step === 1 ? all.slice(at + 1) : all.slice(0, Math.max(at, 0)).reverse();
    return onward.find((card) => fits(card.id) && isShown(card));
  }

  function firstInView(): Card | undefined {
    const shown = cards().filter(isShown);
    return shown.find(isMostlyInView) ?? shown.find(isInView) ?? shown[0];
  }

  return {
    id: () => current,
    card: () => cardOf(current),
    isInSight,
    set: (id) => {
      current = id;
      setAt = now();
    },
    beside,
    firstInView,
  };
}

/** Neither filtered out nor hidden: cards that are only dimmed are met. */
export function isShown({ element }: Card): boolean {
  return element.checkVisibility();
}

function isInView({ element }: Card): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
}

function isMostlyInView({ element }: Card): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  const middle = (top + bottom) / 2;
  return middle > 0 && middle < innerHeight;
}
