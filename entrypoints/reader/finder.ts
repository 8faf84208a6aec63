import type { OffprintDb } from '@/lib/library/db';
import { factsOf } from '@/lib/library/factsOf';
import { type FactTable, openFactTable } from '@/lib/library/factTable';
import { findableOf, findableOfRow } from '@/lib/library/findable';
import type { Row } from '@/lib/library/queries';
import { readAbstracts, type StoredIndex, watchChanges } from '@/lib/library/storedIndex';
import type { ArxivId } from '@/lib/paper';
import { didYouMean } from '@/lib/search/didYouMean';
import type { Findable } from '@/lib/search/findable';
import type { Marks } from '@/lib/search/marks';
import { namesakes, papersOfNamesakes } from '@/lib/search/namesakes';
import { openStored, unlessDamaged } from '@/lib/search/openStored';
import { buildLong } from '@/lib/search/part';
import { authorTyped, type Completion, completions, type Names } from '@/lib/search/query/completions';
import type { Facts } from '@/lib/search/query/facts';
import { mayGrow } from '@/lib/search/query/mayGrow';
import { needs } from '@/lib/search/query/needs';
import { titleKey } from '@/lib/search/query/orderOf';
import type { Query } from '@/lib/search/query/query';
import { isPlain, readQuery } from '@/lib/search/query/readQuery';
import { type Hit, hitsOf, MOST_ORDERED, type Ranking, rankPapers, type Wanted } from '@/lib/search/search';
import { addAbstracts, putPapers } from '@/lib/search/searchIndex';
import { openSegment } from '@/lib/search/segment';
import { type AnswerHands, answer, MOST_HITS } from './answer';
import { openEveryId } from './everyId';
import { factsWanted } from './factsWanted';
import { type Likeness, likenessIn } from './likeness';
import type { RowMemory } from './rowMemory';

/** Changed papers taken up between two rests: 5 to 10 ms. */
const AT_ONCE = 32;
/** Papers whose texts are read between two rests: 5 to 10 ms. */
const READ_AT_ONCE = 250;
/** As many papers as free words find in all; who looks further asks for something else. */
const MOST_FOUND = 1_000;

export interface Answer {
  /** Best first; a page of them. */
  hits: Hit[];
  /** The same papers, and all others where the whole was asked for. */
  ids: ArxivId[];
  /** How many papers there are; absent: more than the hits, who knows how many. */
  total?: number | undefined;
  /** What the query hits in one of the hits; undefined for any other paper. */
  marksIn(row: Row): Marks | undefined;
  /** The query as papers spell it, when none has it as typed. */
  spelling?: string | undefined;
  /** Where nothing was found: how many papers there are among everything seen, as far as that is quick to know. */
  elsewhere?: number | undefined;
  /** The parts of the query that were passed over, as typed, but for one that is still being typed. */
  notUnderstood: string[];
}

/** Where is searched, and whether for a page of papers or for all there are. */
export interface Asked extends Wanted {
  whole?: boolean;
  /** How many papers will be shown at once: they are read with those that are ordered. */
  inView?: number;
}

export interface Finder extends Likeness {
  /** Words and operators. Throws the signal's reason once nobody waits for the answer any more. */
  find(typed: string, asked: Asked, signal?: AbortSignal): Promise<Answer>;
  /** Papers of an answer as they are shown, as far as they are known. */
  rows(ids: readonly ArxivId[]): Promise<Row[]>;
  /** What papers are grouped and sifted by. */
  facts: FactTable;
  /** All papers where is searched, newest first: what a query without words looks through. */
  everyId(wanted: Wanted): Promise<ArxivId[]>;
  /** What the part before the caret may become. */
  complete(typed: string, caret: number, names: Names): Completion[];
  /** The authors whose name may be meant before the caret, likeliest first; undefined where none is being typed. */
  authors(typed: string, caret: number, wanted: Wanted): Promise<string[]> | undefined;
  /** Takes up abstracts, and what changed before and from now on. To be called when the first answer was asked for. */
  grow(): void;
  /** Takes up what changed of these papers. */
  refresh(ids: ArxivId[]): Promise<void>;
  stop(): void;
}

