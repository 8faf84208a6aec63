import { OPERATOR_NAMES, type OperatorName, operatorOf } from './operators';
import { type Part, partsOf } from './parts';
import { readQuery } from './readQuery';
import { plainName } from './spaced';

/** The reader's own names as they are shown, those to offer first in front. Folded once per array. */
export interface Names {
  tags: readonly string[];
  lists: readonly string[];
  authors: readonly string[];
}

/** Put `insert` in place of the text from–to (exclusive). */
export interface Completion {
  insert: string;
  from: number;
  to: number;
  operator: OperatorName;
  /** Without quotes; absent when the value is still to be typed. */
  value?: string;
}

interface Choice {
  operator: OperatorName;
  value?: string;
  /** What is compared with the letters typed. */
  plain: string;
}

const MOST = 8;
/** Whoever types free words wants papers: little is offered besides, and nothing for one letter. */
const MOST_FOR_WORD = 3;
const SHORTEST_WORD = 2;
/** All their values are known. */
const CLOSED: OperatorName[] = ['is', 'has', 'feed', 'sort'];
const NAMED_BY: Partial<Record<OperatorName, keyof Names>> = { tag: 'tags', list: 'lists', author: 'authors' };

/**
 * What the part before the caret may become, best first. After an operator at most 8 values, which hold the letters
 * typed, wherever; for a free word at most 3 operators and names, in which a word begins so.
 */
export function completions(text: string, caret: number, names: Names): Completion[] {
  const open = openPart(text, caret);
  if (!open) return [];
  const { part, whole } = open;
  const typed = plainName(part.value);
  const range = { from: part.start + (part.negated ? 1 : 0), to: endOf(whole, text, caret) };
  const choices = part.operator ? valuesLike(part.operator, typed, names) : choicesForWord(typed, names);
  const allowed = part.negated ? choices.filter(({ operator }) => operator !== 'sort') : choices;
  return firstUsable(allowed, range, text.slice(range.from, range.to), part.operator ? MOST : MOST_FOR_WORD);
}

/** The letters of an author's name before the caret; undefined where none is being typed. */
export function authorTyped(text: string, caret: number): string | undefined {
  const part = openPart(text, caret)?.part;
  return part?.operator === 'author' ? part.value : undefined;
}

/** The part before the caret, as far as it and as a whole. */
function openPart(text: string, caret: number): { part: Part; whole: Part } | undefined {
  const part = partsOf(text.slice(0, caret)).at(-1);
  const whole = partsOf(text).find(({ start }) => start === part?.start);
  return part && whole && part.end >= caret && isOpen(part, whole) ? { part, whole } : undefined;
}

/** Not a phrase, not behind a closed quote, not inside the name of an operator that has its value already. */
function isOpen(part: Part, whole: Part): boolean {
  return part.operator ? part.quote !== 'closed' : !part.quote && !whole.operator;
}

/** Values that begin with what was typed, then those of which a later word does, then those that hold it. */
function valuesLike(operator: OperatorName, typed: string, names: Names): Choice[] {
  const fitting = valuesOf(operator, names).filter(({ plain }) => plain.includes(typed));
  // An author is meant by the last name as well as by the first, and not by letters within.
  if (operator === 'author') return fitting.filter(({ plain }) => distance(plain, typed) < WITHIN);
  return fitting.sort((one, other) => distance(one.plain, typed) - distance(other.plain, typed));
}

/** The reader's own names come before what every reader may type. */
function choicesForWord(typed: string, names: Names): Choice[] {
  if (typed.length < SHORTEST_WORD) return [];
  const operators = OPERATOR_NAMES.map((operator): Choice => ({ operator, plain: operator }));
  const named = [...valuesOf('tag', names), ...valuesOf('list', names)];
  const values = CLOSED.flatMap((operator) => valuesOf(operator, names));
  return [...operators, ...named, ...values].filter(({ plain }) => distance(plain, typed) < WITHIN);
}

function valuesOf(operator: OperatorName, names: Names): Choice[] {
  const own = NAMED_BY[operator];
  const values = own ? names[own] : operatorOf(operator).values;
  const plain = plainNames(values);
  return values.map((value, i) => ({ operator, value, plain: plain[i] ?? '' }));
}

const folded = new WeakMap<readonly string[], string[]>();

function plainNames(names: readonly string[]): string[] {
  const plain = folded.get(names) ?? names.map(plainName);
  folded.set(names, plain);
  return plain;
}

const BEGINS = 0;
const WORD_BEGINS = 1;
const WITHIN = 2;

/** How far from its beginning a name holds what was typed. */
function distance(plain: string, typed: string): number {
  const at = plain.indexOf(typed);
  if (at === 0) return BEGINS;
  return at > 0 && plain[at - 1] === ' ' ? WORD_BEGINS : WITHIN;
}

/** Not what stands there already, nor a name that the query language cannot say. */
function firstUsable(choices: Choice[], range: { from: number; to: number }, present: string, most: number) {
  const usable: Completion[] = [];
  for (const { operator, value } of choices) {
    if (usable.length === most) break;
    const insert = `${operator}:${value === undefined ? '' : quoted(value)}`;
    if (insert !== present && (value === undefined || isUnderstood(insert))) {
      usable.push({ insert, ...range, operator, value });
    }
  }
  return usable;
}

/** A value as it is typed behind an operator. */
export function quoted(name: string): string {
  return /\s|^["“”„]/.test(name) ? `"${name.replaceAll('"', '""')}"` : name;
}

function isUnderstood(text: string): boolean {
  return readQuery(text, { now: 0 }).notUnderstood.length === 0;
}

/** An open quote would run on to the end of the text. */
function endOf(whole: Part, text: string, caret: number): number {
  return whole.quote === 'open' ? caret + (/^\S*/.exec(text.slice(caret))?.[0].length ?? 0) : whole.end;
}
