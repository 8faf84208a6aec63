import { BLOCK, type Segment } from './segment';

/** Reads the terms of a segment one after the other. */
export class TermReader {
  /** The term read last; undefined after the last one. */
  term: string | undefined;
  number = -1;
  private at = 0;

  constructor(private readonly segment: Segment) {
    this.next();
  }

  next(): void {
    const { segment } = this;
    const number = ++this.number;
    if (number >= segment.terms) {
      this.term = undefined;
      return;
    }
    const shared = number % BLOCK === 0 ? 0 : (segment.shared[number] ?? 0);
    const end = this.at + (segment.termLengths[number] ?? 0) - shared;
    this.term = (this.term ?? '').slice(0, shared) + spell(segment, this.at, end);
    this.at = end;
  }
}

function spell({ letters }: Segment, from: number, to: number): string {
  return String.fromCharCode(...letters.subarray(from, to));
}
