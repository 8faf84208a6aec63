import type { Segment } from './segment';
import { SegmentWriter } from './segmentWriter';
import { TermReader } from './termReader';

/** A segment and, for each of its documents, the number it gets in the merged one; NOWHERE for those left out. */
export interface Merged {
  segment: Segment;
  renumbered: Uint32Array;
}

export const NOWHERE = 0xffffffff;
/** Terms merged between two rests: 2 to 5 ms. */
const TERMS_A_STEP = 1_000;

/**
 * One segment out of several, without reading any text again. Documents keep their order: those of a later segment get
 * higher numbers. `docs`: how many there are afterwards. Yields every few ms.
 */
export function* mergingSegments(merged: readonly Merged[], docs: number): Generator<undefined, Segment> {
  const fieldBits = merged[0]?.segment.fieldBits ?? 0;
  const readers = merged.map(({ segment }) => new TermReader(segment));
  const writer = new SegmentWriter(fieldBits);
  const list: number[] = [];
  for (let turn = 0; ; turn++) {
    if (turn % TERMS_A_STEP === 0) yield;
    const term = firstOf(readers);
    if (term === undefined) break;
    list.length = 0;
    merged.forEach(({ segment, renumbered }, i) => {
      const reader = readers[i];
      if (reader?.term !== term) return;
      addPostings(list, segment, reader.number, renumbered);
      reader.next();
    });
    if (list.length) writer.add(term, list);
  }
  return writer.finish(lengthsOf(merged, docs));
}

function firstOf(readers: readonly TermReader[]): string | undefined {
  let first: string | undefined;
  for (const { term } of readers) if (term !== undefined && (first === undefined || term < first)) first = term;
  return first;
}

function addPostings(list: number[], segment: Segment, term: number, renumbered: Uint32Array): void {
  const { postings, fieldBits } = segment;
  const fields = (1 << fieldBits) - 1;
  const end = segment.postingsAt[term + 1] as number;
  let at = segment.postingsAt[term] as number;
  let doc = 0;
  while ((postings[at++] as number) > 127); // over the number of documents
  while (at < end) {
    let byte = postings[at++] as number;
    let step = byte & 127;
    for (let shift = 7; byte > 127; shift += 7) {
      byte = postings[at++] as number;
      step |= (byte & 127) << shift;
    }
    doc += step >>> fieldBits;
    const number = renumbered[doc] ?? NOWHERE;
    if (number !== NOWHERE) list.push((number << fieldBits) | (step & fields));
  }
}

function lengthsOf(merged: readonly Merged[], docs: number): Uint8Array {
  const lengths = new Uint8Array(docs);
  for (const { segment, renumbered } of merged)
    renumbered.forEach((number, doc) => {
      if (number !== NOWHERE) lengths[number] = segment.lengths[doc] ?? 0;
    });
  return lengths;
}
