import { type Field, type Findable, LONG_FIELDS, SHORT_FIELDS } from './findable';
import type { Segment } from './segment';
import { SegmentWriter } from './segmentWriter';
import { forEachToken } from './tokens';

/** Terms packed between two rests: 2 to 5 ms. */
const TERMS_A_STEP = 2_000;

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

  /** The same in steps of a few ms, between which others may work; sorting is the longest. */
  *finishing(): Generator<undefined, Segment> {
    const terms = [...this.numbers.keys()].sort();
    const writer = new SegmentWriter(this.fields.length);
    for (const [i, term] of terms.entries()) {
      if (i % TERMS_A_STEP === 0) yield;
      writer.add(term, this.postings[this.numbers.get(term) ?? -1] ?? []);
    }
    return writer.finish(this.lengths);
  }

  /** Answers the number of words. */
  private addField(value: string | string[] = [], posting: number): number {
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
