import { Automaton, type Errors } from './automaton';
import { OPENING, openingsOf } from './openings';
import type { Segment } from './segment';

type Say = (term: number, errors: number) => void;

/**
 * Says the number of every term of which a beginning spells the word with at most so many errors, and how many. Whole
 * openings are passed over where already their letters hold too many.
 */
export function forEachLike(segment: Segment, word: string, most: Errors, say: Say): void {
  const reader = new Reader(new Automaton(word, most));
  const { count, letters, lengths, shared, firstTerm } = openingsOf(segment);
  for (let opening = 0; opening < count; opening++) {
    const same = shared[opening] as number;
    reader.read(letters, opening * OPENING + same, same, lengths[opening] as number);
    if (reader.alive) readTerms(segment, opening, reader, most, say);
    else if (reader.errors <= most) {
      const end = firstTerm[opening + 1] as number;
      for (let term = firstTerm[opening] as number; term < end; term++) say(term, reader.errors);
    }
  }
}

/** Goes on with the terms of one opening, which was just read. */
function readTerms(segment: Segment, opening: number, reader: Reader, most: Errors, say: Say): void {
  const { letters, shared, termLengths } = segment;
  const { firstTerm, goesOnAt, lengths } = openingsOf(segment);
  const [first, end] = [firstTerm[opening] as number, firstTerm[opening + 1] as number];
  const known = lengths[opening] as number;
  let at = goesOnAt[opening] as number;
  for (let term = first; term < end; term++) {
    const stored = term === first ? known : (shared[term] as number);
    // The head of a block is stored whole.
    const same = Math.max(stored, known);
    const length = termLengths[term] as number;
    reader.read(letters, at + same - stored, same, length);
    at += length - stored;
    if (reader.errors <= most) say(term, reader.errors);
  }
}

/** Reads one term after the other; of what a term shares with the one before nothing is read again. */
class Reader {
  /** Whether more letters could bring anything new. */
  alive = true;
  private depth = 0;

  constructor(private readonly automaton: Automaton) {}

  /** Errors in what was read. */
  get errors(): number {
    return this.automaton.errorsAt(this.depth);
  }

  /** A term of so many letters, of which `same` were those of the last; the others stand from `at` on. */
  read(letters: Uint16Array, at: number, same: number, length: number): void {
    if (same >= this.depth && !this.alive) return;
    this.depth = same;
    this.alive = true;
    for (let next = at; this.alive && this.depth < length; this.depth++)
      this.alive = this.automaton.read(this.depth, letters[next++] as number);
  }
}
