import type { ArxivId } from '@/lib/paper';
import type { OffprintDb } from './db';
import { factsAlong, factsOf, type PaperFacts } from './factsOf';
import { watchPapers } from './watchPapers';

/** Rows read between two rests: 5 to 10 ms. */
const AT_ONCE = 250;
/** For more than these it is quicker to read along the table than row by row. */
const FEW = 500;
const WANTED = { papers: true, clips: true, feeds: false };

/** What papers are sorted, grouped and sifted by: all that is known of them but their texts. */
export type Gist = Omit<PaperFacts, 'abstract' | 'authors' | 'keywords' | 'aiSummary' | 'isNew' | 'feeds'> & {
  /** What titles are sorted by. */
  titleKey?: string;
};

export interface FactTable {
  /**
   * What is known of these papers now, in their order. What nobody asked for before is read, with a `rest` after every
   * few; throws what that throws, and keeps what it had read by then.
   */
  of(ids: readonly ArxivId[], rest: () => Promise<void>): Promise<Gist[]>;
  /** What was read of a paper, if it was. */
  known(id: ArxivId): Gist | undefined;
  /** Calls whenever something was forgotten, until the answered function is called. */
  watch(onForgotten: () => void): () => void;
  stop(): void;
}

/**
 * Papers' facts, read once and remembered: about 300 bytes each. What is written, by whatever page or worker, is forgotten
 * here and read again when it is asked for. `keyOf` makes of a title what titles are sorted by.
 */
export function openFactTable(db: OffprintDb, keyOf: (title: string) => string): FactTable {
  const known = new Map<ArxivId, Gist>();
  /** For each reading that goes on: what was written meanwhile, so that it may have read the state before. */
  const readings = new Set<{ written: Set<ArxivId>; all: boolean }>();
  const listeners = new Set<() => void>();
  const tell = () => {
    for (const onForgotten of listeners) onForgotten();
  };

  const unwatch = watchPapers(db, {
    onPapers: (ids) => {
      for (const id of ids) known.delete(id);
      for (const { written } of readings) for (const id of ids) written.add(id);
      tell();
    },
    onAny: forgetAll,
    onLists: forgetAll,
    onVisits: () => {},
  });
  function forgetAll() {
    known.clear();
    for (const reading of readings) reading.all = true;
    tell();
  }

  const read = async (ids: ArxivId[], reader: typeof factsOf, found: Map<ArxivId, Gist>) => {
    const reading = { written: new Set<ArxivId>(), all: false };
    readings.add(reading);
    try {
      for (const facts of await reader(db, ids, WANTED, Date.now())) {
        const gist = gistOf(facts, keyOf);
        found.set(gist.id, gist);
        if (!reading.all && !reading.written.has(gist.id)) known.set(gist.id, gist);
      }
    } finally {
      readings.delete(reading);
    }
  };
  return {
    async of(ids, rest) {
      const found = new Map<ArxivId, Gist>();
      const missing = ids.filter((id) => !known.has(id));
      const along = missing.length > FEW;
      if (along) missing.sort();
      for (let from = 0; from < missing.length; from += AT_ONCE) {
        if (from) await rest();
        await read(missing.slice(from, from + AT_ONCE), along ? factsAlong : factsOf, found);
      }
      return ids.map((id) => known.get(id) ?? found.get(id) ?? { id });
    },
    known: (id) => known.get(id),
    watch(onForgotten) {
      listeners.add(onForgotten);
      return () => void listeners.delete(onForgotten);
    },
    stop: unwatch,
  };
}

function gistOf(facts: PaperFacts, keyOf: (title: string) => string): Gist {
  const { abstract: _a, authors: _b, keywords: _c, aiSummary: _d, isNew: _e, feeds: _f, ...gist } = facts;
  return gist.title === undefined ? gist : { ...gist, titleKey: keyOf(gist.title) };
}
