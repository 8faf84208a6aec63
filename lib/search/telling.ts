import { weightsOf } from './fieldWeights';
import { type Field, type Findable, LONG_FIELDS, SHORT_FIELDS } from './findable';
import { type Meant, meantBy } from './lookup';
import { postingsOf } from './postings';
import { type SaidWord, saidWords } from './saidWords';
import { docOfPaper, type SearchIndex } from './searchIndex';
import type { Segment } from './segment';

/** Something a paper says that tells what it is about, and the papers that say it too. */
export interface Telling {
  spelling: string;
  weight: number;
  holders: Holders[];
}

/** Documents of one segment: (document << bits) | fields, and what each set of fields counts for. */
export interface Holders {
  postings: Uint32Array;
  bits: number;
  firstDoc: number;
  weights: Float32Array;
}

/**
 * With 32 words, 3 % less of what the nearest ten have in common with a paper is found, with 64 1 % more (measured by
 * keywords that were kept out of the index, 2026-11).
 */
const MOST_WORDS = 48;
/** What more papers say is no news: `models`, `training`, `the`. */
const COMMON = 1 / 3;
/** In a library of a handful nothing is common yet. */
const HANDFUL = 3;

const ABOUT: Partial<Record<Field, number>> = { title: 1, keywords: 0.7, abstract: 1 };
const SHORT_WEIGHTS = weightsOf(SHORT_FIELDS.map(([field]) => ABOUT[field] ?? 0));
const LONG_WEIGHTS = weightsOf(LONG_FIELDS.map(([field]) => ABOUT[field] ?? 0));

/** The most telling words of a paper among those that others say too: the rarer, and the more often said, the better. */
export function tellingWords(index: SearchIndex, paper: Findable): Telling[] {
  const itself = docOfPaper(index, paper.id);
  const most = Math.max(HANDFUL, index.docs * COMMON);
  const known = saidWords(paper).map((word) => lookedUp(index, word));
  const rare = known.filter(({ docs }) => docs <= most).sort((one, other) => other.weight - one.weight);
  const telling: Telling[] = [];
  for (const { spelling, weight, found } of rare) {
    const word = { spelling, weight, holders: found.flatMap(holdersOf) };
    if (isSharedBy(word, itself)) telling.push(word);
    if (telling.length === MOST_WORDS) break;
  }
  return telling;
}

/** Whether another document holds it too. */
function isSharedBy(telling: Telling, itself: number | undefined): boolean {
  let others = 0;
  forEachHolder(telling, (doc) => {
    if (doc !== itself) others++;
  });
  return others > 0;
}

interface Found {
  segment: Segment;
  firstDoc: number;
  weights: Float32Array;
  meant: Meant;
}

function lookedUp(index: SearchIndex, { term, spelling, stress }: SaidWord) {
  const found = index.parts.flatMap(({ short, long, firstDoc }): Found[] => {
    const inShort = { segment: short, firstDoc, weights: SHORT_WEIGHTS, meant: meantBy(short, term, false) };
    if (!long) return [inShort];
    return [inShort, { segment: long, firstDoc, weights: LONG_WEIGHTS, meant: meantBy(long, term, false) }];
  });
  const docsOf = (weights: Float32Array) =>
    found.reduce((sum, one) => sum + (one.weights === weights ? one.meant.docs : 0), 0);
  // Who has it in the title mostly has it in the abstract too.
  const docs = Math.max(docsOf(SHORT_WEIGHTS), docsOf(LONG_WEIGHTS));
  return { spelling, docs, weight: stress * rarity(index, docs), found };
}

function holdersOf({ segment, firstDoc, weights, meant }: Found): Holders[] {
  const bits = segment.fieldBits;
  return meant.terms.map((term) => ({ postings: postingsOf(segment, term), bits, firstDoc, weights }));
}

/** How much something tells that stands in so many documents. */
export function rarity({ docs }: SearchIndex, held: number): number {
  return Math.log(1 + docs / (1 + held));
}

/** Each document that holds it, once for each of its segments, and what it counts for there. */
export function forEachHolder({ weight, holders }: Telling, say: (doc: number, gain: number) => void): void {
  for (const { postings, bits, firstDoc, weights } of holders) {
    const fields = (1 << bits) - 1;
    for (const posting of postings) {
      const gain = weights[posting & fields] as number;
      if (gain > 0) say(firstDoc + (posting >>> bits), gain * weight);
    }
  }
}
