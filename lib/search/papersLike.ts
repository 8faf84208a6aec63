import type { ArxivId } from '@/lib/paper';
import { Best, type Candidate } from './best';
import type { Findable } from './findable';
import { docOfPaper, paperOf, partOf, type SearchIndex } from './searchIndex';
import { forEachHolder, type Telling, tellingWords } from './telling';
import { tellingAuthors } from './tellingAuthors';
import { type Wanted, wantedDocs } from './wanted';

/** A paper near to another. */
export interface LikePaper {
  id: ArxivId;
  /** About 1 where it says all that the other says; those next to each other have 0.1 to 0.5. */
  score: number;
  /** The words that both hold, and authors of both, as the other paper spells them, the most telling first: see `reasons`. */
  shared: string[];
}

/** As many as are looked through. */
const MOST_LIKE = 24;
/** More than are told: those side by side are told as one. */
const MOST_SHARED = 12;
/** Of two words with the same root only one is told. */
const LONGEST_ENDING = 3;
const SHORTEST_ROOT = 5;
/** How much each word of an abstract tells against it: a long one says a little of everything. */
const BY_LENGTH = 0.002;

/** The papers that say most of what a paper says, nearest first, without itself: by their words alone, on this machine. */
export function papersLike(index: SearchIndex, paper: Findable, wanted: Wanted = {}): LikePaper[] {
  const telling = [...tellingWords(index, paper), ...tellingAuthors(index, paper)];
  const near = nearest(index, telling, paper, wanted);
  const reasons = reasonsFor(near, telling);
  return near.map(({ doc, score }) => ({ id: paperOf(index, doc), score, shared: shared(reasons.get(doc) ?? []) }));
}

function nearest(index: SearchIndex, telling: readonly Telling[], paper: Findable, wanted: Wanted): Candidate[] {
  const scores = new Float32Array(index.docs);
  for (const one of telling)
    forEachHolder(one, (doc, gain) => {
      scores[doc] = (scores[doc] as number) + gain;
    });
  const whole = telling.reduce((sum, { weight }) => sum + weight, 0);
  const itself = docOfPaper(index, paper.id);
  const isWanted = wantedDocs(index, wanted);
  const best = new Best(wanted.most ?? MOST_LIKE);
  for (let doc = index.docs - 1; doc >= 0; doc--) {
    const score = (scores[doc] as number) / whole;
    if (!(score > 0) || score < best.floor || doc === itself || !isWanted(doc)) continue;
    best.offer(doc, score / (1 + BY_LENGTH * wordsOfAbstract(index, doc)));
  }
  return best.sorted();
}

function wordsOfAbstract(index: SearchIndex, doc: number): number {
  const { long, firstDoc } = partOf(index, doc);
  return long?.lengths[doc - firstDoc] ?? 0;
}

interface Reason {
  spelling: string;
  gain: number;
}

/** For each document what it holds, the most telling first. */
function reasonsFor(near: readonly Candidate[], telling: readonly Telling[]): Map<number, Reason[]> {
  const reasons = new Map(near.map(({ doc }): [number, Reason[]] => [doc, []]));
  for (const one of telling)
    forEachHolder(one, (doc, gain) => {
      const known = reasons.get(doc);
      const last = known?.at(-1);
      if (last?.spelling === one.spelling) last.gain += gain;
      else known?.push({ spelling: one.spelling, gain });
    });
  for (const each of reasons.values()) each.sort((one, other) => other.gain - one.gain);
  return reasons;
}

/** Of words that are part of one another the whole, `text-to-image` rather than `image`; of those with one root the first. */
function shared(reasons: readonly Reason[]): string[] {
  const chosen: string[] = [];
  for (const { spelling } of reasons) {
    if (chosen.length === MOST_SHARED) break;
    if (chosen.some((other) => says(other, spelling))) continue;
    const parts = chosen.filter((other) => says(spelling, other));
    const place = parts[0] === undefined ? chosen.length : chosen.indexOf(parts[0]);
    const others = chosen.filter((other) => !parts.includes(other));
    chosen.splice(0, chosen.length, ...others.toSpliced(place, 0, spelling));
  }
  return chosen;
}

function says(longer: string, shorter: string): boolean {
  const sought = shorter.toLowerCase();
  const words = longer.toLowerCase().split(/[^\p{L}\p{N}]+/u);
  return [longer.toLowerCase(), ...words].some((word) => word.startsWith(sought) || differInEnding(word, sought));
}

/** `modality` and `modalities`, `hypothesis` and `hypotheses`. */
function differInEnding(one: string, other: string): boolean {
  const longest = Math.max(one.length, other.length);
  const root = longest - LONGEST_ENDING;
  return root >= SHORTEST_ROOT && one.slice(0, root) === other.slice(0, root);
}