export interface FinderHands {
  /** A short wait, so that keys and drawing come first. */
  rest(): Promise<void>;
  /** The same query may find more, or else. */
  onGrown(): void;
  /** The stored index is not what it was when it was read: a new finder must be opened. */
  onOutdated(): void;
  /** Parts of the stored index are damaged. */
  onDamaged(): void;
  onFailed(error: unknown): void;
}

/**
 * Reads the papers that words will find first among the clips, and so many of them as can be in view, so that they are
 * remembered. Throws StoreFailedError.
 */
export async function readAhead(rows: RowMemory, stored: StoredIndex, typed: string, inView: number): Promise<void> {
  const { index } = openStored(stored.parts, stored.changed);
  await rows.of(firstOf(rankPapers(index, typed, { scope: 'clips' }), inView));
}

/** Searches the stored index at once, but for its abstracts and what changed meanwhile. */
export function openFinder(db: OffprintDb, rows: RowMemory, stored: StoredIndex, hands: FinderHands): Finder {
  const { index, opened, damaged } = openStored(stored.parts, stored.changed);
  const facts = openFactTable(db, titleKey);
  const ids = openEveryId(db);
  facts.watch(ids.forget);
  let stopped = false;
  let unwatch = () => {};
  let work = Promise.resolve();
  // One after the other: a refresh must not be overtaken by an older one.
  const inTurn = (step: () => Promise<void>) => {
    work = work.then(step).catch((error: unknown) => {
      if (!stopped) hands.onFailed(error);
    });
    return work;
  };

  const loadAbstracts = async () => {
    for (const [nth, part] of opened.entries()) {
      await hands.rest();
      const buffer = await readAbstracts(db, part);
      if (stopped) return;
      if (!buffer) return hands.onOutdated();
      const long = unlessDamaged(() => openSegment(buffer));
      if (!long || !addAbstracts(index, nth, long)) hands.onDamaged();
    }
    addAbstracts(index, opened.length, buildLong(stored.changed));
    hands.onGrown();
  };
  const takeUp = async (ids: ArxivId[]) => {
    for (let from = 0; from < ids.length && !stopped; from += AT_ONCE) {
      if (from) await hands.rest();
      putPapers(index, await findableOf(db, ids.slice(from, from + AT_ONCE)));
    }
    if (ids.length && !stopped) hands.onGrown();
  };
  const read = async (ids: ArxivId[]) => new Map((await rows.of(ids)).map((row) => [row.id, textsOf(row)]));

  const everyId = async ({ scope = 'everything', keep }: Wanted) => {
    const every = await ids.of(scope);
    return keep ? every.filter(keep) : every;
  };
  const shown = async (ranking: Ranking, inView = 0) => {
    const first = firstOf(ranking, inView);
    return hitsOf(ranking, await read(first));
  };
  const answerHands = (query: Query, { inView, ...wanted }: Asked, now: number, signal?: AbortSignal): AnswerHands => {
    const rest = async () => {
      await hands.rest();
      signal?.throwIfAborted();
    };
    return {
      rank: (words, most) => rankPapers(index, words, { ...wanted, most }),
      everyId: () => everyId(wanted),
      facts: factsFor(db, facts, query, now, rest),
      hits: (ranking) => shown(ranking, inView),
      rest,
    };
  };

  const findPlain = async (typed: string, { whole, inView, ...wanted }: Asked): Promise<Answer> => {
    const ranking = rankPapers(index, typed, { ...wanted, ...(whole && { most: MOST_FOUND }) });
    const hits = await shown({ ...ranking, papers: ranking.papers.slice(0, MOST_HITS) }, inView);
    const ids = idsOf(hits, ranking.papers.slice(MOST_HITS));
    const elsewhere = hits.length || isWide(wanted) ? undefined : countOf(rankPapers(index, typed));
    const total = countOf({ papers: ids, total: ranking.total });
    const spelling = didYouMean(typed, typed, hits);
    return { hits, ids, total, elsewhere, marksIn: marking(hits), spelling, notUnderstood: [] };
  };
  const findAll = async (typed: string, query: Query, { whole, ...wanted }: Asked, signal?: AbortSignal) => {
    const now = Date.now();
    const { hits, ids } = await answer(query, answerHands(query, wanted, now, signal), whole);
    const [only, ...others] = query.alternatives;
    const spelling = only && !others.length ? didYouMean(typed, only.words, hits) : undefined;
    const passedOver = query.notUnderstood.filter((part) => !mayGrow(part, typed, now));
    const total = whole ? ids.length : countOf({ papers: hits });
    return { hits, ids, total, marksIn: marking(hits), spelling, notUnderstood: passedOver.map(({ text }) => text) };
  };
  const authorsLike = async (letters: string, wanted: Wanted) => {
    const ids = papersOfNamesakes(index, letters, wanted);
    const papers = await read(ids);
    return namesakes(
      ids.flatMap((id) => papers.get(id) ?? []),
      letters,
    );
  };

  // Code that never ran makes the first letter the slowest of all: with this it takes 25 ms instead of 37 (2026-11).
  const warmUp = async () => {
    await hands.rest();
    if (stopped) return;
    const { ids, marksIn } = await findPlain('a', { scope: 'clips' });
    for (const row of await rows.of(ids.slice(0, MOST_ORDERED))) marksIn(row);
  };
  const grow = () => {
    if (damaged.length) hands.onDamaged();
    void inTurn(loadAbstracts);
    void inTurn(() => takeUp(stored.behind));
    void inTurn(warmUp);
    unwatch = watchChanges(db, stored.lastMark, {
      onChanged: (ids) => void inTurn(() => takeUp(ids)),
      onMissed: hands.onOutdated,
      onFailed: hands.onFailed,
    });
  };
  return {
    find: (typed, asked, signal) => {
      const query = readQuery(typed, { now: Date.now(), typing: true });
      return isPlain(query) ? findPlain(typed, asked) : findAll(typed, query, asked, signal);
    },
    rows: rows.of,
    facts,
    everyId,
    complete: completions,
    authors: (typed, caret, wanted) => {
      const letters = authorTyped(typed, caret);
      return letters === undefined ? undefined : authorsLike(letters, wanted);
    },
    ...likenessIn(index, db, { read, ready: () => work.then(hands.rest) }),
    grow,
    refresh: (ids) => inTurn(() => takeUp(ids)),
    stop: () => {
      stopped = true;
      facts.stop();
      unwatch();
    },
  };
}

