import { BLOCK, newSegment, type Segment } from './segment';

/** Packs terms and their documents into a segment, term by term in sorted order. */
export class SegmentWriter {
  private readonly letters = new Growing(Uint16Array);
  private readonly postings = new Growing(Uint8Array);
  private readonly blockAt: number[] = [];
  private readonly postingsAt: number[] = [];
  private readonly termLengths: number[] = [];
  private readonly shared: number[] = [];
  private before = '';

  constructor(private readonly fieldBits: number) {}

  /** `list`: (document << fieldBits | fields), documents ascending. */
  add(term: string, list: readonly number[]): void {
    const isHead = this.termLengths.length % BLOCK === 0;
    if (isHead) this.blockAt.push(this.letters.length);
    const shared = isHead ? 0 : inCommon(this.before, term);
    this.shared.push(shared);
    this.termLengths.push(term.length);
    for (let i = shared; i < term.length; i++) this.letters.push(term.charCodeAt(i));
    this.before = term;
    this.postingsAt.push(this.postings.length);
    this.addList(list);
  }

  /** `lengths`: the words of each document's first field. */
  finish(lengths: ArrayLike<number>): Segment {
    const segment = newSegment({
      docs: lengths.length,
      terms: this.termLengths.length,
      letters: this.letters.length,
      postingBytes: this.postings.length,
      fieldBits: this.fieldBits,
    });
    segment.blockAt.set(this.blockAt);
    segment.postingsAt.set([...this.postingsAt, this.postings.length]);
    segment.letters.set(this.letters.filled());
    segment.termLengths.set(this.termLengths);
    segment.shared.set(this.shared);
    segment.lengths.set(lengths);
    segment.postings.set(this.postings.filled());
    return segment;
  }

  /** How many documents there are, then each with the distance from the last in place of its number. */
  private addList(list: readonly number[]): void {
    let last = 0;
    this.addNumber(list.length);
    for (const posting of list) {
      this.addNumber(posting - (last << this.fieldBits));
      last = posting >>> this.fieldBits;
    }
  }

  private addNumber(number: number): void {
    let rest = number;
    for (; rest > 127; rest >>>= 7) this.postings.push((rest & 127) | 128);
    this.postings.push(rest);
  }
}

function inCommon(before: string, term: string): number {
  let shared = 0;
  while (shared < before.length && before[shared] === term[shared]) shared++;
  return shared;
}

/** An array of small numbers that doubles its room when it is full. */
class Growing<T extends Uint8Array | Uint16Array> {
  length = 0;
  private room: T;

  constructor(private readonly Numbers: new (length: number) => T) {
    this.room = new Numbers(1024);
  }

  push(number: number): void {
    if (this.length === this.room.length) {
      const wider = new this.Numbers(this.length * 2);
      wider.set(this.room);
      this.room = wider;
    }
    this.room[this.length++] = number;
  }

  filled(): T {
    return this.room.subarray(0, this.length) as T;
  }
}
