import type { ArxivId } from '@/lib/paper';
import { docOf, forEachShared, idOf, STANDINGS } from './docTable';
import type { Findable } from './findable';
import { Gains } from './gains';
import { atOnce, buildPart, mergingParts, type Part, type WholePart } from './part';
import type { Segment } from './segment';

export interface PlacedPart extends Part {
  /** Documents are numbered through all parts. */
  firstDoc: number;
}

/** What is searched: few large parts as stored, and small ones for what changed since. */
export interface SearchIndex {
  /** Oldest first: what a later part says of a paper stands. */
  parts: PlacedPart[];
  docs: number;
  /** Of each document; GONE also for those that a later one replaces. */
  standings: Uint8Array;
  gains: Gains;
  /** Counts up whenever documents come, go or get other numbers. */
  edition: number;
}

export const GONE = STANDINGS.indexOf('gone');
export const CLIPPED = STANDINGS.indexOf('clipped');

/** The index over parts, oldest first: of equal hits the later paper comes first. */
export function openIndex(parts: readonly Part[]): SearchIndex {
  const docs = parts.reduce((sum, part) => sum + part.docs.docs, 0);
  const standings = new Uint8Array(Math.ceil(docs * 1.25) + 256);
  const index: SearchIndex = { parts: [], docs: 0, standings, gains: new Gains(), edition: 0 };
  for (const part of parts) addPart(index, part);
  return index;
}

/** Indexes papers, each id once, oldest first. */
export function buildIndex(papers: readonly Findable[]): SearchIndex {
  return openIndex([buildPart(papers)]);
}

/** Abstracts and notes of the nth part, which come after the rest. Answers false when they are not those of its papers. */
export function addAbstracts(index: SearchIndex, nth: number, long: Segment): boolean {
  const part = index.parts[nth];
  if (part?.docs.docs !== long.docs) return false;
  part.long = long;
  return true;
}

/** Adds papers, or replaces those of the same id; those that are gone are no longer found. */
export function putPapers(index: SearchIndex, papers: readonly Findable[]): void {
  const latest = [...new Map(papers.map((paper) => [paper.id, paper])).values()];
  if (latest.length) appendPart(index, buildPart(latest));
}

/** The document that stands for a paper. */
export function docOfPaper(index: SearchIndex, id: ArxivId): number | undefined {
  for (const part of index.parts.toReversed()) {
    const doc = docOf(part.docs, id);
    if (doc !== undefined) return index.standings[part.firstDoc + doc] === GONE ? undefined : part.firstDoc + doc;
  }
  return undefined;
}

/** The part that a document stands in. */
export function partOf(index: SearchIndex, doc: number): PlacedPart {
  const part = index.parts.findLast(({ firstDoc }) => firstDoc <= doc);
  if (!part) throw new RangeError(`no document ${doc}`);
  return part;
}

/** The paper of a document. */
export function paperOf(index: SearchIndex, doc: number): ArxivId {
  const part = partOf(index, doc);
  return idOf(part.docs, doc - part.firstDoc);
}

/** Parts no larger than the new one are merged into it, so that there are never many; the first stays as it is. */
function appendPart(index: SearchIndex, part: WholePart): void {
  const run = [part];
  for (let docs = part.docs.docs; ; ) {
    const last = index.parts.at(-1);
    if (index.parts.length < 2 || !last || !isWhole(last) || last.docs.docs > docs) break;
    index.parts.pop();
    index.docs = last.firstDoc;
    docs += last.docs.docs;
    run.unshift(last);
  }
  addPart(index, run.length > 1 ? atOnce(mergingParts(run, true)) : part);
}

function isWhole(part: Part): part is WholePart {
  return part.long !== undefined;
}

function addPart(index: SearchIndex, part: Part): void {
  for (const { docs, firstDoc } of index.parts)
    forEachShared(docs, part.docs, (doc) => {
      index.standings[firstDoc + doc] = GONE;
    });
  const firstDoc = index.docs;
  index.docs += part.docs.docs;
  if (index.standings.length < index.docs) index.standings = widened(index.standings, index.docs);
  index.standings.set(part.docs.standings, firstDoc);
  index.parts.push({ ...part, firstDoc });
  index.edition++;
}

function widened(standings: Uint8Array, docs: number): Uint8Array {
  const wider = new Uint8Array(Math.ceil(docs * 1.25) + 256);
  wider.set(standings);
  return wider;
}
