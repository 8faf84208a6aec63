import { type ListedPaper, type Listing, ListingChangedError, MOST_PAPERS, type Occasion } from '@/lib/listing';
import { type ArxivId, type Day, fillGaps, localDay, type Paper } from '@/lib/paper';
import { occasionOf } from './addresses';
import { type Card, cardsOf } from './cards';
import { fitsAddress, periodOf } from './fitsAddress';
import { headerDay } from './headerDay';
import { laterAccount, listingJson, type PageJson } from './pageJson';
import { readCard } from './readCard';
import { readPaperPage } from './readPaperPage';

/** What the cards say, in their order; undefined for a card that cannot be read. */
type Shown = Map<ArxivId, Paper | undefined>;

const NOTHING_TOLD: PageJson = { papers: new Map(), ids: new Set(), isEmpty: false, skipped: 0, cut: false };

/**
 * The papers of a listing or of a single paper's page, from its JSON and its cards. `now` (ms) is the last resort for the
 * year of a date. Throws ListingChangedError for an address that lists nothing and for a page that should list papers
 * and gives none; a search that found nothing is a listing without papers.
 */
export function readListing(document: Document, url: string, now: number = Date.now()): Listing {
  const address = occasionOf(url);
  if (!address) throw new ListingChangedError('not the address of a listing');
  if (address.feed === 'paper') return readPaperPage(document, address.id);
  const day = headerDay(document);
  const cards = cardsOf(document);
  const shown = readCards(cards.slice(0, MOST_PAPERS), day ?? localDay(now));
  const told = toldOf(listingJson(document), address, shown);
  const papers = listedPapers(shown, told);
  if (papers.length === 0 && !isHonestlyEmpty(told, address))
    throw new ListingChangedError(`no papers on a ${address.feed} page`);
  return {
    ...occasionShown(address, told, day),
    papers: papers.slice(0, MOST_PAPERS),
    skipped: told.skipped + unread(shown, papers),
    cut: told.cut || cards.length > MOST_PAPERS,
  };
}

function readCards(cards: Card[], reference: Day): Shown {
  const shown: Shown = new Map();
  for (const card of cards) {
    const first = shown.get(card.id);
    const paper = readCard(card, reference);
    shown.set(card.id, paper ? laterAccount(first, paper) : first);
  }
  return shown;
}

interface Told extends PageJson {
  isBelieved: boolean;
}

/** The JSON is believed when it fits the address and covers the cards; else it only fills gaps of papers shown. */
function toldOf(json: PageJson | undefined, address: Occasion, shown: Shown): Told {
  if (!json) return { ...NOTHING_TOLD, isBelieved: false };
  const fits = fitsAddress(json.occasion, address, shown.size > 0);
  const isBelieved = fits && [...shown.keys()].every((id) => json.ids.has(id));
  return { ...json, isBelieved, skipped: isBelieved ? json.skipped : 0, cut: isBelieved && json.cut };
}

function listedPapers(shown: Shown, told: Told): ListedPaper[] {
  const ids = new Set([...shown.keys(), ...(told.isBelieved ? told.papers.keys() : [])]);
  return [...ids].flatMap((id) => listed(shown.get(id), told.papers.get(id), told.isBelieved) ?? []);
}

function listed(card: Paper | undefined, told: Paper | undefined, isBelieved: boolean): ListedPaper | undefined {
  if (told && (isBelieved || !card)) return { paper: card ? fillGaps(told, card) : told, source: 'json' };
  return card && { paper: told ? fillGaps(card, told) : card, source: 'card' };
}

function isHonestlyEmpty({ isBelieved, isEmpty }: Told, address: Occasion): boolean {
  return isBelieved && isEmpty && address.feed === 'search';
}

function unread(shown: Shown, papers: ListedPaper[]): number {
  const read = new Set(papers.map(({ paper }) => paper.id));
  return [...shown.keys()].filter((id) => !read.has(id)).length;
}

/** The page is believed before the address: a day without papers shows another one. */
function occasionShown(address: Occasion, { isBelieved, occasion }: Told, day: Day | undefined): Occasion {
  if (isBelieved && occasion && (occasion.feed !== address.feed || periodOf(occasion))) return occasion;
  return address.feed === 'day' ? { feed: 'day', day: day ?? address.day } : address;
}
