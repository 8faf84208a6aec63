/**
 * One packed piece of the index, read in place. All is one ArrayBuffer: eight words of header, then the sections in
 * the order below, each 8-byte aligned. Numbers stand in the machine's byte order (little-endian wherever browsers run).
 */
export interface Segment {
  buffer: ArrayBuffer;
  docs: number;
  terms: number;
  /** How many low bits of a posting say in which fields the term stands. */
  fieldBits: number;
  /** Where each block of BLOCK sorted terms begins in `letters`. */
  blockAt: Uint32Array;
  /** Where each term's postings begin; one more for the end. */
  postingsAt: Uint32Array;
  /** The letters of each term without those it shares with the one before. */
  letters: Uint16Array;
  termLengths: Uint8Array;
  /** How many letters each term shares with the one before; none at the head of a block. */
  shared: Uint8Array;
  /** Words of each document's first field, at most 255. */
  lengths: Uint8Array;
  /** Varints: for each term the number of its documents, then (documents on from the last << fieldBits) | fields. */
  postings: Uint8Array;
}

/** Terms are found by their block's head, then one after the other. */
export const BLOCK = 64;

export interface SegmentSize {
  docs: number;
  terms: number;
  letters: number;
  postingBytes: number;
  fieldBits: number;
}

/** A stored segment that is not whole, or of another version of this code: it must be built again. */
export class SegmentDamagedError extends Error {
  override readonly name = 'SegmentDamagedError';
}

const MAGIC = 0x4f505347;
/** Changes with the layout, the folding of terms, or the order of fields. */
const VERSION = 2;
const HEADER_WORDS = 8;

/** An empty segment of the given size, its header written. */
export function newSegment(size: SegmentSize): Segment {
  const buffer = new ArrayBuffer(layOut(size).end);
  new Uint32Array(buffer, 0, HEADER_WORDS).set([
    MAGIC,
    VERSION,
    size.docs,
    size.terms,
    size.letters,
    size.postingBytes,
    size.fieldBits,
  ]);
  return viewsOf(buffer, size);
}

/** The segment in a stored buffer, without copying or parsing. Throws SegmentDamagedError. */
export function openSegment(buffer: ArrayBuffer): Segment {
  if (buffer.byteLength < HEADER_WORDS * 4) throw new SegmentDamagedError('too short for a header');
  const [magic, version, ...rest] = new Uint32Array(buffer, 0, HEADER_WORDS);
  if (magic !== MAGIC) throw new SegmentDamagedError('not a segment');
  if (version !== VERSION) throw new SegmentDamagedError(`version ${version}, not ${VERSION}`);
  const [docs = 0, terms = 0, letters = 0, postingBytes = 0, fieldBits = 0] = rest;
  const size = { docs, terms, letters, postingBytes, fieldBits };
  if (layOut(size).end !== buffer.byteLength) throw new SegmentDamagedError('cut or padded');
  return viewsOf(buffer, size);
}

function viewsOf(buffer: ArrayBuffer, size: SegmentSize): Segment {
  const at = layOut(size);
  return {
    buffer,
    docs: size.docs,
    terms: size.terms,
    fieldBits: size.fieldBits,
    blockAt: new Uint32Array(buffer, at.blockAt, Math.ceil(size.terms / BLOCK)),
    postingsAt: new Uint32Array(buffer, at.postingsAt, size.terms + 1),
    letters: new Uint16Array(buffer, at.letters, size.letters),
    termLengths: new Uint8Array(buffer, at.termLengths, size.terms),
    shared: new Uint8Array(buffer, at.shared, size.terms),
    lengths: new Uint8Array(buffer, at.lengths, size.docs),
    postings: new Uint8Array(buffer, at.postings, size.postingBytes),
  };
}

function layOut(size: SegmentSize) {
  const blockAt = HEADER_WORDS * 4;
  const postingsAt = aligned(blockAt + Math.ceil(size.terms / BLOCK) * 4);
  const letters = aligned(postingsAt + (size.terms + 1) * 4);
  const termLengths = aligned(letters + size.letters * 2);
  const shared = aligned(termLengths + size.terms);
  const lengths = aligned(shared + size.terms);
  const postings = aligned(lengths + size.docs);
  const end = aligned(postings + size.postingBytes);
  return { blockAt, postingsAt, letters, termLengths, shared, lengths, postings, end };
}

function aligned(offset: number): number {
  return Math.ceil(offset / 8) * 8;
}
