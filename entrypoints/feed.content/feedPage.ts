import { occasionOf } from '@/lib/feed/addresses';
import { cardsOf } from '@/lib/feed/cards';
import { ask, ExtensionReplacedError, type PageStatus } from '@/lib/messages';
import type { ArxivId } from '@/lib/paper';
import { sentenceOf } from '@/lib/report';
import { createCardStrips } from './cardStrips';
import { type ListingHere, recordHere } from './listingHere';
import { createSeenCards } from './seenCards';

export type FeedPage = ReturnType<typeof createFeedPage>;

/**
 * The page as Offprint sees it: its listing, which papers of it were seen, and the strips that show what is known.
 * `replaced` is called when the extension turns out to have been updated or removed under the page.
 */
export function createFeedPage(replaced: () => void) {
  const titles = new Map<ArxivId, string>();
  /** Papers of cards that were read: the others' cards may still be drawn by the site. */
  const read = new Set<ArxivId>();
  const seenCards = createSeenCards((ids) => void ask('markSeen', ids).catch(strips.missed));
  const titleOf = (id: ArxivId) => titles.get(id) ?? id;
  const strips = createCardStrips({ titleOf, acted: seenCards.seen, replaced });
  let here: ListingHere | undefined;

  async function readListing(): Promise<void> {
    const cards = cardsOf(document);
    const found = await recordHere((listing) => ask('recordListing', listing), strips.learn, remember);
    if (!found) here = undefined;
    for (const { id } of cards) read.add(id);
    tell(found?.failure);
    placeStrips();
  }

  function remember(found: ListingHere): void {
    here = found;
    for (const [id, title] of found.titles) titles.set(id, title);
  }

  function tell(failure: unknown): void {
    strips.note(failure === undefined ? undefined : sentenceOf(failure));
    if (failure !== undefined) strips.missed(failure);
  }

  function placeStrips(): void {
    const cards = here && here.occasion.feed !== 'paper' ? cardsOf(document).filter(({ id }) => read.has(id)) : [];
    strips.place(cards);
    seenCards.watch(cards.filter(({ id }) => strips.shown(id).known.seenAt === undefined));
  }

  /** Asks again what is known, after the page was out of sight. */
  async function refresh(): Promise<void> {
    seenCards.lookAgain();
    const ids = [...read];
    if (ids.length > 0) await ask('whatIsKnown', ids).then(strips.learn, strips.missed);
  }

  function status(): PageStatus | undefined {
    // A page that was not read yet answers too: who hears nothing takes it for one that Offprint does not run on.
    const occasion = here?.occasion ?? occasionOf(location.href);
    if (!occasion) return undefined;
    const ids = [...(here?.titles.keys() ?? [])];
    const newIds = ids.filter((id) => strips.shown(id).known.isNew);
    const trouble = here?.failure === undefined ? undefined : sentenceOf(here.failure);
    return { occasion, ids, newIds, trouble };
  }

  function paperAt(element: Element | null): ArxivId | null {
    return here?.occasion.feed === 'paper' ? here.occasion.id : (strips.paperAt(element) ?? null);
  }

  /** The extension was updated or removed: nothing here can be kept any more. */
  function end(): void {
    seenCards.stop();
    strips.askToReload();
    // A page without strips has nothing that stopped working.
    if (here && here.occasion.feed !== 'paper') strips.note(sentenceOf(new ExtensionReplacedError()));
  }

  return { readListing, placeStrips, refresh, status, paperAt, learn: strips.learn, flush: seenCards.flush, end };
}
