import type { OffprintDb } from './db';
import type { FindablePaper } from './findable';

/** A part of the search index; what its buffers hold only lib/search knows. */
export interface PackedPart {
  docs: ArrayBuffer;
  short: ArrayBuffer;
  long: ArrayBuffer;
  /** How many papers. */
  count: number;
}

/** Makes and joins parts of the search index, in steps of a few ms between which others may work. */
export interface Indexer {
  /** Parts of another version are of no use. */
  version: number;
  building(papers: FindablePaper[]): Generator<undefined, PackedPart>;
  /** Oldest first; `older`: there are parts older than these. */
  merging(parts: PackedPart[], older: boolean): Generator<undefined, PackedPart>;
  isWhole(part: PackedPart): boolean;
}

/**
 * A stored part is three rows, each read only when it is needed: `head`, `short` and `long`. `at` is the last mark of
 * `unindexed` that is in it, so the later part has the greater one. All rows of a part share `made`: a part merged of
 * others takes the place of the last of them.
 */
export type SegmentRow = Head | ShortRow | LongRow;

interface RowOf<K extends string> {
  kind: K;
  at: number;
  made: string;
}
export interface Head extends RowOf<'head'> {
  version: number;
  count: number;
}
export interface ShortRow extends RowOf<'short'> {
  docs: ArrayBuffer;
  short: ArrayBuffer;
}
export interface LongRow extends RowOf<'long'> {
  long: ArrayBuffer;
}

/** Inside a transaction: all rows of a kind, oldest part first. */
export async function segmentRows<K extends SegmentRow['kind']>(
  db: OffprintDb,
  kind: K,
): Promise<Extract<SegmentRow, { kind: K }>[]> {
  const rows = await db.segments.where('[kind+at]').between([kind, -Infinity], [kind, Infinity]).toArray();
  return rows as Extract<SegmentRow, { kind: K }>[];
}

/** Inside a transaction: the rows of these parts, in their order; nothing for a part that lacks one. */
export async function readParts(db: OffprintDb, heads: Head[]): Promise<(PackedPart | undefined)[]> {
  const keys = (kind: 'short' | 'long') => heads.map(({ at }) => [kind, at] as ['short' | 'long', number]);
  const [shorts, longs] = await Promise.all([db.segments.bulkGet(keys('short')), db.segments.bulkGet(keys('long'))]);
  return heads.map(({ count }, i) => {
    const [short, long] = [shorts[i], longs[i]];
    if (short?.kind !== 'short' || long?.kind !== 'long') return undefined;
    return { docs: short.docs, short: short.short, long: long.long, count };
  });
}

/** Inside a transaction. */
export async function putPart(db: OffprintDb, at: number, version: number, part: PackedPart): Promise<void> {
  const made = crypto.randomUUID();
  const { docs, short, long, count } = part;
  await db.segments.bulkPut([
    { kind: 'head', at, made, version, count },
    { kind: 'short', at, made, docs, short },
    { kind: 'long', at, made, long },
  ]);
}

/** Inside a transaction. */
export async function deleteParts(db: OffprintDb, heads: Head[]): Promise<void> {
  const kinds = ['head', 'short', 'long'] as const;
  await db.segments.bulkDelete(heads.flatMap(({ at }) => kinds.map((kind) => [kind, at] as [typeof kind, number])));
}
