import { ownHostOf } from '@/components/strip/hosts';
import type { ArxivId } from '@/lib/paper';
import type { Deck } from '../deck';
import type { Place } from './place';
import { isFreeOfTheSite } from './territory';

/** The focus that comes so soon after Tab was moved by the reader, ms: scripts move it too. */
const TAB_TAKES = 100;

export interface PointingNeeds {
  deck: Deck;
  place: Pick<Place, 'touch' | 'selectTo'>;
  paperAt(element: Element | null): ArxivId | undefined;
  /** Our own host of the page, whose clicks are its own affair. */
  host: HTMLElement;
  /** The reader pressed somewhere that is not in it. */
  pressedElsewhere(): void;
}

/** What hand and focus do beside the keys: they make a card the current one, and Shift and a click select a range. */
export interface Pointing {
  /** True for a click that is ours alone. */
  take(event: MouseEvent): boolean;
  /** The reader pressed Tab. */
  tabbed(): void;
  /** The focus went to an element. */
  focused(element: Element): void;
}

export function createPointing({ deck, place, paperAt, host, pressedElsewhere }: PointingNeeds): Pointing {
  let tabbedAt = Number.NEGATIVE_INFINITY;

  function take(event: MouseEvent): boolean {
    const own = ownHostOf(event);
    if (own === host || !(event.target instanceof Element)) return false;
    if (event.type === 'pointerdown') pressedAt(event.target, event);
    const id = isRange(event) ? aimedAt(event.target, own !== undefined) : undefined;
    if (id === undefined) return false;
    if (event.type === 'click') place.selectTo(id);
    // Shift and a press would also select text from the last click to here.
    if (event.type === 'mousedown') event.preventDefault();
    return own !== undefined;
  }

  function pressedAt(element: Element, { shiftKey }: MouseEvent): void {
    pressedElsewhere();
    if (!shiftKey) touch(element);
  }

  function touch(element: Element): void {
    const id = paperAt(element);
    if (id) place.touch(id);
  }

  /** The paper of a card, where it was hit on our strip or beside all that does something for the site. */
  function aimedAt(target: Element, isOurs: boolean): ArxivId | undefined {
    const id = paperAt(target);
    const card = deck.cards().find((each) => each.id === id && each.element.contains(target));
    return card && (isOurs || isFreeOfTheSite(target, card.element)) ? id : undefined;
  }

  return {
    take,
    tabbed: () => {
      tabbedAt = performance.now();
    },
    focused: (element) => {
      if (performance.now() - tabbedAt < TAB_TAKES) touch(element);
    },
  };
}

function isRange({ type, button, shiftKey, ctrlKey, metaKey, altKey }: MouseEvent): boolean {
  const isPlain = button === 0 && !ctrlKey && !metaKey && !altKey;
  return shiftKey && isPlain && /^(?:(?:pointer|mouse)(?:down|up)|click)$/.test(type);
}
