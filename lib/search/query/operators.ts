import type { Feed } from '@/lib/listing';
import { type Condition, POSSESSIONS, SORTS, type Sort, STATES } from './query';
import { spacedWords } from './spaced';
import { readDays, readNumbers } from './spans';

/** What follows an operator, and when it was read. */
export interface Value {
  text: string;
  /** Not still being typed. */
  finished: boolean;
  /** Its last word is not just the beginning of one. */
  wholeWord: boolean;
  /** ms */
  now: number;
}

export type Meaning = Condition | { kind: 'sort'; by: Sort };

interface Operator {
  /** Undefined when the value makes no sense. */
  read(value: Value): Meaning | undefined;
  /** Values to offer, all there are or examples; none where they are the reader's own. */
  values: readonly string[];
}

const FEEDS = new Map<string, Feed>([
  ['trending', 'trending'],
  ['day', 'day'],
  ['week', 'week'],
  ['month', 'month'],
  ['search', 'search'],
  ['paper', 'paper'],
]);
/** As the site's own buttons say it. */
const FEEDS_BY_BUTTON = new Map<string, Feed>([
  ['daily', 'day'],
  ['weekly', 'week'],
  ['monthly', 'month'],
]);
const NUMBERS = ['>10', '>50', '>100', '>1000'];
const AGES = ['today', 'yesterday', '7d', '2w', '3m', '1y'];

const OPERATORS = {
  tag: named('tag'),
  list: named('list'),
  author: maker('author'),
  org: maker('org'),
  title: text('title'),
  abstract: text('abstract'),
  note: text('note'),
  is: oneOf(STATES, (state) => ({ kind: 'is', state })),
  has: oneOf(POSSESSIONS, (what) => ({ kind: 'has', what })),
  upvotes: counted('upvotes'),
  stars: counted('stars'),
  comments: counted('comments'),
  year: { ...dated('published'), read: inYears, values: [] },
  published: dated('published'),
  seen: dated('seen'),
  clipped: dated('clipped'),
  read: dated('read'),
  feed: { values: [...FEEDS.keys()], read: inFeed },
  sort: oneOf(SORTS, (by) => ({ kind: 'sort', by })),
} satisfies Record<string, Operator>;

export type OperatorName = keyof typeof OPERATORS;

export const OPERATOR_NAMES = Object.keys(OPERATORS) as OperatorName[];

export function isOperator(name: string): name is OperatorName {
  return Object.hasOwn(OPERATORS, name);
}

export function operatorOf(name: OperatorName): Operator {
  return OPERATORS[name];
}

function named(of: 'tag' | 'list'): Operator {
  return {
    values: [],
    read: ({ text, finished }) => (text.trim() ? { kind: 'name', of, name: text, whole: finished } : undefined),
  };
}

function maker(of: 'author' | 'org'): Operator {
  return { values: [], read: ({ text }) => (hasWords(text) ? { kind: 'maker', of, name: text } : undefined) };
}

function text(field: 'title' | 'abstract' | 'note'): Operator {
  return {
    values: [],
    read: ({ text, wholeWord }) => (hasWords(text) ? { kind: 'text', in: field, text, whole: wholeWord } : undefined),
  };
}

function oneOf<T extends string>(values: readonly T[], mean: (value: T) => Meaning): Operator {
  const read = ({ text }: Value) => values.find((value) => value === text.toLowerCase());
  return {
    values,
    read: (value) => {
      const one = read(value);
      return one && mean(one);
    },
  };
}

function counted(of: 'upvotes' | 'stars' | 'comments'): Operator {
  return {
    values: NUMBERS,
    read: ({ text }) => {
      const span = readNumbers(text);
      return span && { kind: 'number', of, span };
    },
  };
}

function dated(of: Extract<Condition, { kind: 'days' }>['of']): Operator {
  return {
    values: AGES,
    read: ({ text, now }) => {
      const span = readDays(text, now);
      return span && { kind: 'days', of, span };
    },
  };
}

function inYears(value: Value): Meaning | undefined {
  return /^[<>=]*\d{4}$|^(?:\d{4})?\.\.(?:\d{4})?$/.test(value.text) ? dated('published').read(value) : undefined;
}

function inFeed({ text }: Value): Meaning | undefined {
  const name = text.toLowerCase();
  const feed = FEEDS.get(name) ?? FEEDS_BY_BUTTON.get(name);
  return feed && { kind: 'feed', feed };
}

function hasWords(text: string): boolean {
  return spacedWords(text).length > 0;
}
