import { isCjk } from './letters';
import { type Token, tokensOf } from './tokens';

/** One word of a query. */
export interface Word {
  term: string;
  /** Other spellings that answer it as well: `mueller` for `müller`, `pretraining` for both words of `pre-training`. */
  others: string[];
  /** Where it stands in the query. */
  start: number;
  end: number;
  /** Still being typed: nothing follows it. */
  last: boolean;
}

const MOST_LETTERS = 64;
const MOST_WORDS = 8;
/** Words of fewer letters, not last, are not looked up as beginnings. */
const SHORTEST_BEGINNING = 3;

/** The words of what was typed: at most 8, out of its first 64 letters, each once. Nothing in it has a special meaning. */
export function wordsOf(query: string): Word[] {
  const typed = query.slice(0, MOST_LETTERS);
  const tokens = tokensOf(typed).filter(isNoLeftover);
  const words = tokens.filter((token) => isWord(token, tokens)).map((token) => asWord(token, tokens));
  const once = words.filter((word, i) => words.findIndex((other) => other.term === word.term) === i);
  const kept = once.slice(0, MOST_WORDS);
  for (const [i, word] of kept.entries()) joinWithNext(word, kept[i + 1]);
  const last = kept.at(-1);
  if (last) last.last = last.end === typed.length;
  return kept;
}

/** Whether terms that begin with the word are meant too. */
export function isBeginning(word: Word): boolean {
  return word.last || word.term.length >= SHORTEST_BEGINNING || isCjk(word.term);
}

/** The last letter of Chinese, Japanese or Korean is said once more alone; in a query the pair before says it. */
function isNoLeftover(token: Token, i: number, all: Token[]): boolean {
  const before = all[i - 1];
  return !(before && isCjk(token.term) && token.term.length === 1 && before.end === token.end);
}

/** Not the whole of a joined word, not a second spelling. */
function isWord(token: Token, all: Token[]): boolean {
  return !all.some(
    (other) =>
      other !== token && contains(token, other) && (isLonger(token, other) || all.indexOf(other) < all.indexOf(token)),
  );
}

function asWord(token: Token, all: Token[]): Word {
  const others = all.filter((other) => other !== token && contains(other, token)).map((other) => other.term);
  return { ...token, others, last: false };
}

/** `pre training` finds `pretraining`. */
function joinWithNext(word: Word, next: Word | undefined): void {
  if (!next || isCjk(word.term) || isCjk(next.term)) return;
  const joined = word.term + next.term;
  word.others.push(joined);
  next.others.push(joined);
}

function contains(outer: Token, inner: Token): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

function isLonger(one: Token, other: Token): boolean {
  return one.end - one.start > other.end - other.start;
}
