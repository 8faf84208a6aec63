import { conditionOf } from './conditionOf';
import type { Test } from './facts';
import { needs, type Source } from './needs';
import { type Part, partsOf } from './parts';
import { readQuery } from './readQuery';

export interface FilterWords {
  test: Test;
  /** What it reads of a paper besides its texts. */
  sources: ReadonlySet<Source>;
  /** Parts that were passed over, as typed. */
  notUnderstood: string[];
}

/**
 * A query by which a listing is filtered while it is typed, at a time (ms). What asks for notes is passed over: which
 * cards a page shows would tell its scripts what stands in them. The listing has its own order.
 */
export function readFilterWords(text: string, now: number): FilterWords {
  const ofNotes = partsOf(text).filter(asksForNotes);
  const query = readQuery(without(ofNotes, text), { now, typing: true });
  const passedOver = [...query.notUnderstood, ...ofNotes].sort((one, other) => one.start - other.start);
  const notUnderstood = passedOver.map((part) => part.text);
  if (query.sort) notUnderstood.push(`sort:${query.sort}`);
  const fits = conditionOf(query);
  return { test: (facts) => fits({ ...facts, note: undefined }), sources: needs(query), notUnderstood };
}

function asksForNotes({ operator, value }: Part): boolean {
  return operator === 'note' || (operator === 'has' && value.toLowerCase() === 'note');
}

/** The text with blanks in place of these parts, so that all others stay where they are. */
function without(parts: Part[], text: string): string {
  const blank = (rest: string, { start, end }: Part) =>
    rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end);
  const rest = parts.reduce(blank, text);
  // An `or` at the beginning would be a word.
  return parts.length > 0 ? rest.replace(/^(\s*)or(?=\s)/i, '$1  ') : rest;
}
