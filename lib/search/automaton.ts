import { LONGEST_TERM } from './tokens';

/** Two misspellings are the most that are forgiven in one word. */
export type Errors = 0 | 1 | 2;

const COLUMNS = LONGEST_TERM + 1;
/** No, one, two errors. */
const LEVELS = 3;

/**
 * Reads a term letter by letter and knows with how few errors (a letter more, less, other, or two swapped) the word is
 * spelt by a beginning of it. Bit i of `states[depth * 3 + errors]` says: after `depth` letters, the first i letters of
 * the word are matched with at most that many errors (Wu and Manber 1992, with swaps of neighbours added). Reading a
 * term that shares letters with the last one goes on from where they part.
 */
export class Automaton {
  private readonly states = new Int32Array(COLUMNS * LEVELS);
  /** Fewest errors with which a beginning up to this depth spells the word. */
  private readonly fewest = new Uint8Array(COLUMNS).fill(LEVELS);
  /** Where each letter read stands in the word. */
  private readonly places = new Int32Array(COLUMNS);
  private readonly asciiPlaces = new Int32Array(128);
  private readonly otherPlaces = new Map<number, number>();
  private readonly whole: number;
  private readonly all: number;

  constructor(
    word: string,
    private readonly most: Errors,
  ) {
    this.whole = 1 << word.length;
    this.all = this.whole * 2 - 1;
    for (let i = 0; i < word.length; i++) this.addPlace(word.charCodeAt(i), 1 << i);
    for (let errors = 0; errors <= most; errors++) this.states[errors] = (2 << errors) - 1;
  }

  /** Reads the letter after the first `depth`; answers whether more letters can spell the word better. */
  read(depth: number, code: number): boolean {
    const { states, most, all } = this;
    const places = this.placesOf(code);
    const swapped = depth ? places & ((this.places[depth] as number) >>> 1) : 0;
    this.places[depth + 1] = places;
    const here = depth * LEVELS;
    const none = states[here] as number;
    const none2 = (none & places) << 1;
    states[here + 3] = none2;
    if (most > 0) {
      const one = states[here + 1] as number;
      const one2 = (((one & places) << 1) | none | ((none | none2) << 1) | this.afterSwap(here, 0, swapped)) & all;
      states[here + 4] = one2;
      if (most > 1) {
        const two = states[here + 2] as number;
        states[here + 5] = (((two & places) << 1) | one | ((one | one2) << 1) | this.afterSwap(here, 1, swapped)) & all;
      }
    }
    return this.judge(depth + 1);
  }

  /** Fewest errors with which the first `depth` letters or fewer spell the word; more than allowed when they don't. */
  errorsAt(depth: number): number {
    return this.fewest[depth] as number;
  }

  /** Fewest errors with which a beginning of the term spells the word; more than allowed when none does. */
  errorsIn(term: string): number {
    let depth = 0;
    for (let alive = true; alive && depth < term.length; depth++) alive = this.read(depth, term.charCodeAt(depth));
    return this.errorsAt(depth);
  }

  /** The letters i and i + 1 of the word are this one and the one before: two letters on from two letters ago. */
  private afterSwap(here: number, errors: number, swapped: number): number {
    return swapped ? ((this.states[here - LEVELS + errors] as number) & swapped) << 2 : 0;
  }

  /** Notes the errors so far; only what has fewer is worth reading on for. */
  private judge(depth: number): boolean {
    let fewest = this.fewest[depth - 1] as number;
    let open = 0;
    for (let errors = 0; errors <= this.most && errors < fewest; errors++) {
      const state = this.states[depth * LEVELS + errors] as number;
      if (state & this.whole) fewest = errors;
      else open |= state;
    }
    this.fewest[depth] = fewest;
    return open !== 0;
  }

  private addPlace(code: number, place: number): void {
    if (code < 128) this.asciiPlaces[code] = (this.asciiPlaces[code] as number) | place;
    else this.otherPlaces.set(code, (this.otherPlaces.get(code) ?? 0) | place);
  }

  private placesOf(code: number): number {
    return code < 128 ? (this.asciiPlaces[code] as number) : (this.otherPlaces.get(code) ?? 0);
  }
}
