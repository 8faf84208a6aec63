import { t } from '#i18n';
import { occasionOf } from '@/lib/feed/addresses';
import { type Card, cardsAt } from '@/lib/feed/cards';
import { isStillNew } from '@/lib/library/clip';
import { type Listing, MOST_PAPERS } from '@/lib/listing';
import { ask, ExtensionReplacedError, type PageStatus } from '@/lib/messages';
import type { ArxivId, Paper } from '@/lib/paper';
import { sentenceOf } from '@/lib/report';
import { createCardStrips } from './cardStrips';
import { createNews, type Deck } from './deck';
import { type ListingHere, recordFound, recordHere } from './listingHere';
import { createSeenCards } from './seenCards';

export type FeedPage = ReturnType<typeof createFeedPage>;

/**
 * The page as Offprint sees it: its listing, which papers of it were seen, and the strips that show what is known.
 * `replaced` is called when the extension turns out to have been updated or removed under the page.
 */
export function createFeedPage(replaced: () => void) {
  const titles = new Map<ArxivId, string>();
  const papers = new Map<ArxivId, Paper>();
  const news = createNews();
  let cards: Card[] = [];
  /** Papers of the listing whose cards were read: the others' cards may still be drawn by the site. */
  let read = new Set<ArxivId>();
  const seenCards = createSeenCards(
    (ids) => ask('markSeen', ids),
    (failure) => strips.missed(failure),
    news.tell,
  );
  const titleOf = (id: ArxivId) => titles.get(id) ?? id;
  const isOwnPage = (id: ArxivId) => ownPaper() === id;
  const strips = createCardStrips({
    titleOf,
    isOwnPage,
    acted: seen,
    ready: recordAgain,
    changed: news.tell,
    replaced,
  });
  let here: ListingHere | undefined;

  /** False when the page should list papers and none could be read. */
  async function readListing(): Promise<boolean> {
    const present = cardsAt(document, occasionOf(location.href));
    const found = await recordHere(record, strips.learn, remember);
    if (!found) here = undefined;
    // Another listing was found meanwhile.
    if (found !== here) return true;
    read = new Set(present.map(({ id }) => id).filter((id) => found?.titles.has(id)));
    tell();
    placeStrips();
    return !found || found.listing !== undefined;
  }

  /** Before papers of a listing can be kept, it has to be recorded: tries once more when that failed. */
  async function recordAgain(): Promise<void> {
    const found = here;
    if (!found?.listing || found.failure === undefined) return;
    await recordFound(found, record, strips.learn);
    if (found === here) tell();
  }

  function record(listing: Listing) {
    return ask('recordListing', listing);
  }

  function remember(found: ListingHere): void {
    here = found;
    for (const [id, title] of found.titles) titles.set(id, title);
    for (const { paper } of found.listing?.papers ?? []) papers.set(paper.id, paper);
  }

  function tell(): void {
    if (here?.failure !== undefined) {
      strips.note(sentenceOf(here.failure));
      strips.missed(here.failure);
    } else strips.note(here?.listing?.cut ? t('strip.cut', { count: MOST_PAPERS }) : undefined);
  }

  function placeStrips(): void {
    cards = cardsHere().filter(({ id }) => read.has(id));
    strips.place(cards);
    seenCards.watch(cards.filter(({ id }) => strips.shown(id).known.seenAt === undefined));
  }

  function cardsHere(): Card[] {
    const address = occasionOf(location.href);
    // On the way to a paper's page or from there the title is not the paper's.
    if (address?.feed === 'paper' && address.id !== ownPaper()) return [];
    return here ? cardsAt(document, address) : [];
  }

  /** The paper whose own page this is. */
  function ownPaper(): ArxivId | undefined {
    return here?.occasion.feed === 'paper' ? here.occasion.id : undefined;
  }

  /** Asks again what is known, after the page was out of sight. */
  async function refresh(): Promise<void> {
    seenCards.lookAgain();
    await recordAgain();
    const ids = [...read];
    if (ids.length > 0) await ask('whatIsKnown', ids).then(strips.learn, strips.missed);
  }

  function status(): PageStatus | undefined {
    // A page that was not read yet answers too: who hears nothing takes it for one that Offprint does not run on.
    const occasion = here?.occasion ?? occasionOf(location.href);
    if (!occasion) return undefined;
    const ids = [...(here?.titles.keys() ?? [])];
    const newIds = ids.filter((id) => isStillNew(strips.shown(id).known));
    const trouble = here?.failure === undefined ? undefined : sentenceOf(here.failure);
    return { occasion, ids, newIds, trouble };
  }

  function seen(ids: readonly ArxivId[]): void {
    for (const id of ids) seenCards.seen(id);
  }

  function paperAt(element: Element | null): ArxivId | null {
    return ownPaper() ?? strips.paperAt(element) ?? null;
  }

  /** The reader opened a paper from its card without its own page. */
  function openedElsewhere(id: ArxivId): void {
    seen([id]);
    void ask('markOpened', [id]).catch(strips.missed);
  }

  /** The extension was updated or removed: nothing here can be kept any more. */
  function end(): void {
    seenCards.stop();
    strips.askToReload();
    if (here) strips.note(sentenceOf(new ExtensionReplacedError()));
  }

  const deck: Deck = {
    occasion: () => here?.occasion,
    cards: () => cards,
    paper: (id) => papers.get(id),
    titleOf,
    seen,
    wasSeen: (id) => seenCards.wasSeen(id) || strips.shown(id).known.seenAt !== undefined,
    shown: strips.shown,
    ...strips.hand,
    say: strips.page.say,
    onChanged: news.listen,
  };

  const { page: host, arrange, holdsFocus, learn, stripOf, paperAt: cardAt } = strips;
  const { flush } = seenCards;
  const laying = { arrange, holdsFocus, stripOf, cardAt };
  return {
    deck,
    host,
    ...laying,
    readListing,
    placeStrips,
    refresh,
    status,
    paperAt,
    openedElsewhere,
    learn,
    flush,
    end,
  };
}
