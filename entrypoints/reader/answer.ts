import type { ArxivId } from '@/lib/paper';
import { keepOf } from '@/lib/search/query/conditionOf';
import type { Facts, Test } from '@/lib/search/query/facts';
import { markersOf } from '@/lib/search/query/markers';
import { type Order, orderOf } from '@/lib/search/query/orderOf';
import type { Query } from '@/lib/search/query/query';
import type { Hit, RankedPaper, Ranking } from '@/lib/search/search';
import type { Word } from '@/lib/search/words';

const NO_WORDS: Word[] = [];
/** As many papers as one answer holds. */
export const MOST_HITS = 64;
/** So many papers are read first, then twice as many each time: a page is soon full. Of a whole, all are at once. */
const FIRST = 100;
/** Papers looked at between two rests: 5 to 10 ms. */
const AT_ONCE = 4_000;
/** Papers with the right words, of which some may fail the conditions; shared among the parts of an `or`. */
const MOST_CANDIDATES = 1_000;

export interface AnswerHands {
  /** The best papers for free words. */
  rank(words: string, most: number): Ranking;
  /** All papers where the reader looks, newest first. */
  everyId(): Promise<ArxivId[]>;
  /** All that the query asks of these papers; rests while it reads. */
  facts(ids: ArxivId[]): Promise<Facts[]>;
  /** Papers as they are shown, in the ranking's order. */
  hits(ranking: Ranking): Promise<Hit[]>;
  /** A short wait; throws when nobody waits for the answer any more. */
  rest(): Promise<void>;
}

/** Papers that may answer, and what they must fulfil; without a test, they do. */
interface Search {
  ranking: Ranking;
  test?: Test;
}

/** What a query with operators finds, best first. */
export interface Found {
  /** A page of them. */
  hits: Hit[];
  /** The same papers, and all others where the whole was asked for. */
  ids: ArxivId[];
}

/** A page of what a query with operators finds; `whole`: all else that it finds too. */
export async function answer(query: Query, hands: AnswerHands, whole = false): Promise<Found> {
  const order = orderOf(query.sort);
  const pages: Hit[][] = [];
  const all: Fitting[][] = [];
  for await (const { ranking, test } of searches(query, hands)) {
    const isSifted = test !== undefined || order !== undefined;
    const wanted = isSifted || whole ? ranking.papers : ranking.papers.slice(0, MOST_HITS);
    const fitting = isSifted ? await sifted(wanted, test, hands, whole || !!order) : wanted.map(unread);
    const papers = order ? order(fitting, ({ facts }) => facts) : fitting;
    const page = papers.slice(0, MOST_HITS).map(({ paper }) => paper);
    pages.push(await hands.hits({ ...ranking, papers: page }));
    all.push(papers);
  }
  const hits = inTurns(pages);
  const page = (order ? sortedHits(hits, order, all) : hits).slice(0, MOST_HITS);
  return { hits: page, ids: whole ? wholeOf(page, all, order) : idsIn(page) };
}

/** A paper that fulfils a query, with what was read of it for that. */
interface Fitting {
  paper: RankedPaper;
  facts: Facts;
}

function unread(paper: RankedPaper): Fitting {
  return { paper, facts: { id: paper.id } };
}

function sortedHits(hits: readonly Hit[], order: Order, all: readonly Fitting[][]): Hit[] {
  const shown = all.flatMap((papers) => papers.slice(0, MOST_HITS));
  const known = new Map(shown.map(({ facts }) => [facts.id, facts]));
  return order(hits, ({ id }) => known.get(id) ?? { id });
}

/** All ids, in their order; where there is none, first what stands on the page. */
function wholeOf(page: readonly Hit[], all: readonly Fitting[][], order: Order | undefined): ArxivId[] {
  const papers = all.flat();
  const inOrder = order && all.length > 1 ? order(papers, ({ facts }) => facts) : papers;
  const ids = inOrder.map(({ paper }) => paper.id);
  if (!order) return [...new Set([...idsIn(page), ...ids])];
  // One search finds each paper once.
  return all.length > 1 ? [...new Set(ids)] : ids;
}

function idsIn(papers: readonly { id: ArxivId }[]): ArxivId[] {
  return [...new Set(papers.map(({ id }) => id))];
}

/** One for each alternative with free words; the others share one look at every paper. */
async function* searches({ alternatives }: Query, { rank, everyId, rest }: AnswerHands): AsyncGenerator<Search> {
  const most = Math.max(MOST_HITS, Math.floor(MOST_CANDIDATES / alternatives.length));
  const bare = alternatives.filter(({ words }) => !words.trim());
  for (const alternative of alternatives.filter((each) => !bare.includes(each))) {
    await rest();
    const ranking = { ...rank(alternative.words, most), markers: markersOf([alternative]) };
    yield alternative.conditions.length ? { ranking, test: keepOf(alternative) } : { ranking };
  }
  if (!bare.length) return;
  const isOpen = bare.some(({ conditions }) => !conditions.length);
  const tests = bare.map((alternative) => keepOf(alternative));
  const papers = (await everyId()).map((id) => ({ id, score: 1, found: NO_WORDS }));
  const ranking = { query: '', words: [], papers, markers: markersOf(bare) };
  yield isOpen ? { ranking } : { ranking, test: (facts) => tests.some((test) => test(facts)) };
}

/** Those that fulfil the test, in their order: a page of them, or all. */
async function sifted(
  papers: RankedPaper[],
  test: Test = () => true,
  { facts, rest }: AnswerHands,
  all: boolean,
): Promise<Fitting[]> {
  const fitting: Fitting[] = [];
  let size = all ? papers.length : FIRST;
  for (let from = 0; from < papers.length && (all || fitting.length < MOST_HITS); from += size) {
    await rest();
    if (from) size *= 2;
    const batch = papers.slice(from, from + size);
    for (const [i, each] of (await facts(batch.map(({ id }) => id))).entries()) {
      if (i && i % AT_ONCE === 0) await rest();
      if (test(each)) fitting.push({ paper: batch[i] as RankedPaper, facts: each });
    }
  }
  return fitting;
}

/** The best of each, then the second best of each, and so on; each paper once. */
function inTurns(answers: Hit[][]): Hit[] {
  const longest = Math.max(0, ...answers.map(({ length }) => length));
  const turns = Array.from({ length: longest }, (_, n) => answers.flatMap((hits) => hits.slice(n, n + 1)));
  const first = new Map<ArxivId, Hit>();
  for (const hit of turns.flat()) if (!first.has(hit.id)) first.set(hit.id, hit);
  return [...first.values()];
}
