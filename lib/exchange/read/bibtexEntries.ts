/** An entry as BibTeX reads it: names in small letters, values joined but still TeX. */
export interface BibtexEntry {
  type: string;
  key: string;
  fields: Map<string, string>;
  /** Its line, from 1. */
  line: number;
}

/** From an `@` to where the file can be read again. */
export interface BrokenEntry {
  broken: string;
  line: number;
}

/** Macros may name each other, and grow with it. */
const LONGEST_VALUE = 400_000;
const MOST_FIELDS = 200;
/** How often the letters of a file are read in vain, looking for the end of what has none. */
const PATIENCE = 20;

const BEGIN = /@[ \t]*([a-z]+)\s*([{(])/gi;
/** Inside a value such a line is the next entry, and the value was never closed. */
const NEXT_ENTRY = String.raw`\n[ \t]*@[a-z]+[ \t]*[{(][ \t]*[^\s{},"=]+[ \t]*,`;
const IN_BRACES = new RegExp(`[{}]|${NEXT_ENTRY}`, 'gi');
const IN_QUOTES = new RegExp(`["{}]|${NEXT_ENTRY}`, 'gi');
const BLANK = /\s*/y;
const KEY = /[^\s,{}]*/y;
const NAME = /[^\s=,{}()"#%]+/y;
const NUMBER_OR_MACRO = /[^\s=,{}()"#]+/y;

interface Cursor {
  readonly text: string;
  readonly macros: Map<string, string>;
  at: number;
  /** Letters that may still be read in vain. */
  patience: number;
}

/** The entries of a BibTeX file in order. One that is not closed ends at the next, and takes no other with it. */
export function* bibtexEntries(text: string): Generator<BibtexEntry | BrokenEntry, void> {
  const cursor: Cursor = { text, macros: new Map(), at: 0, patience: PATIENCE * text.length };
  const begin = new RegExp(BEGIN);
  let line = 1;
  let counted = 0;
  for (let match = begin.exec(text); match; match = begin.exec(text)) {
    line += linesIn(text, counted, match.index);
    counted = match.index;
    cursor.at = begin.lastIndex;
    const entry = readEntry(cursor, (match[1] ?? '').toLowerCase(), match[2] === '(' ? ')' : '}');
    if (entry === BROKEN) yield { broken: text.slice(match.index, match.index + 200), line };
    if (cursor.patience < 0) return;
    if (entry && entry !== BROKEN) yield { ...entry, line };
    begin.lastIndex = entry === BROKEN ? match.index + match[0].length : cursor.at;
  }
}

const BROKEN = Symbol('broken');

function readEntry(cursor: Cursor, type: string, end: string): Omit<BibtexEntry, 'line'> | undefined | typeof BROKEN {
  if (type === 'comment') return undefined;
  if (type === 'preamble') return readValue(cursor) === undefined ? BROKEN : undefined;
  const key = type === 'string' ? '' : take(cursor, KEY);
  const fields = readFields(cursor, end);
  if (!fields) return BROKEN;
  if (type !== 'string') return { type, key, fields };
  for (const [name, value] of fields) cursor.macros.set(name, value);
  return undefined;
}

function readFields(cursor: Cursor, end: string): Map<string, string> | undefined {
  const fields = new Map<string, string>();
  for (;;) {
    while (skip(cursor, ','));
    if (skip(cursor, end)) return fields;
    const name = take(cursor, NAME).toLowerCase();
    if (!name || !skip(cursor, '=') || fields.size > MOST_FIELDS) return undefined;
    const value = readValue(cursor);
    if (value === undefined) return undefined;
    if (!fields.has(name)) fields.set(name, value);
  }
}

/** Pieces joined by `#`. */
function readValue(cursor: Cursor): string | undefined {
  let value = '';
  do {
    const piece = readPiece(cursor);
    if (piece === undefined) return undefined;
    value = (value + piece).slice(0, LONGEST_VALUE);
  } while (skip(cursor, '#'));
  return value;
}

function readPiece(cursor: Cursor): string | undefined {
  if (skip(cursor, '{')) return readUntil(cursor, IN_BRACES, '}');
  if (skip(cursor, '"')) return readUntil(cursor, IN_QUOTES, '"');
  const word = take(cursor, NUMBER_OR_MACRO);
  return word ? (cursor.macros.get(word.toLowerCase()) ?? word) : undefined;
}

function readUntil(cursor: Cursor, edge: RegExp, end: string): string | undefined {
  const from = cursor.at;
  let depth = 0;
  edge.lastIndex = from;
  for (let match = edge.exec(cursor.text); match; match = edge.exec(cursor.text)) {
    const [sign] = match;
    if (sign === end && depth === 0) {
      cursor.at = edge.lastIndex;
      return cursor.text.slice(from, match.index);
    }
    if (sign.startsWith('\n')) return undefined;
    if (sign === '{') depth++;
    if (sign === '}' && --depth < 0) return undefined;
  }
  cursor.patience -= cursor.text.length - from;
  return undefined;
}

function skip(cursor: Cursor, sign: string): boolean {
  take(cursor, BLANK);
  if (cursor.text[cursor.at] !== sign) return false;
  cursor.at++;
  return true;
}

function take(cursor: Cursor, what: RegExp): string {
  if (what !== BLANK) take(cursor, BLANK);
  what.lastIndex = cursor.at;
  const taken = what.exec(cursor.text)?.[0] ?? '';
  cursor.at += taken.length;
  return taken;
}

function linesIn(text: string, from: number, to: number): number {
  let lines = 0;
  for (let at = text.indexOf('\n', from); at >= 0 && at < to; at = text.indexOf('\n', at + 1)) lines++;
  return lines;
}
