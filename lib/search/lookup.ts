import { forEachLike } from './alike';
import type { Errors } from './automaton';
import { docsWith, firstFrom } from './dictionary';
import type { Segment } from './segment';

/** The terms of a segment that a word may mean, each with how well it is meant (1 as typed). */
export interface Meant {
  terms: number[];
  qualities: number[];
  /** Documents with any of them, those with several counted several times. */
  docs: number;
}

/** Greater than every letter: word + LAST ends the terms that begin with the word. */
const LAST = '\uffff';
/** Less than every letter: word + FIRST follows the word itself. */
const FIRST = '\0';

const PREFIX = 0.9;
const MISSPELT = [0.8, 0.62, 0.45];
/** How much of a quality depends on how much of the term was typed. */
const BY_LENGTH = 0.4;

/** Errors forgiven in a word of so many letters. */
export function errorsAllowed(word: string): Errors {
  if (word.length < 4) return 0;
  return word.length < 8 ? 1 : 2;
}

/** The term itself and, when `beginning`, all that begin with it. */
export function meantBy(segment: Segment, word: string, beginning: boolean): Meant {
  const meant: Meant = { terms: [], qualities: [], docs: 0 };
  const first = firstFrom(segment, word);
  const end = firstFrom(segment, word + (beginning ? LAST : FIRST));
  for (let term = first; term < end; term++) {
    const length = segment.termLengths[term] ?? 0;
    add(segment, meant, term, length === word.length ? 1 : PREFIX * byLength(word.length, length));
  }
  return meant;
}

/** The terms of which a beginning is the word with one to `most` errors. */
export function meantByMisspelt(segment: Segment, word: string, most: Errors): Meant {
  const meant: Meant = { terms: [], qualities: [], docs: 0 };
  forEachLike(segment, word, most, (term, errors) => {
    if (errors === 0) return;
    const quality = (MISSPELT[errors] ?? 0) * byLength(word.length, segment.termLengths[term] ?? 0);
    add(segment, meant, term, quality);
  });
  return meant;
}

function add(segment: Segment, meant: Meant, term: number, quality: number): void {
  meant.terms.push(term);
  meant.qualities.push(quality);
  meant.docs += docsWith(segment, term);
}

function byLength(typed: number, length: number): number {
  const ratio = Math.min(typed, length) / Math.max(typed, length);
  return 1 - BY_LENGTH + BY_LENGTH * ratio;
}
