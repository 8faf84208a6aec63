import { Dexie, type IntervalTree } from 'dexie';
import type { ArxivId } from '@/lib/paper';
import type { OffprintDb } from './db';

/** Who hears of what was written, by whatever page or worker, right after it was. */
export interface PapersListener {
  /** What is said of these papers, or what the reader did with them. */
  onPapers(ids: ArxivId[]): void;
  /** So many papers at once that nobody wrote down which: 50 and more. */
  onAny(): void;
  onLists(): void;
  /** A feed was visited. */
  onVisits(): void;
}

/** By `idb://<database>/<table>/`; under `all` when a page comes back that could not listen for a while. */
type Written = Record<string, IntervalTree>;

/** Tells of every change of papers and clips until the answered function is called. */
export function watchPapers(db: OffprintDb, listener: PapersListener): () => void {
  const heard = (written: Written) => {
    const of = (table: string) => [...rangesIn(written[`idb://${db.name}/${table}/`] ?? written.all)];
    const papers = [...of('papers'), ...of('clips')];
    const ids = papers.flatMap(({ from, to }) => (from === to ? [from as ArxivId] : []));
    if (ids.length < papers.length) listener.onAny();
    else if (ids.length) listener.onPapers([...new Set(ids)]);
    if (of('lists').length) listener.onLists();
    if (of('meta').some(isOfVisits)) listener.onVisits();
  };
  Dexie.on('storagemutated', heard);
  return () => Dexie.on.storagemutated.unsubscribe(heard);
}

/** Keys from–to that were written; one key has both ends alike. */
interface Range {
  from: unknown;
  to: unknown;
}

/** What comes from another page has lost the methods that would tell. */
function* rangesIn(tree: IntervalTree | null | undefined): Generator<Range> {
  if (!tree || !('from' in tree)) return;
  yield* rangesIn(tree.l);
  yield tree;
  yield* rangesIn(tree.r);
}

function isOfVisits({ from, to }: Range): boolean {
  return from !== to || String(from).startsWith('visit:');
}
