import { weightsOf } from './fieldWeights';
import { LONG_FIELDS, SHORT_FIELDS } from './findable';
import type { Meant } from './lookup';
import type { Segment } from './segment';

/**
 * What each word of a query has found in each document: the best of its terms there. Kept between queries, since clearing
 * is cheaper than allocating.
 */
export class Gains {
  private readonly perWord: Float32Array[] = [];
  /** In each document, the number of words found. */
  private found = new Uint8Array(0);
  /** The documents in which all words were found, as they came. */
  private whole = new Uint32Array(0);
  private wholes = 0;
  private words = 0;

  /** Forgets all; from now on for so many words and documents. */
  clear(words: number, docs: number): void {
    const room = Math.ceil(docs * 1.25);
    if (this.found.length < docs) {
      this.found = new Uint8Array(room);
      this.whole = new Uint32Array(room);
      this.perWord.length = 0;
    }
    this.words = words;
    this.wholes = 0;
    this.found.fill(0);
    for (let word = 0; word < words; word++) {
      const known = this.perWord[word];
      if (known) known.fill(0, 0, docs);
      else this.perWord[word] = new Float32Array(room);
    }
  }

  /** Counts the documents of a segment that hold a word's terms. `worth`: how much the word tells by its rarity. */
  count(word: number, segment: Segment, firstDoc: number, meant: Meant, worth: number): void {
    const weights = segment.fieldBits === LONG_FIELDS.length ? LONG_WEIGHTS : SHORT_WEIGHTS;
    for (const [i, term] of meant.terms.entries()) {
      this.countTerm(word, segment, term, firstDoc, weights, (meant.qualities[i] ?? 0) * worth);
    }
  }

  /** Counts the documents of a short segment that hold a word's terms among their authors. */
  countAuthors(word: number, segment: Segment, firstDoc: number, { terms }: Meant): void {
    for (const term of terms) this.countTerm(word, segment, term, firstDoc, AUTHOR_WEIGHTS, 1);
  }

  /** Whether a word was found in a document. */
  has(word: number, doc: number): boolean {
    return (this.perWord[word]?.[doc] ?? 0) > 0;
  }

  /** Each document with at least `needed` words, newest first, with their number. */
  forEachWith(needed: number, docs: number, say: (doc: number, found: number) => void): void {
    for (let doc = docs - 1; doc >= 0; doc--) {
      const found = this.found[doc] as number;
      if (found >= needed) say(doc, found);
    }
  }

  /** Each document with all words, in no order. */
  forEachWithAll(say: (doc: number) => void): void {
    for (let i = 0; i < this.wholes; i++) say(this.whole[i] as number);
  }

  /** What the words found in a document are worth together. */
  sum(doc: number): number {
    let sum = 0;
    for (let word = 0; word < this.words; word++) sum += this.perWord[word]?.[doc] ?? 0;
    return sum;
  }

  /** The varints are read here, not through a callback: a common word stands in every other document. */
  private countTerm(
    word: number,
    segment: Segment,
    term: number,
    firstDoc: number,
    weights: Float32Array,
    worth: number,
  ): void {
    const { found, whole, words } = this;
    const gains = this.perWord[word];
    const { postings, fieldBits } = segment;
    if (!gains) return;
    const fields = (1 << fieldBits) - 1;
    const end = segment.postingsAt[term + 1] as number;
    let doc = firstDoc;
    let at = segment.postingsAt[term] as number;
    while ((postings[at++] as number) > 127); // over the number of documents
    while (at < end) {
      let byte = postings[at++] as number;
      let step = byte & 127;
      for (let shift = 7; byte > 127; shift += 7) {
        byte = postings[at++] as number;
        step |= (byte & 127) << shift;
      }
      doc += step >>> fieldBits;
      const gain = (weights[step & fields] as number) * worth;
      const known = gains[doc] as number;
      if (gain <= known) continue;
      gains[doc] = gain;
      if (known > 0) continue;
      const foundHere = (found[doc] as number) + 1;
      found[doc] = foundHere;
      if (foundHere === words) whole[this.wholes++] = doc;
    }
  }
}

const SHORT_WEIGHTS = weightsOf(SHORT_FIELDS.map(([, weight]) => weight));
const AUTHOR_WEIGHTS = weightsOf(SHORT_FIELDS.map(([field, weight]) => (field === 'authors' ? weight : 0)));
const LONG_WEIGHTS = weightsOf(LONG_FIELDS.map(([, weight]) => weight));
