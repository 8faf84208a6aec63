import { buildSegment, longBuilder, type SegmentBuilder, shortBuilder } from './buildSegment';
import { type DocTable, forEachShared, idOf, packDocs, STANDINGS } from './docTable';
import type { Findable } from './findable';
import { type Merged, mergingSegments, NOWHERE } from './mergeSegments';
import type { Segment } from './segment';

/** Papers indexed together: as stored, or a few that changed since. */
export interface Part {
  docs: DocTable;
  /** Titles, authors, tags, keywords, organisations. */
  short: Segment;
  /** Abstracts and notes; absent until they are loaded. */
  long?: Segment;
}
export type WholePart = Required<Part>;

/** Papers taken up between two rests: about 2 ms for short fields, 5 for abstracts. */
const SLICE = 25;

/** The part of these papers, each id once; those that are gone stand in it without any words. */
export function* buildingPart(papers: readonly Findable[]): Generator<undefined, WholePart> {
  const docs = docsOf(papers);
  return { docs, short: yield* building(papers, shortBuilder()), long: yield* building(papers, longBuilder()) };
}

/** The same at once. */
export function buildPart(papers: readonly Findable[]): WholePart {
  return atOnce(buildingPart(papers));
}

/** A part of which only titles, authors, tags, keywords and organisations can be searched yet: `addAbstracts` makes it whole. */
export function buildShortPart(papers: readonly Findable[]): Part {
  return { docs: docsOf(papers), short: buildSegment(papers, shortBuilder()) };
}

/** The abstracts and notes of the same papers. */
export function buildLong(papers: readonly Findable[]): Segment {
  return buildSegment(papers, longBuilder());
}

/**
 * One part out of several, oldest first: a later account of a paper stands for the earlier ones. Papers that are gone
 * are left out when there are no `older` parts that could still hold them.
 */
export function* mergingParts(parts: readonly WholePart[], older: boolean): Generator<undefined, WholePart> {
  const renumbered = renumber(parts, older);
  const docs = parts.flatMap(({ docs: table }, i) => keptDocs(table, renumbered[i] ?? new Uint32Array(0)));
  const merged = (kind: 'short' | 'long') =>
    parts.map((part, i): Merged => ({ segment: part[kind], renumbered: renumbered[i] ?? new Uint32Array(0) }));
  return {
    docs: packDocs(docs),
    short: yield* mergingSegments(merged('short'), docs.length),
    long: yield* mergingSegments(merged('long'), docs.length),
  };
}

/** Runs through all steps. */
export function atOnce<T>(steps: Generator<unknown, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

function docsOf(papers: readonly Findable[]): DocTable {
  return packDocs(papers.map(({ id, standing = 'listed' }) => ({ id, standing })));
}

function* building(papers: readonly Findable[], builder: SegmentBuilder): Generator<undefined, Segment> {
  for (let at = 0; at < papers.length; at += SLICE) {
    for (const paper of papers.slice(at, at + SLICE)) builder.add(paper);
    yield;
  }
  return yield* builder.finishing();
}

function renumber(parts: readonly WholePart[], older: boolean): Uint32Array[] {
  let next = 0;
  return parts.map(({ docs }, i) => {
    const left = Uint8Array.from(docs.standings, (standing) => (older || STANDINGS[standing] !== 'gone' ? 1 : 0));
    for (const later of parts.slice(i + 1))
      forEachShared(docs, later.docs, (doc) => {
        left[doc] = 0;
      });
    return Uint32Array.from(left, (stays) => (stays ? next++ : NOWHERE));
  });
}

function keptDocs(table: DocTable, renumbered: Uint32Array) {
  const kept = [...renumbered.keys()].filter((doc) => renumbered[doc] !== NOWHERE);
  return kept.map((doc) => ({ id: idOf(table, doc), standing: STANDINGS[table.standings[doc] ?? 0] ?? 'gone' }));
}
