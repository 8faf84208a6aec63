import type { OffprintDb } from '@/lib/library/db';
import { findableOf } from '@/lib/library/findable';
import { readAbstracts, type StoredIndex, watchChanges } from '@/lib/library/storedIndex';
import type { ArxivId } from '@/lib/paper';
import type { Findable } from '@/lib/search/findable';
import { openStored, unlessDamaged } from '@/lib/search/openStored';
import { buildLong } from '@/lib/search/part';
import { type Hit, hitsOf, rankPapers, type Wanted } from '@/lib/search/search';
import { addAbstracts, putPapers } from '@/lib/search/searchIndex';
import { openSegment } from '@/lib/search/segment';

/** Changed papers taken up between two rests: 5 to 10 ms. */
const AT_ONCE = 32;
/** Papers remembered between keystrokes: those of a few answers. */
const MOST_KNOWN = 1_000;

export interface Finder {
  /** Best first. */
  find(query: string, wanted: Wanted): Promise<Hit[]>;
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
    find: async (query, wanted) => {
      const ranking = rankPapers(index, query, wanted);
      return hitsOf(ranking, await read(ranking.papers.map(({ id }) => id)));
    },
    grow,
    refresh: (ids) => inTurn(() => takeUp(ids)),
    stop: () => {
      stopped = true;
      unwatch();
    },
  };
}
