import type { ArxivId, KeptPaper } from '@/lib/paper';
import type { OffprintDb } from './db';
import type { Edit } from './edits';

/** Papers that changed in one transaction, and are to be indexed anew. Marks count up for ever. */
export interface Unindexed {
  mark: number;
  ids: ArxivId[];
}

/** Ids in one row when all papers are to be indexed anew. */
const IDS_A_ROW = 256;

/** Inside the transaction that changes them: these papers can be found by other words from now on. */
export async function markUnindexed(db: OffprintDb, ids: ArxivId[]): Promise<void> {
  if (ids.length) await db.unindexed.add({ ids });
}

/** Inside a transaction: what the index holds of any paper is not to be trusted. Last comes what was kept last. */
export async function markAll(db: OffprintDb): Promise<void> {
  const [papers, listed, clipped] = await Promise.all([
    db.papers.toCollection().primaryKeys(),
    db.papers.orderBy('lastListedAt').primaryKeys(),
    db.clips.orderBy('clippedAt').primaryKeys(),
  ]);
  // Papers that were never listed are in no index of times.
  const last = new Set([...listed, ...clipped]);
  const ids = [...papers.filter((id) => !last.has(id)), ...last] as ArxivId[];
  const rows = Array.from({ length: Math.ceil(ids.length / IDS_A_ROW) }, (_, nth) => ({
    ids: ids.slice(nth * IDS_A_ROW, (nth + 1) * IDS_A_ROW),
  }));
  await db.unindexed.bulkAdd(rows);
}

/** Whether the words by which pages speak of a paper are the same. */
export function saysTheSame(known: KeptPaper | undefined, paper: KeptPaper): boolean {
  return (
    known !== undefined &&
    known.title === paper.title &&
    known.abstract === paper.abstract &&
    known.organisation?.name === paper.organisation?.name &&
    isSame(known.authors, paper.authors) &&
    isSame(known.keywords, paper.keywords)
  );
}

function isSame(some: string[], others: string[]): boolean {
  return some.length === others.length && some.every((one, i) => one === others[i]);
}

const SEARCHED = ['clippedAt', 'tags', 'note'];

/** Inside the transaction that made them: marks the papers whose clip is found by other words after these edits. */
export async function markEdited(db: OffprintDb, edits: Edit[]): Promise<void> {
  const clips = edits.filter(({ table, field }) => table === 'clips' && SEARCHED.includes(field));
  const respelt = edits.filter(({ table, field }) => table === 'tags' && field === 'label');
  const bearers = respelt.length ? await bearersOf(db, new Set(respelt.map(({ key }) => key))) : [];
  await markUnindexed(db, [...new Set([...clips.map(({ key }) => key), ...bearers])] as ArxivId[]);
}

/** Inside a transaction: the clips that bear any of these tags. One look at an index each: `anyOf` goes by a cursor, ten times as slow. */
export async function bearersOf(db: OffprintDb, names: Iterable<string>): Promise<string[]> {
  const bearers = await Promise.all([...names].map((name) => db.clips.where('tags').equals(name).primaryKeys()));
  return bearers.flat();
}
