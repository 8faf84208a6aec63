import { errorsAllowed, type Meant, meantBy, meantByMisspelt } from './lookup';
import { remembered } from './meanings';
import type { PlacedPart, SearchIndex } from './searchIndex';
import type { Segment } from './segment';
import { isBeginning, type Word } from './words';

/** Which segments: titles, authors, tags, keywords, organisations; or abstracts and notes. */
export type Kind = 'short' | 'long';

/** A word with fewer hits is also looked up misspelt. */
const RARE = 32;
/** Another spelling, or the word joined with its neighbour, is a little less than the word as typed. */
const OTHER_SPELLING = 0.95;
/** In long texts too much begins with one or two letters to tell anything. */
const SHORTEST_IN_LONG = 3;

/** Collects in `index.gains` what the words of one query find, kind by kind. */
export class Gathering {
  private readonly hits: Record<Kind, number[]> = { short: [], long: [] };
  private readonly forgiven: Record<Kind, Set<Word>> = { short: new Set(), long: new Set() };

  constructor(
    private readonly index: SearchIndex,
    private readonly words: Word[],
  ) {
    index.gains.clear(words.length, index.docs);
  }

  /** Looks all words up as typed, the rare ones also misspelt. */
  look(kind: Kind): void {
    this.words.forEach((word, i) => {
      this.count(kind, i, (segment) => meantAsTyped(segment, word, kind));
      if ((this.hits[kind][i] ?? 0) < RARE) this.forgive(kind, word, i);
    });
  }

  /** Looks all words up misspelt that were not yet. */
  lookMisspelt(kind: Kind): void {
    for (const [i, word] of this.words.entries()) this.forgive(kind, word, i);
  }

  private forgive(kind: Kind, word: Word, i: number): void {
    const errors = errorsAllowed(word.term);
    if (errors === 0 || this.forgiven[kind].has(word)) return;
    this.forgiven[kind].add(word);
    this.count(kind, i, (segment) =>
      remembered(segment, `~${word.term}`, () => meantByMisspelt(segment, word.term, errors)),
    );
  }

  /** A misspelling is worth no more than the word as typed, so its hits add to those. */
  private count(kind: Kind, i: number, mean: (segment: Segment) => Meant): void {
    const found = this.index.parts.flatMap((part) => meaningIn(part, kind, mean));
    const hits = found.reduce((sum, { meant }) => sum + meant.docs, this.hits[kind][i] ?? 0);
    this.hits[kind][i] = hits;
    const worth = Math.log(1 + this.index.docs / (1 + Math.min(hits, this.index.docs)));
    for (const { part, segment, meant } of found) this.index.gains.count(i, segment, part.firstDoc, meant, worth);
  }
}

function meaningIn(part: PlacedPart, kind: Kind, mean: (segment: Segment) => Meant) {
  const segment = part[kind];
  return segment ? [{ part, segment, meant: mean(segment) }] : [];
}

/** What a word means in a segment when nothing in it is misspelt. */
export function meantAsTyped(segment: Segment, word: Word, kind: Kind): Meant {
  const key = `${word.term} ${word.others} ${isBeginning(word)}`;
  return remembered(segment, key, () => lookUpAsTyped(segment, word, kind));
}

function lookUpAsTyped(segment: Segment, word: Word, kind: Kind): Meant {
  const beginning = (term: string) => isBeginning(word) && (kind === 'short' || term.length >= SHORTEST_IN_LONG);
  const meant = meantBy(segment, word.term, beginning(word.term));
  for (const other of word.others) {
    const also = meantBy(segment, other, beginning(other));
    meant.terms.push(...also.terms);
    meant.qualities.push(...also.qualities.map((quality) => quality * OTHER_SPELLING));
    meant.docs += also.docs;
  }
  return meant;
}
