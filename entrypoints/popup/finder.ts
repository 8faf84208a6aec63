import type { OffprintDb } from '@/lib/library/db';
import { factsOf } from '@/lib/library/factsOf';
import { findableOf } from '@/lib/library/findable';
import { idsOn } from '@/lib/library/queries';
import { readAbstracts, type StoredIndex, watchChanges } from '@/lib/library/storedIndex';
import type { ArxivId } from '@/lib/paper';
import type { Findable } from '@/lib/search/findable';
import { openStored, unlessDamaged } from '@/lib/search/openStored';
import { buildLong } from '@/lib/search/part';
import { needs } from '@/lib/search/query/needs';
import type { Query } from '@/lib/search/query/query';
import { isPlain, readQuery } from '@/lib/search/query/readQuery';
import { type Hit, hitsOf, type Ranking, rankPapers, type Wanted } from '@/lib/search/search';
import { addAbstracts, putPapers } from '@/lib/search/searchIndex';
import { openSegment } from '@/lib/search/segment';
import { type AnswerHands, answer } from './answer';

/** Changed papers taken up between two rests: 5 to 10 ms. */
const AT_ONCE = 32;
/** Papers remembered between keystrokes: those of a few answers. */
const MOST_KNOWN = 1_000;

export interface Answer {
  /** Best first. */
  hits: Hit[];
  /** The parts of the query that were passed over, as typed. */
  notUnderstood: string[];
}

export interface Finder {
  /** Words and operators. Throws the signal's reason once nobody waits for the answer any more. */
  find(typed: string, wanted: Wanted, signal?: AbortSignal): Promise<Answer>;
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

/** Searches the stored index at once, but for its abstracts and what changed meanwhile. */
export function openFinder(db: OffprintDb, stored: StoredIndex, hands: FinderHands): Finder {
  const { index, opened, damaged } = openStored(stored.parts, stored.changed);
  const known = new Map<ArxivId, Findable>(stored.changed.map((paper) => [paper.id, paper]));
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
      const papers = await findableOf(db, ids.slice(from, from + AT_ONCE));
      putPapers(index, papers);
      for (const { id } of papers) known.delete(id);
    }
    if (ids.length && !stopped) hands.onGrown();
  };
  const read = async (ids: ArxivId[]) => {
    if (known.size > MOST_KNOWN) known.clear();
    const missing = ids.filter((id) => !known.has(id));
    const papers = missing.length ? await findableOf(db, missing) : [];
    for (const paper of papers) known.set(paper.id, paper);
    return known;
  };

  const shown = async (ranking: Ranking) => hitsOf(ranking, await read(ranking.papers.map(({ id }) => id)));
  const answerHands = (query: Query, wanted: Wanted, now: number, signal?: AbortSignal): AnswerHands => ({
    rank: (words, most) => rankPapers(index, words, { ...wanted, most }),
    everyId: () => everyId(db, wanted),
    facts: factsFor(db, query, now),
    hits: shown,
    rest: async () => {
      await hands.rest();
      signal?.throwIfAborted();
    },
  });

  const grow = () => {
    if (damaged.length) hands.onDamaged();
    void inTurn(loadAbstracts);
    void inTurn(() => takeUp(stored.behind));
    unwatch = watchChanges(db, stored.lastMark, {
      onChanged: (ids) => void inTurn(() => takeUp(ids)),
      onMissed: hands.onOutdated,
      onFailed: hands.onFailed,
    });
  };
  return {
    find: async (typed, wanted, signal) => {
      const now = Date.now();
      const query = readQuery(typed, { now, typing: true });
      if (isPlain(query)) return { hits: await shown(rankPapers(index, typed, wanted)), notUnderstood: [] };
      const hits = await answer(query, answerHands(query, wanted, now, signal));
      return { hits, notUnderstood: query.notUnderstood.map(({ text }) => text) };
    },
    grow,
    refresh: (ids) => inTurn(() => takeUp(ids)),
    stop: () => {
      stopped = true;
      unwatch();
    },
  };
}

async function everyId(db: OffprintDb, { scope, keep }: Wanted): Promise<ArxivId[]> {
  const ids = await idsOn(db, { kind: scope === 'clips' ? 'all' : 'everything' });
  return keep ? ids.filter(keep) : ids;
}

function factsFor(db: OffprintDb, query: Query, now: number): AnswerHands['facts'] {
  const asked = needs(query);
  const papers = asked.has('texts') || asked.has('paper') || asked.has('visit');
  const clips = asked.has('texts') || asked.has('clip');
  return (ids) => factsOf(db, ids, { papers, clips, feeds: asked.has('feeds') }, now);
}
