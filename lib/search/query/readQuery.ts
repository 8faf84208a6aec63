import { arxivIdOf } from '@/lib/paper';
import { isCjk } from '../letters';
import { type Meaning, operatorOf } from './operators';
import { type Part, partsOf, splitAtOr } from './parts';
import type { Alternative, Condition, NotUnderstood, Query } from './query';
import { spacedWords } from './spaced';

export interface Circumstances {
  /** ms; what `7d` and `today` count from. */
  now: number;
  /** The reader is still at it: a word or name at the very end may be a beginning. Not so for saved searches. */
  typing?: boolean;
}

/** A free word or phrase, or what holds no letters and so says nothing. */
type Free = { kind: 'free'; condition: Condition; isPhrase: boolean } | { kind: 'nothing' };

interface ReadPart {
  part: Part;
  /** Undefined: not understood. */
  meaning: Meaning | Free | undefined;
}

/** What is typed beyond this is passed over. */
export const LONGEST_QUERY = 300;
/** Words of fewer letters are not taken for beginnings, as in `search`. */
const SHORTEST_BEGINNING = 3;
const EMPTY: Alternative = { words: '', phrases: [], spelt: [], conditions: [] };

/**
 * Reads what was typed. Never throws: parts that make no sense are listed, and the rest still answers. An arXiv id,
 * address or DOI that is the whole text stays one word, which `search` knows.
 */
export function readQuery(text: string, circumstances: Circumstances): Query {
  const id = arxivIdOf(text);
  if (id) return { alternatives: [{ ...EMPTY, words: text.trim(), spelt: [{ kind: 'id', id }] }], notUnderstood: [] };
  const typed = text.slice(0, LONGEST_QUERY);
  const groups = splitAtOr(partsOf(typed), typed.length).map((parts) =>
    parts.map((part) => readPart(part, typed.length, circumstances)),
  );
  const all = groups.flat();
  const alternatives = groups.map((group) => asAlternative(group, typed.length)).filter(saysSomething);
  return {
    alternatives: alternatives.length ? alternatives : [EMPTY],
    sort: all.flatMap(({ meaning }) => (meaning?.kind === 'sort' ? [meaning.by] : [])).at(-1),
    notUnderstood: [...all.filter(({ meaning }) => !meaning).map(({ part }) => placeOf(part)), ...beyond(text)],
  };
}

/** Free words alone, or nothing: what `search` answers by itself. */
export function isPlain({ alternatives, sort, notUnderstood }: Query): boolean {
  const [only] = alternatives;
  return alternatives.length === 1 && !only?.conditions.length && !sort && !notUnderstood.length;
}

function readPart(part: Part, end: number, { now, typing = false }: Circumstances): ReadPart {
  const finished = !typing || part.end < end || part.quote === 'closed';
  const value = { text: part.value, finished, wholeWord: endsWhole(part, finished), now };
  const meaning = part.operator ? operatorOf(part.operator).read(value) : readFree(part, value.wholeWord);
  return { part, meaning: part.negated ? negated(meaning) : meaning };
}

function endsWhole({ value, quote }: Part, finished: boolean): boolean {
  if (quote) return quote === 'closed';
  return finished && value.length < SHORTEST_BEGINNING && !isCjk(value);
}

function readFree({ value, quote }: Part, whole: boolean): Free | undefined {
  if (spacedWords(value).length === 0) return quote ? undefined : { kind: 'nothing' };
  return { kind: 'free', isPhrase: Boolean(quote), condition: { kind: 'text', in: 'any', text: value, whole } };
}

function negated(meaning: ReadPart['meaning']): ReadPart['meaning'] {
  if (!meaning || meaning.kind === 'sort') return undefined;
  if (meaning.kind === 'nothing') return meaning;
  return { kind: 'not', condition: meaning.kind === 'free' ? meaning.condition : meaning };
}

function asAlternative(group: ReadPart[], end: number): Alternative {
  const made: Alternative = { words: '', phrases: [], spelt: [], conditions: [] };
  for (const { part, meaning } of group) {
    if (!meaning || meaning.kind === 'sort' || meaning.kind === 'nothing') continue;
    if (meaning.kind === 'free') addFree(made, part, meaning, end);
    else made.conditions.push(meaning);
  }
  return made;
}

function addFree(made: Alternative, part: Part, { condition, isPhrase }: Extract<Free, { kind: 'free' }>, end: number) {
  const growing = part.end === end && part.quote !== 'closed';
  made.words += part.value.trim() + (growing ? '' : ' ');
  if (isPhrase) made.phrases.push(part.value);
  (isPhrase ? made.conditions : made.spelt).push(condition);
}

function saysSomething({ spelt, conditions }: Alternative): boolean {
  return spelt.length + conditions.length > 0;
}

function placeOf({ text, start, end }: Part): NotUnderstood {
  return { text, start, end };
}

function beyond(text: string): NotUnderstood[] {
  const rest = text.slice(LONGEST_QUERY);
  return rest.trim() ? [{ text: rest, start: LONGEST_QUERY, end: text.length }] : [];
}
