import { endOf, fold, startOf } from './fold';
import { isCjk } from './letters';

/** A term and the stretch of the original text it was read from. */
export interface Token {
  term: string;
  start: number;
  end: number;
}

type Emit = (term: string, start: number, end: number) => void;
type Say = (from: number, to: number, term: string) => void;

/** Terms are cut here: long enough for every word, short enough for one machine word of the automaton. */
export const LONGEST_TERM = 24;

const BREAK = 0;
const LETTER = 1;
const JOINER = 2;
const CJK = 3;
// Pure: the page's filter needs the spellings below, not this.
const ASCII_KINDS = /* @__PURE__ */ Uint8Array.from({ length: 128 }, (_, code) => asciiKind(String.fromCharCode(code)));

/**
 * Says every term of a text. A joined word (`text-to-image`, `GPT-4.5`, `Newton's`) gives its parts and itself without
 * joints; `Müller` gives `muller` and `mueller`; Chinese, Japanese and Korean give pairs of letters.
 */
export function forEachToken(text: string, emit: Emit): void {
  const folded = fold(text);
  const say: Say = (from, to, term) => {
    const start = startOf(folded, from);
    const end = endOf(folded, to);
    const cut = term.length > LONGEST_TERM ? term.slice(0, LONGEST_TERM) : term;
    if (hasOneSpelling(cut)) emit(cut, start, end);
    else for (const spelling of spellingsOf(cut)) emit(spelling, start, end);
  };
  for (let at = 0; at < folded.text.length; ) at = readWord(folded.text, at, say);
}

/** All terms of a text, in the order read, the parts of a joined word before the whole. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  forEachToken(text, (term, start, end) => tokens.push({ term, start, end }));
  return tokens;
}

function readWord(text: string, from: number, say: Say): number {
  const kind = kindAt(text, from);
  if (kind === CJK) return readCjk(text, from, say);
  if (kind !== LETTER) return from + 1;
  let end = runEnd(text, from, LETTER);
  let whole = text.slice(from, end);
  say(from, end, whole);
  const first = end;
  while (kindAt(text, end) === JOINER && kindAt(text, end + 1) === LETTER) {
    const part = end + 1;
    end = runEnd(text, part, LETTER);
    say(part, end, text.slice(part, end));
    whole += text.slice(part, end);
  }
  if (end > first) say(from, end, whole);
  return end;
}

/** Pairs of letters; the last letter once more alone, so that it is found by itself. */
function readCjk(text: string, from: number, say: Say): number {
  const end = runEnd(text, from, CJK);
  for (let at = from; at < end; at++) say(at, Math.min(at + 2, end), text.slice(at, Math.min(at + 2, end)));
  return end;
}

function runEnd(text: string, from: number, kind: number): number {
  let end = from + 1;
  while (kindAt(text, end) === kind) end++;
  return end;
}

function kindAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code < 128) return ASCII_KINDS[code] ?? BREAK;
  if (Number.isNaN(code)) return BREAK;
  return code >= 0x2e80 && isCjk(text.charAt(at)) ? CJK : LETTER;
}

function asciiKind(letter: string): number {
  if (/[a-z0-9]/.test(letter)) return LETTER;
  return "-'.".includes(letter) ? JOINER : BREAK;
}

/** `ue` may stand for `ü`, but hardly in `question` and `language`. */
const LIKE_UMLAUT = /(?:[ao]|(?<![qg])u)e(?=[a-z])/;
const ALL_LIKE_UMLAUT = new RegExp(LIKE_UMLAUT, 'g');
const [A, E, O, U] = [97, 101, 111, 117];
const UMLAUTS: Record<string, string> = { ä: 'a', ö: 'o', ü: 'u' };

/** Whether nothing in a term looks like an umlaut; asked of every word, so letter by letter and not by a pattern. */
function hasOneSpelling(term: string): boolean {
  let before = 0;
  for (let i = 0; i < term.length; i++) {
    const code = term.charCodeAt(i);
    if (code > 127 || (code === E && (before === A || before === O || before === U))) return false;
    before = code;
  }
  return true;
}

/** How a folded word may be spelt, without dots: `müller` as `muller` and `mueller`, `mueller` the other way round. */
export function spellingsOf(term: string): string[] {
  if (!/[äöü]|[aou]e/.test(term)) return [term];
  if (/[äöü]/.test(term)) return [withoutDots(term), withE(term)];
  if (term.length < 5 || !LIKE_UMLAUT.test(term)) return [term];
  return [term, term.replace(ALL_LIKE_UMLAUT, (pair) => pair.charAt(0))];
}

/** Folded text in its plainest spelling: `müller` is `muller`. */
export function withoutDots(folded: string): string {
  return folded.replace(/[äöü]/g, (letter) => UMLAUTS[letter] ?? letter);
}

function withE(term: string): string {
  return term.replace(/[äöü]/g, (letter) => `${UMLAUTS[letter]}e`).slice(0, LONGEST_TERM);
}
