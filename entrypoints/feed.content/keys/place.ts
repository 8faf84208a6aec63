import { createRings } from '@/components/strip/rings';
import type { Card } from '@/lib/feed/cards';
import type { ArxivId } from '@/lib/paper';
import type { Deck } from '../deck';
import { bringIntoView } from './bringIntoView';
import { createCurrentCard, isShown } from './currentCard';
import { createSelection } from './selection';

/** Who holds `j` hears of the card where it ends, not of all between, ms. */
const SAID_AFTER = 180;

export interface PlaceNeeds {
  deck: Deck;
  /** The card that was gone to is said, and how many are selected is shown. */
  say(id: ArxivId, isSelected: boolean): void;
  selected(count: number): void;
}

/** Where the reader is: the card that keys act on, and the cards that are selected. */
export type Place = ReturnType<typeof createPlace>;

export function createPlace({ deck, say, selected }: PlaceNeeds) {
  const current = createCurrentCard(deck.cards);
  const selection = createSelection();
  const rings = createRings();
  /** Whoever only uses the mouse sees no ring. */
  let isByKeys = false;
  let listing = '';
  let saying: ReturnType<typeof setTimeout> | undefined;

  const shownIds = () =>
    deck
      .cards()
      .filter(isShown)
      .map(({ id }) => id);
  const selectedIds = () => shownIds().filter(selection.has);

  /** Goes to the next or previous card that fits; false when there is none. */
  function step(by: 1 | -1, isHeld: boolean, fits?: (id: ArxivId) => boolean): boolean {
    const id = current.isInSight() ? current.id() : undefined;
    const to = id === undefined ? beginning(by, fits) : current.beside(id, by, fits);
    if (to) go(to, isHeld);
    return to !== undefined;
  }

  function beginning(by: 1 | -1, fits?: (id: ArxivId) => boolean): Card | undefined {
    const first = current.firstInView();
    return first && fits && !fits(first.id) ? current.beside(first.id, by, fits) : first;
  }

  function go(card: Card, isHeld: boolean): void {
    isByKeys = true;
    current.set(card.id);
    bringIntoView(card.element, isHeld);
    draw();
    clearTimeout(saying);
    saying = setTimeout(() => say(card.id, selection.has(card.id)), SAID_AFTER);
  }

  /** The card that keys act on; where there is none in sight, it is only shown which one it would be. */
  function one(): ArxivId | undefined {
    const here = deck.occasion();
    if (here?.feed === 'paper') return here.id;
    const id = current.isInSight() ? current.id() : undefined;
    if (id === undefined) step(1, false);
    else if (!isByKeys) {
      isByKeys = true;
      draw();
    }
    return id;
  }

  /** The papers that a gesture is for: those selected, or else the current one. */
  function meant(): ArxivId[] {
    const chosen = deck.occasion()?.feed === 'paper' ? [] : selectedIds();
    if (chosen.length > 0) return chosen;
    const id = one();
    return id === undefined ? [] : [id];
  }

  /** On to the card after these, which are done with. */
  function goOn(ids: readonly ArxivId[]): void {
    selection.clear();
    const last = deck.cards().findLast(({ id }) => ids.includes(id));
    const next = last && current.beside(last.id, 1, (id) => !ids.includes(id));
    if (next && deck.occasion()?.feed !== 'paper') go(next, false);
    else draw();
  }

  /** Back to the first of these, unless the reader is at one before it. */
  function backTo(ids: readonly ArxivId[]): void {
    const all = deck.cards();
    const first = all.find(({ id }) => ids.includes(id));
    const at = all.findIndex(({ id }) => id === current.id());
    if (first && (at < 0 || all.indexOf(first) < at)) goTo([first.id]);
  }

  /** To the first of these that stands here. */
  function goTo(ids: readonly ArxivId[]): void {
    const card = deck.cards().find((each) => ids.includes(each.id) && isShown(each));
    if (card && isByKeys) go(card, false);
  }

  /** The reader's hand or focus came to a card. */
  function touch(id: ArxivId): void {
    current.set(id);
    draw();
  }

  function toggle(): void {
    const id = one();
    const card = current.card();
    if (id === undefined || !card) return;
    selection.toggle(id);
    go(card, false);
  }

  function extend(by: 1 | -1, isHeld: boolean): void {
    const from = one();
    const to = from && current.beside(from, by);
    if (!from || !to) return;
    selection.extend(from, to.id, shownIds());
    go(to, isHeld);
  }

  /** All from the current card, or where the range began, to this one. */
  function selectTo(id: ArxivId): void {
    const from = current.card() ? current.id() : undefined;
    selection.extend(from ?? id, id, shownIds());
    isByKeys = true;
    current.set(id);
    draw();
    say(id, true);
  }

  function clear(): void {
    selection.clear();
    draw();
  }

  /** No card is the current one any more, nothing is selected. */
  function leave(): void {
    current.set(undefined);
    isByKeys = false;
    clearTimeout(saying);
    clear();
  }

  function draw(): void {
    const here = deck.occasion();
    // While the next listing is read there is none.
    if (here && JSON.stringify(here) !== listing) {
      listing = JSON.stringify(here);
      selection.clear();
      current.set(undefined);
    }
    const currentId = isByKeys ? current.id() : undefined;
    const cards = here?.feed === 'paper' ? [] : deck.cards();
    const ringed = cards.map(({ id, element }) => {
      return { element, isCurrent: id === currentId, isSelected: selection.has(id) };
    });
    rings.draw(ringed.filter(({ isCurrent, isSelected }) => isCurrent || isSelected));
    selected(selection.ids().size === 0 ? 0 : selectedIds().length);
  }

  const hasSelection = () => selection.ids().size > 0;
  const isAt = (id: ArxivId) => id === current.id();
  return {
    /** The paper of the current card, once the keyboard was used. */
    current: () => (isByKeys ? current.id() : undefined),
    isAt,
    step,
    one,
    meant,
    goOn,
    backTo,
    goTo,
    touch,
    toggle,
    extend,
    selectTo,
    clear,
    leave,
    draw,
    hasSelection,
  };
}
