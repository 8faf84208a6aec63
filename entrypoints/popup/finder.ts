import type { OffprintDb } from '@/lib/library/db';
import { type FindablePaper, findableBatches, type Row, rowsOf, type Scope } from '@/lib/library/queries';
import type { ArxivId } from '@/lib/paper';
import { buildingIndex, type Hit, putPapers, removePapers, type SearchIndex, search } from '@/lib/search/search';

const MOST_HITS = 64;
/** Work between two rests stays below a frame. */
const SLICE_MS = 8;

export interface Finder {
  /** Best first; undefined while nothing can be searched yet. */
  find(query: string, keep?: (id: ArxivId) => boolean): Hit[] | undefined;
  /** Takes up what changed of these papers. */
  refresh(ids: ArxivId[]): Promise<void>;
  stop(): void;
}

/**
 * Reads and indexes a scope in small pieces, between which it rests while nobody waits for it. `onGrown` is called
 * whenever the same query may find more, or else.
 */
export function openFinder(
  db: OffprintDb,
  scope: Scope,
  { isWaitedFor, onGrown, onFailed }: { isWaitedFor(): boolean; onGrown(): void; onFailed(error: unknown): void },
): Finder {
  let index: SearchIndex | undefined;
  let stopped = false;
  let changed: ArxivId[] | undefined = [];
  const rest = () => (isWaitedFor() ? soon() : idle());

  const grow = async () => {
    const papers: FindablePaper[] = [];
    for await (const batch of findableBatches(db, scope)) {
      if (stopped) return;
      papers.push(...batch);
      await rest();
    }
    await build(papers);
    const missed = changed ?? [];
    changed = undefined;
    if (missed.length) await refresh(missed);
  };
  const build = async (papers: FindablePaper[]) => {
    const building = buildingIndex(papers);
    for (let since = performance.now(); !stopped; ) {
      const step = building.next();
      if (step.value && !index) {
        index = step.value;
        onGrown();
      }
      if (step.done) break;
      if (performance.now() - since < SLICE_MS) continue;
      await rest();
      since = performance.now();
    }
    if (!stopped) onGrown();
  };
  const refresh = async (ids: ArxivId[]) => {
    if (changed || !index) return void changed?.push(...ids);
    const rows = await rowsOf(db, ids);
    const [within, without] = [rows.filter((row) => isIn(scope, row)), rows.filter((row) => !isIn(scope, row))];
    putPapers(index, within.map(findable));
    removePapers(
      index,
      without.map(({ id }) => id),
    );
    onGrown();
  };

  grow().catch((error: unknown) => !stopped && onFailed(error));
  return {
    find: (query, keep) => index && search(index, query, MOST_HITS, keep),
    refresh,
    stop: () => {
      stopped = true;
    },
  };
}

function isIn(scope: Scope, { paper, clip }: Row): boolean {
  return clip?.clippedAt !== undefined || (scope === 'everything' && paper !== undefined);
}

function findable({ id, paper, clip, tags }: Row): FindablePaper {
  const { title = '', authors = [], keywords = [], abstract = '' } = paper ?? {};
  const own = clip?.clippedAt === undefined ? undefined : clip;
  const labels = own ? tags.map(({ label }) => label) : [];
  return { id, title, authors, keywords, abstract, tags: labels, note: own?.note ?? '' };
}

function soon(): Promise<void> {
  return new Promise((wake) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      wake();
    };
    port2.postMessage(null);
  });
}

/** At most so long, for someone may begin to wait meanwhile. */
function idle(): Promise<void> {
  return new Promise((wake) => requestIdleCallback(() => wake(), { timeout: 50 }));
}