/** The papers that must be read to order an answer and to show it. */
function firstOf({ papers }: Ranking, inView: number): ArxivId[] {
  return papers.slice(0, Math.max(MOST_ORDERED, inView)).map(({ id }) => id);
}

function marking(hits: readonly Hit[]): Answer['marksIn'] {
  const byId = new Map(hits.map((hit) => [hit.id, hit]));
  return (row) => byId.get(row.id)?.marksIn(textsOf(row));
}

const texts = new WeakMap<Row, Findable>();

/** What a row says, as search reads it; the same as long as the row is. */
function textsOf(row: Row): Findable {
  const known = texts.get(row) ?? findableOfRow(row);
  texts.set(row, known);
  return known;
}

function isWide({ scope, keep }: Wanted): boolean {
  return scope === 'everything' && !keep;
}

/** How many there are, if less than a page of them says so or it was counted. */
function countOf({ papers, total }: { papers: readonly unknown[]; total?: number | undefined }): number | undefined {
  return papers.length < MOST_HITS ? papers.length : total;
}

/** Texts are read anew, and what is new, which goes by the clock; all else is remembered. */
function factsFor(
  db: OffprintDb,
  table: FactTable,
  query: Query,
  now: number,
  rest: () => Promise<void>,
): AnswerHands['facts'] {
  const sources = needs(query);
  const isRead = (['texts', 'visit', 'feeds'] as const).some((source) => sources.has(source));
  const wanted = factsWanted(sources);
  const readAnew = async (ids: ArxivId[]) => {
    const facts: Facts[] = [];
    for (let from = 0; from < ids.length; from += READ_AT_ONCE) {
      if (from) await rest();
      facts.push(...(await factsOf(db, ids.slice(from, from + READ_AT_ONCE), wanted, now)));
    }
    return facts;
  };
  // So are a few clips: the table would read their papers too, which weigh ten times as much.
  const isLight = (ids: ArxivId[]) =>
    !wanted.papers && ids.length <= READ_AT_ONCE && ids.some((id) => !table.known(id));
  return (ids) => (isRead || isLight(ids) ? readAnew(ids) : table.of(ids, rest));
}

function idsOf(hits: readonly Hit[], others: readonly { id: ArxivId }[]): ArxivId[] {
  return [...new Set([...hits, ...others].map(({ id }) => id))];
}
