import { type Field, type Findable, LONG_FIELDS, SHORT_FIELDS } from './findable';
import { BLOCK, newSegment, type Segment } from './segment';
import { forEachToken } from './tokens';

/** Packs papers into a segment: `add` each once, oldest first, then `finish`. */
export class SegmentBuilder {
  private readonly numbers = new Map<string, number>();
  /** Per term: (document << fieldBits | fields), documents ascending. */
  private readonly postings: number[][] = [];
  private readonly lengths: number[] = [];

  constructor(private readonly fields: readonly Field[]) {}

  add(paper: Findable): void {
    const doc = this.lengths.length;
    let words = 0;
    this.fields.forEach((field, bit) => {
      const said = this.addField(paper[field], (doc << this.fields.length) | (1 << bit));
      if (bit === 0) words = said;
    });
    this.lengths.push(Math.min(words, 255));
  }

  /** Sorts and packs all that was added. */
  finish(): Segment {
    const steps = this.finishing();
    for (;;) {
      const step = steps.next();
      if (step.done) return step.value;
    }
  }

  /** The same in a few steps, between which the page may draw; sorting is the longest. */
  *finishing(): Generator<undefined, Segment> {
    const terms = [...this.numbers.keys()].sort();
    yield;
    const lists = terms.map((term) => this.postings[this.numbers.get(term) ?? -1] ?? []);
    const postingBytes = lists.reduce((sum, list) => sum + packedLength(list, this.fields.length), 0);
    yield;
    const letters = terms.reduce((sum, term, i) => sum + term.length - sharedBefore(terms, i), 0);
    const docs = this.lengths.length;
    const segment = newSegment({ docs, terms: terms.length, letters, postingBytes, fieldBits: this.fields.length });
    segment.lengths.set(this.lengths);
    writeTerms(segment, terms);
    yield;
    writePostings(segment, lists);
    return segment;
  }

  /** Answers the number of words. */
  private addField(value: string | string[], posting: number): number {
    let words = 0;
    const addTerm = (term: string) => {
      words++;
      this.addTerm(term, posting);
    };
    if (typeof value === 'string') forEachToken(value, addTerm);
    else for (const entry of value) forEachToken(entry, addTerm);
    return words;
  }

  private addTerm(term: string, posting: number): void {
    let number = this.numbers.get(term);
    if (number === undefined) {
      number = this.postings.length;
      this.numbers.set(term, number);
      this.postings.push([]);
    }
    const list = this.postings[number] ?? [];
    const last = list[list.length - 1] ?? -1;
    if (last >>> this.fields.length === posting >>> this.fields.length) list[list.length - 1] = last | posting;
    else list.push(posting);
  }
}

/** The segment of the fields that answer the first keystrokes. */
export function shortBuilder(): SegmentBuilder {
  return new SegmentBuilder(SHORT_FIELDS.map(([field]) => field));
}

/** The segment of abstracts and notes. */
export function longBuilder(): SegmentBuilder {
  return new SegmentBuilder(LONG_FIELDS.map(([field]) => field));
}

/** The papers packed in one go, oldest first. */
export function buildSegment(papers: Iterable<Findable>, builder: SegmentBuilder = shortBuilder()): Segment {
  for (const paper of papers) builder.add(paper);
  return builder.finish();
}

function writeTerms(segment: Segment, terms: string[]): void {
  let at = 0;
  terms.forEach((term, i) => {
    const shared = sharedBefore(terms, i);
    if (i % BLOCK === 0) segment.blockAt[i / BLOCK] = at;
    segment.termLengths[i] = term.length;
    segment.shared[i] = shared;
    for (let k = shared; k < term.length; k++) segment.letters[at++] = term.charCodeAt(k);
  });
}

/** How many letters a term shares with the one before it in its block. */
function sharedBefore(terms: string[], i: number): number {
  if (i % BLOCK === 0) return 0;
  const [before = '', term = ''] = [terms[i - 1], terms[i]];
  let shared = 0;
  while (shared < before.length && before[shared] === term[shared]) shared++;
  return shared;
}

function writePostings(segment: Segment, lists: number[][]): void {
  let at = 0;
  lists.forEach((list, i) => {
    segment.postingsAt[i] = at;
    forEachNumber(list, segment.fieldBits, (number) => {
      let rest = number;
      for (; rest > 127; rest >>>= 7) segment.postings[at++] = (rest & 127) | 128;
      segment.postings[at++] = rest;
    });
  });
  segment.postingsAt[lists.length] = at;
}

function packedLength(list: number[], fieldBits: number): number {
  let bytes = 0;
  forEachNumber(list, fieldBits, (number) => {
    bytes += Math.max(1, Math.ceil((32 - Math.clz32(number)) / 7));
  });
  return bytes;
}

/** How many postings there are, then each with the distance from the last document in place of the document. */
function forEachNumber(list: number[], fieldBits: number, say: (number: number) => void): void {
  let last = 0;
  say(list.length);
  for (const posting of list) {
    say(posting - (last << fieldBits));
    last = posting >>> fieldBits;
  }
}
