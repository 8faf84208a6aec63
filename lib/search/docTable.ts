import type { ArxivId } from '@/lib/paper';
import type { Standing } from './findable';
import { SegmentDamagedError } from './segment';

/**
 * Which papers the documents of a part are. All is one ArrayBuffer: eight words of header, then for each place in the
 * order of ids its document, each document's standing, and the ids, each filled up with zeros to the longest.
 */
export interface DocTable {
  buffer: ArrayBuffer;
  docs: number;
  byId: Uint32Array;
  /** As stored; see STANDINGS. */
  standings: Uint8Array;
  ids: Uint8Array;
  width: number;
}

/** A standing is stored as its place here. */
export const STANDINGS: readonly Standing[] = ['gone', 'listed', 'clipped'];

const MAGIC = 0x4f504454;
const VERSION = 1;
const HEADER_WORDS = 8;

export interface Doc {
  id: ArxivId;
  standing: Standing;
}

/** The table of these documents, numbered as they stand. */
export function packDocs(docs: readonly Doc[]): DocTable {
  const width = docs.reduce((longest, { id }) => Math.max(longest, id.length), 1);
  const buffer = new ArrayBuffer(sizeOf(docs.length, width));
  new Uint32Array(buffer, 0, HEADER_WORDS).set([MAGIC, VERSION, docs.length, width]);
  const table = viewsOf(buffer, docs.length, width);
  docs.forEach(({ id, standing }, doc) => {
    table.standings[doc] = STANDINGS.indexOf(standing);
    for (let i = 0; i < id.length; i++) table.ids[doc * width + i] = id.charCodeAt(i);
  });
  const order = docs.map(({ id }, doc) => ({ id, doc })).sort((one, other) => (one.id < other.id ? -1 : 1));
  table.byId.set(order.map(({ doc }) => doc));
  return table;
}

/** The table in a stored buffer, without parsing. Throws SegmentDamagedError. */
export function openDocs(buffer: ArrayBuffer): DocTable {
  if (buffer.byteLength < HEADER_WORDS * 4) throw new SegmentDamagedError('too short for a header');
  const [magic, version, docs = 0, width = 0] = new Uint32Array(buffer, 0, HEADER_WORDS);
  if (magic !== MAGIC || version !== VERSION) throw new SegmentDamagedError('not a table of documents');
  if (sizeOf(docs, width) !== buffer.byteLength) throw new SegmentDamagedError('cut or padded');
  return viewsOf(buffer, docs, width);
}

function sizeOf(docs: number, width: number): number {
  return HEADER_WORDS * 4 + docs * (5 + width);
}

function viewsOf(buffer: ArrayBuffer, docs: number, width: number): DocTable {
  const start = HEADER_WORDS * 4;
  return {
    buffer,
    docs,
    width,
    byId: new Uint32Array(buffer, start, docs),
    standings: new Uint8Array(buffer, start + docs * 4, docs),
    ids: new Uint8Array(buffer, start + docs * 5, docs * width),
  };
}

/** The id of a document. */
export function idOf({ ids, width }: DocTable, doc: number): ArxivId {
  let id = '';
  for (let at = doc * width; at < (doc + 1) * width && ids[at]; at++) id += String.fromCharCode(ids[at] as number);
  return id as ArxivId;
}

/** The document of an id; undefined when there is none. */
export function docOf(table: DocTable, id: string): number | undefined {
  const sought = Uint8Array.from(id, (letter) => letter.charCodeAt(0));
  const doc = table.byId[placeFrom(table, sought, 0)];
  return doc !== undefined && compare(idBytes(table, doc), sought) === 0 ? doc : undefined;
}

/** Says each document of `older` whose paper stands in `newer` too. */
export function forEachShared(older: DocTable, newer: DocTable, say: (doc: number) => void): void {
  let place = 0;
  for (const replacement of newer.byId) {
    const id = idBytes(newer, replacement);
    place = placeFrom(older, id, place);
    const doc = older.byId[place];
    if (doc === undefined) return;
    if (compare(idBytes(older, doc), id) === 0) say(doc);
  }
}

function idBytes({ ids, width }: DocTable, doc: number): Uint8Array {
  return ids.subarray(doc * width, (doc + 1) * width);
}

/** The first place from `start` on whose id is not before the sought one: in growing steps, then by halves. */
function placeFrom(table: DocTable, sought: Uint8Array, start: number): number {
  const isBefore = (place: number) => compare(idBytes(table, table.byId[place] as number), sought) < 0;
  let low = start;
  let step = 1;
  while (low + step <= table.docs && isBefore(low + step - 1)) {
    low += step;
    step *= 2;
  }
  let high = Math.min(low + step, table.docs);
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isBefore(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** By letters; an id that ends is before one that goes on. */
function compare(one: Uint8Array, other: Uint8Array): number {
  const length = Math.max(one.length, other.length);
  for (let i = 0; i < length; i++) {
    const difference = (one[i] ?? 0) - (other[i] ?? 0);
    if (difference) return difference;
  }
  return 0;
}
