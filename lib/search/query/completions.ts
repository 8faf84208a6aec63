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
/** Names of tags and lists are offered for a free word of so many letters. */
const SHORTEST_FREE = 2;
/** All their values are known. */
const CLOSED: OperatorName[] = ['is', 'has', 'feed', 'sort'];
const NAMED_BY: Partial<Record<OperatorName, keyof Names>> = { tag: 'tags', list: 'lists', author: 'authors' };

/** What the part before the caret may become, best first, at most 8; names hold the letters typed, wherever. */
export function completions(text: string, caret: number, names: Names): Completion[] {
  const part = partsOf(text.slice(0, caret)).at(-1);
  const whole = partsOf(text).find(({ start }) => start === part?.start);
  if (!part || !whole || part.end < caret || !isOpen(part, whole)) return [];
  const typed = plainName(part.value);
  const fitting = choicesFor(part, typed, names).filter(({ plain }) => plain.includes(typed));
  const best = fitting.sort((one, other) => distance(one, typed) - distance(other, typed));
  const range = { from: part.start + (part.negated ? 1 : 0), to: endOf(whole, text, caret) };
  return firstUsable(best, range, text.slice(range.from, range.to));
}

/** Not a phrase, not behind a closed quote, not inside the name of an operator that has its value already. */
function isOpen(part: Part, whole: Part): boolean {
  return part.operator ? part.quote !== 'closed' : !part.quote && !whole.operator;
}

function choicesFor({ operator, negated }: Part, typed: string, names: Names): Choice[] {
  const choices = operator ? valuesOf(operator, names) : typed ? choicesForWord(typed, names) : [];
  return negated ? choices.filter((choice) => choice.operator !== 'sort') : choices;
}

function choicesForWord(typed: string, names: Names): Choice[] {
  return [
    ...OPERATOR_NAMES.map((operator) => ({ operator, plain: operator })),
    ...CLOSED.flatMap((operator) => valuesOf(operator, names)),
    ...(typed.length < SHORTEST_FREE ? [] : [...valuesOf('tag', names), ...valuesOf('list', names)]),
  ];
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

/** Names that begin with what was typed, then those of which a later word does, then the rest. */
function distance({ plain }: Choice, typed: string): number {
  const at = plain.indexOf(typed);
  return at <= 0 ? 0 : plain[at - 1] === ' ' ? 1 : 2;
}

/** Not what stands there already, nor a name that the query language cannot say. */
function firstUsable(choices: Choice[], range: { from: number; to: number }, present: string): Completion[] {
  const usable: Completion[] = [];
  for (const { operator, value } of choices) {
    if (usable.length === MOST) break;
    const insert = `${operator}:${value === undefined ? '' : quoted(value)}`;
    if (insert !== present && (value === undefined || isUnderstood(insert))) {
      usable.push({ insert, ...range, operator, value });
    }
  }
  return usable;
}

function quoted(name: string): string {
  return /\s|^["“”„]/.test(name) ? `"${name.replaceAll('"', '""')}"` : name;
}

function isUnderstood(text: string): boolean {
  return readQuery(text, { now: 0 }).notUnderstood.length === 0;
}

/** An open quote would run on to the end of the text. */
function endOf(whole: Part, text: string, caret: number): number {
  return whole.quote === 'open' ? caret + (/^\S*/.exec(text.slice(caret))?.[0].length ?? 0) : whole.end;
}
