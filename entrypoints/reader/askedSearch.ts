import type { SavedSearch } from '@/lib/library/savedSearch';
import type { Surroundings } from '@/lib/library/surroundings';
import type { ArxivId } from '@/lib/paper';
import { conditionOf } from '@/lib/search/query/conditionOf';
import type { Facts, Test } from '@/lib/search/query/facts';
import { needs, type Source, sourcesOf } from '@/lib/search/query/needs';
import { type Order, orderOf } from '@/lib/search/query/orderOf';
import type { Query } from '@/lib/search/query/query';
import { readQuery } from '@/lib/search/query/readQuery';

/** The papers that answer a saved search. */
export interface SavedAnswer {
  /** By its `sort:`, else the newest clip, or the latest listed, first. */
  ids: ArxivId[];
  /** Every paper was looked at; until then more may come. */
  isWhole: boolean;
  /** The parts of the query that were passed over, as typed. */
  notUnderstood: string[];
}

/** A saved search as it is understood at a moment, and what was found for it so far. */
export interface AskedSearch {
  search: SavedSearch;
  /** All that it was understood from; while this is the same, what was found stays right. */
  moment: string;
  query: Query;
  sources: ReadonlySet<Source>;
  test: Test;
  /** The papers that answer, with what they are sorted by. */
  fits: Map<ArxivId, Facts>;
  answer: SavedAnswer;
}

/**
 * A saved search as it is understood at a time (ms): days count from it, visits and names of lists are those of the
 * moment. The same as before where nothing of that changed; while only the moment did, what was found stays in sight.
 */
export function askSearch(search: SavedSearch, now: number, around: Surroundings, before?: AskedSearch): AskedSearch {
  const query = readQuery(search.query, { now });
  const sources = sourcesFor(query);
  const { visits, lists } = around;
  const moment = JSON.stringify([search.scope, query, sources.has('visit') && visits, sources.has('clip') && lists]);
  if (before?.moment === moment) return before;
  const isSame = before?.search.query === search.query && before.search.scope === search.scope;
  return {
    search,
    moment,
    query,
    sources,
    test: conditionOf(query),
    fits: isSame ? before.fits : new Map(),
    answer: {
      ids: isSame ? before.answer.ids : [],
      isWhole: false,
      notUnderstood: query.notUnderstood.map(({ text }) => text),
    },
  };
}

/** Which facts decide, free words included. */
function sourcesFor(query: Query): Set<Source> {
  const spelt = query.alternatives.flatMap((alternative) => alternative.spelt);
  return new Set([...needs(query), ...spelt.flatMap(sourcesOf)]);
}

/** Takes up what is known of a paper now; answers whether the paper stood in the answer, or stands there now. */
export function takeFacts({ fits, test }: AskedSearch, facts: Facts, isThere: boolean): boolean {
  const stood = fits.has(facts.id);
  const stands = isThere && test(facts);
  if (stands) fits.set(facts.id, rankOf(facts));
  else fits.delete(facts.id);
  return stood || stands;
}

/** What `orderOf` reads, without the other texts, which are large. */
function rankOf({ id, title, upvotes, codeStars, publishedOn, featuredOn, clippedAt }: Facts): Facts {
  return { id, title, upvotes, codeStars, publishedOn, featuredOn, clippedAt };
}

/**
 * Brings the answer up to what was found, out of all ids where the search looks, in slices of a few ms. Answers whether
 * it is another.
 */
export async function answerOutOf(
  asked: AskedSearch,
  inOrder: readonly ArxivId[],
  isWhole: boolean,
  rest: () => Promise<void>,
): Promise<boolean> {
  const { fits, query, answer } = asked;
  const order = orderOf(query.sort);
  const found: Facts[] = [];
  for (const id of inOrder) {
    const facts = fits.get(id);
    if (facts) found.push(facts);
  }
  const ids = (order ? await sorted(found, order, rest) : found).map(({ id }) => id);
  const isSame = isSameOrder(ids, answer.ids);
  if (isSame && answer.isWhole === isWhole) return false;
  asked.answer = { ...answer, ids: isSame ? answer.ids : ids, isWhole };
  return true;
}

/** Sorted between two rests: 1 to 2 ms. */
const PIECE = 1_000;

/** A whole of few sorted pieces is sorted in little time, for their order is made use of. */
async function sorted(found: Facts[], order: Order, rest: () => Promise<void>): Promise<Facts[]> {
  const itself = (facts: Facts) => facts;
  const pieces: Facts[][] = [];
  for (let from = 0; from < found.length; from += PIECE) {
    if (from) await rest();
    pieces.push(order(found.slice(from, from + PIECE), itself));
  }
  return order(pieces.flat(), itself);
}

function isSameOrder(some: ArxivId[], others: ArxivId[]): boolean {
  return some.length === others.length && some.every((one, i) => one === others[i]);
}
