import type { ArxivId } from '@/lib/paper';
import { buildSegment, longBuilder, type SegmentBuilder, shortBuilder } from './buildSegment';
import type { Findable } from './findable';
import { Gains } from './gains';
import type { Segment } from './segment';

/** Papers indexed together. Documents are numbered through all parts. */
export interface Part {
  firstDoc: number;
  papers: Findable[];
  short: Segment;
  /** Absent while it is still being built: abstracts and notes are not found yet. */
  long?: Segment;
}

/** What is searched: one large part, and small ones for what changed since it was built. */
export interface SearchIndex {
  parts: Part[];
  docs: number;
  docOf: Map<ArxivId, number>;
  /** Documents that were removed, or replaced in a later part. */
  gone: Set<number>;
  gains: Gains;
}

/** Papers taken up between two looks at the clock: about 3 ms for short fields, 10 for abstracts. */
const SLICE = 50;

/** Indexes papers, each id once, oldest first: of equal hits the later paper comes first. */
export function buildIndex(papers: Findable[]): SearchIndex {
  return newIndex([{ firstDoc: 0, papers, ...segmentsOf(papers) }]);
}

/**
 * Indexes papers in slices of a few ms, between which it yields: nothing at first, then the index as soon as titles,
 * authors, tags and keywords can be searched. From then on it is right to search and to change it; abstracts and notes
 * are searched once it is done. Sorting and packing the
 * terms of 10,000 papers are the longest slices, 50 to 80 ms.
 */
export function* buildingIndex(papers: Findable[]): Generator<SearchIndex | undefined, SearchIndex> {
  const short = yield* building(papers, shortBuilder(), undefined);
  const part: Part = { firstDoc: 0, papers, short };
  const index = newIndex([part]);
  yield index;
  part.long = yield* building(papers, longBuilder(), index);
  return index;
}

/** Adds papers, or replaces those of the same id. */
export function putPapers(index: SearchIndex, papers: Findable[]): void {
  const latest = [...new Map(papers.map((paper) => [paper.id, paper])).values()];
  removePapers(
    index,
    latest.map((paper) => paper.id),
  );
  if (latest.length) appendPart(index, latest);
}

/** Takes papers out; unknown ids are passed over. */
export function removePapers(index: SearchIndex, ids: Iterable<ArxivId>): void {
  for (const id of ids) {
    const doc = index.docOf.get(id);
    if (doc === undefined) continue;
    index.gone.add(doc);
    index.docOf.delete(id);
  }
}

/** The part that a document stands in. */
export function partOf(index: SearchIndex, doc: number): Part {
  const part = index.parts.findLast(({ firstDoc }) => firstDoc <= doc);
  if (!part) throw new RangeError(`no document ${doc}`);
  return part;
}

/** The paper of a document. */
export function paperOf(index: SearchIndex, doc: number): Findable {
  const part = partOf(index, doc);
  const paper = part.papers[doc - part.firstDoc];
  if (!paper) throw new RangeError(`no document ${doc}`);
  return paper;
}

function newIndex(parts: Part[]): SearchIndex {
  const index: SearchIndex = { parts: [], docs: 0, docOf: new Map(), gone: new Set(), gains: new Gains() };
  for (const part of parts) addPart(index, part);
  return index;
}

function addPart(index: SearchIndex, part: Part): void {
  index.parts.push(part);
  index.docs = part.firstDoc + part.papers.length;
  for (const [i, paper] of part.papers.entries()) index.docOf.set(paper.id, part.firstDoc + i);
}

/** Parts no larger than the new one are merged into it, so that there are never many; the first stays as it is. */
function appendPart(index: SearchIndex, papers: Findable[]): void {
  let merged = papers;
  while (index.parts.length > 1 && (index.parts.at(-1)?.papers.length ?? 0) <= merged.length) {
    merged = [...takeLastPart(index), ...merged];
  }
  addPart(index, { firstDoc: index.docs, papers: merged, ...segmentsOf(merged) });
}

/** Takes the last part off; answers those of its papers that are not gone. */
function takeLastPart(index: SearchIndex): Findable[] {
  const part = index.parts.pop();
  if (!part) return [];
  index.docs = part.firstDoc;
  return part.papers.filter((_, i) => !index.gone.delete(part.firstDoc + i));
}

function segmentsOf(papers: Findable[]): { short: Segment; long: Segment } {
  return { short: buildSegment(papers, shortBuilder()), long: buildSegment(papers, longBuilder()) };
}

function* building<I>(papers: Findable[], builder: SegmentBuilder, meanwhile: I): Generator<I, Segment> {
  for (let at = 0; at < papers.length; at += SLICE) {
    for (const paper of papers.slice(at, at + SLICE)) builder.add(paper);
    yield meanwhile;
  }
  const steps = builder.finishing();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    yield meanwhile;
  }
}
