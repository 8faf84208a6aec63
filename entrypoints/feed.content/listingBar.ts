import { t } from '#i18n';
import { type BarFace, createBar } from '@/components/strip/bar/bar';
import { countsOf } from '@/components/strip/bar/counts';
import { type Filter, isFiltering, NO_FILTER, passes } from '@/components/strip/bar/filter';
import { createLooks } from '@/components/strip/bar/looks';
import type { PageHost } from '@/components/strip/pageHost';
import type { Card } from '@/lib/feed/cards';
import type { Known } from '@/lib/library/clip';
import type { GestureOnPapers } from '@/lib/library/gesture';
import { ask } from '@/lib/messages';
import type { ArxivId, Day } from '@/lib/paper';
import type { StripSettings, View } from '@/lib/settings';
import { type CardShown, createCardsShown, eachOnce, isShown, toClip, toDismiss } from './cardsShown';
import type { Choices } from './choices';
import type { Deck } from './deck';
import { createDoneWith } from './doneWith';
import { createFittingHere } from './fittingHere';

export interface BarNeeds {
  deck: Deck;
  host: PageHost;
  choices: Choices;
  /** The strips make room for cards that show their titles only. */
  arrange(titlesOnly: boolean): void;
  /** The keyboard's focus is on the card's strip. */
  holdsFocus(card: Card): boolean;
  /** The paper that single keys are at. */
  current?(): ArxivId | undefined;
  showHelp?(): void;
}

export type ListingBar = ReturnType<typeof createListingBar>;

/** What comes within one frame is drawn once, ms. */
const FRAME = 16;

/** The bar at the foot of a listing: its counts and filters, its gestures on many papers, and how the cards stand. */
export function createListingBar({ deck, host, choices, arrange, holdsFocus, current, showHelp }: BarNeeds) {
  const looks = createLooks();
  const isAt = (card: Card) => current?.() === card.id || holdsFocus(card);
  const cards = createCardsShown({ deck, lookNow: looks.lookOf, isAt, left: soon });
  const daysListed = (from: Day, to: Day) => ask('daysListed', { from, to });
  const words = createFittingHere({ ids: () => deck.cards().map(({ id }) => id), changed: soon, failed: deck.failed });
  const done = createDoneWith(daysListed, soon, deck.failed);
  let filter = NO_FILTER;
  let listing: string | undefined;
  let view: View = 'site';
  let timer: ReturnType<typeof setTimeout> | undefined;
  let hasEnded = false;
  const bar = createBar(host, {
    filter: narrow,
    clipShown: () => void onMany(toClip(cardsNow()), (ids) => ({ verb: 'clip', ids }), 'bar.said.clipped'),
    dismissRest: () =>
      void onMany(toDismiss(cardsNow()), (ids) => ({ verb: 'dismiss', ids, on: true }), 'bar.said.dismissed'),
    change: (part) => void change(part),
    showHelp,
    daysListed,
    failed: deck.failed,
    dayHere: () => dayOf(deck),
  });
  deck.onChanged(() => {
    words.again();
    soon();
  });
  choices.onChanged(draw);

  function soon(): void {
    timer ??= setTimeout(draw, FRAME);
  }

  function draw(): void {
    clearTimeout(timer);
    timer = undefined;
    const settings = choices.now();
    if (hasEnded || !settings || !isListing(deck)) {
      leave();
      return;
    }
    enter(JSON.stringify(deck.occasion()));
    const shown = cardsNow();
    // While the site draws its list again there may be no card at all.
    if (shown.length === 0) return;
    // First the bar: changes to what has the focus in it make the browser lay out all that was changed before.
    bar.show(faceOf(shown, settings));
    if (view === settings.view) place(shown, settings.view);
    else keepingPlace(deck.cards(), () => place(shown, settings.view));
  }

  /** Filters end with the listing that they were for. */
  function enter(next: string): void {
    if (next === listing) return;
    leave();
    listing = next;
    cards.forget();
  }

  function leave(): void {
    listing = undefined;
    filter = NO_FILTER;
    words.look('');
    bar.show(undefined);
    place([], 'site');
  }

  function place(shown: readonly CardShown[], next: View): void {
    view = next;
    arrange(next === 'titles');
    looks.show(next, new Map(shown.map(({ card, look }) => [card.element, look])));
  }

  function cardsNow(): CardShown[] {
    const settings = choices.now();
    const isWanted = (id: ArxivId, known: Known) => passes(filter, deck.paper(id), known) && words.fits(id);
    return settings ? cards.now(settings, isWanted) : [];
  }

  function faceOf(shown: readonly CardShown[], settings: StripSettings): BarFace {
    const papers = eachOnce(shown);
    const counts = countsOf(papers);
    const isDone = counts.left === 0 && !isFiltering(filter);
    if (!isDone) done.again();
    return {
      counts,
      shown: papers.filter(isShown).length,
      toClip: toClip(shown).length,
      toDismiss: toDismiss(shown).length,
      filter,
      notUnderstood: words.notUnderstood(),
      done: isDone ? done.doneWith(deck.occasion()) : undefined,
      settings,
    };
  }

  function narrow(next: Filter): void {
    filter = next;
    words.look(next.words);
    draw();
  }

  /** One change, however many papers; it needs no second press, for one press takes it back. */
  async function onMany(
    ids: ArxivId[],
    gestureOn: (ids: ArxivId[]) => GestureOnPapers,
    said: 'bar.said.clipped' | 'bar.said.dismissed',
  ): Promise<void> {
    if (ids.length === 0) return;
    const sentence = t(said, { count: ids.length });
    await deck.apply(gestureOn(ids), sentence);
  }

  async function change(part: Partial<StripSettings>): Promise<void> {
    try {
      await choices.change(part);
    } catch (error) {
      deck.failed(error);
    }
  }

  /** Nothing can be kept any more: the page is left as the site made it. */
  function end(): void {
    hasEnded = true;
    draw();
  }

  return { refresh: soon, end };
}

function isListing(deck: Deck): boolean {
  return (deck.occasion()?.feed ?? 'paper') !== 'paper';
}

function dayOf(deck: Deck): Day | undefined {
  const occasion = deck.occasion();
  return occasion?.feed === 'day' ? occasion.day : undefined;
}

/** The first card that stood in view stands where it stood. */
function keepingPlace(cards: readonly Card[], act: () => void): void {
  const first = scrollY > 0 && cards.find(({ element }) => element.getBoundingClientRect().bottom > innerHeight / 4);
  const before = first ? first.element.getBoundingClientRect().top : 0;
  act();
  if (first) scrollBy({ top: first.element.getBoundingClientRect().top - before, behavior: 'instant' });
}
