import { isOperator, type OperatorName } from './operators';

/** One part of a query: `diffusion`, `-tag:"to read"`, `"exact phrase"`. */
export interface Part {
  text: string;
  start: number;
  end: number;
  negated: boolean;
  operator?: OperatorName;
  /** What follows the operator, without quotes. */
  value: string;
  /** Absent without quotes. */
  quote?: 'open' | 'closed';
}

type Value = Pick<Part, 'value' | 'end' | 'quote'>;

const GAP = /\s*/y;
const NEGATION = /-(?=\S)/y;
const NAME = /([a-z]+):/iy;
const BARE = /\S*/y;
// Telephones and word processors put curly quotes of themselves; in plain ones `""` stands for one.
const PLAIN_QUOTES = /"((?:[^"]|"")*)("?)/y;
const CURLY_QUOTES = /[“”„]([^“”]*)([“”]?)/y;

/** The parts of a text in order. A quote counts only where a part or a value begins. */
export function partsOf(text: string): Part[] {
  const parts: Part[] = [];
  for (let at = skip(GAP, text, 0); at < text.length; ) {
    const part = readPart(text, at);
    parts.push(part);
    at = skip(GAP, text, part.end);
  }
  return parts;
}

/** `or` parts alternatives only between parts: at the beginning it is a word, at the end one that may still grow. */
export function splitAtOr(parts: Part[], end: number): Part[][] {
  const groups: Part[][] = [[]];
  for (const [i, part] of parts.entries()) {
    if (i > 0 && part.end < end && /^or$/i.test(part.text)) groups.push([]);
    else groups.at(-1)?.push(part);
  }
  return groups;
}

function readPart(text: string, start: number): Part {
  const unnegated = skip(NEGATION, text, start);
  const name = match(NAME, text, unnegated)?.[1]?.toLowerCase();
  const operator = name && isOperator(name) ? name : undefined;
  const value = readValue(text, unnegated + (operator ? operator.length + 1 : 0));
  return { ...value, text: text.slice(start, value.end), start, negated: unnegated > start, operator };
}

function readValue(text: string, at: number): Value {
  const quoted = match(PLAIN_QUOTES, text, at) ?? match(CURLY_QUOTES, text, at);
  if (!quoted) return { value: text.slice(at, skip(BARE, text, at)), end: skip(BARE, text, at) };
  const [whole, value = '', closing] = quoted;
  return { value: value.replaceAll('""', '"'), end: at + whole.length, quote: closing ? 'closed' : 'open' };
}

function skip(pattern: RegExp, text: string, at: number): number {
  return at + (match(pattern, text, at)?.[0].length ?? 0);
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
