import { Automaton, type Errors } from './automaton';
import type { Field, Findable, Range } from './findable';
import { fold } from './fold';
import { errorsAllowed } from './lookup';
import { readingOf } from './readings';
import { type Token, withoutDots } from './tokens';
import { isBeginning, type Word } from './words';

/** Per field, what the words of a query hit there: ranges of `textOf(paper, field)`, in order, not touching. */
export type Marks = Partial<Record<Field, Range[]>>;

/** Words that were looked for in one field only. */
export interface Marker {
  field: Field;
  words: Word[];
}

export interface Marked {
  marks: Marks;
  /** For each word found only misspelt: how the paper spells it. */
  meant: Map<Word, string>;
}

const SHORT: Field[] = ['title', 'authors', 'tags', 'keywords', 'organisation'];
const LONG: Field[] = ['note', 'abstract'];

/**
 * Marks what the words hit in a paper. Abstract and note are looked through only for words that the other fields do not
 * have. A word is marked misspelt only where the paper has it nowhere as typed. What markers look for is marked besides.
 */
export function markPaper(paper: Findable, words: Word[], markers: readonly Marker[] = []): Marked {
  const marked: Marked = { marks: {}, meant: new Map() };
  const open = markFields(paper, SHORT, words, marked, asTyped);
  const stillOpen = open.length ? markFields(paper, LONG, open, marked, asTyped) : [];
  const missing = stillOpen.length ? markFields(paper, SHORT, stillOpen, marked, misspelt) : [];
  if (missing.length) markFields(paper, LONG, missing, marked, misspelt);
  for (const { field, words: own } of markers) markFields(paper, [field], own, marked, asTyped);
  for (const ranges of Object.values(marked.marks)) tidy(ranges);
  return marked;
}

type Look = (word: Word, tokens: readonly Token[], text: string) => Range[];

/** Answers the words that none of the fields has. */
function markFields(paper: Findable, fields: Field[], words: Word[], marked: Marked, look: Look): Word[] {
  const found = new Set<Word>();
  for (const field of fields) {
    const { text, tokens } = readingOf(paper, field);
    for (const word of words) {
      const ranges = look(word, tokens, text);
      if (ranges.length === 0) continue;
      found.add(word);
      marked.marks[field] = [...(marked.marks[field] ?? []), ...ranges];
      if (look === misspelt && !marked.meant.has(word)) marked.meant.set(word, text.slice(...(ranges[0] ?? [0, 0])));
    }
  }
  return words.filter((word) => !found.has(word));
}

function asTyped(word: Word, tokens: readonly Token[], text: string): Range[] {
  const terms = [word.term, ...word.others];
  const ranges: Range[] = [];
  for (const token of tokens) {
    const term = terms.find((one) => token.term.startsWith(one));
    if (term === undefined) continue;
    if (token.term === term) ranges.push([token.start, token.end]);
    else if (isBeginning(word)) ranges.push([token.start, beginningEnd(token, text, term)]);
  }
  return ranges;
}

/** Where the typed beginning of a word ends in the text; the whole word when letters and folded letters don't pair. */
function beginningEnd(token: Token, text: string, term: string): number {
  const folded = fold(text.slice(token.start, token.end));
  if (!withoutDots(folded.text).startsWith(term)) return token.end;
  return token.start + (folded.to?.[term.length - 1] ?? term.length);
}

/** The tokens with the fewest errors. */
function misspelt(word: Word, tokens: readonly Token[]): Range[] {
  const allowed = errorsAllowed(word.term);
  if (allowed === 0) return [];
  const automaton = automatonOf(word, allowed);
  const errors = tokens.map((token) => automaton.errorsIn(token.term));
  const fewest = Math.min(...errors, allowed);
  return tokens.filter((_, i) => errors[i] === fewest).map(({ start, end }) => [start, end]);
}

const automatons = new WeakMap<Word, Automaton>();

/** One for all papers that a query marks. */
function automatonOf(word: Word, allowed: Errors): Automaton {
  const automaton = automatons.get(word) ?? new Automaton(word.term, allowed);
  automatons.set(word, automaton);
  return automaton;
}

/** Sorts ranges and joins those that overlap or touch. */
function tidy(ranges: Range[]): void {
  ranges.sort((one, other) => one[0] - other[0] || one[1] - other[1]);
  let last: Range | undefined;
  const joined = ranges.filter((range) => {
    if (last && range[0] <= last[1]) {
      last[1] = Math.max(last[1], range[1]);
      return false;
    }
    last = range;
    return true;
  });
  ranges.splice(0, ranges.length, ...joined);
}
