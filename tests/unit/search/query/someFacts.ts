import fc from 'fast-check';
import type { Feed } from '@/lib/listing';
import type { ArxivId, Day } from '@/lib/paper';
import type { Facts } from '@/lib/search/query/facts';
import { STATES } from '@/lib/search/query/query';

export interface Clause {
  text: string;
  /** Said as plainly as can be, for texts of plain words. */
  holds(facts: Facts): boolean;
}

/** A Sunday noon, wherever the tests run. */
export const NOON = new Date(2026, 10, 22, 12).getTime();
const HOUR = 3_600_000;
const WORDS = ['tide', 'tides', 'Moss', 'fern', 'dusk'];
const word = fc.constantFrom(...WORDS);
const words = fc.array(word, { maxLength: 4 });
const text = words.map((all) => all.join(' '));
const names = fc.array(
  fc.array(word, { minLength: 1, maxLength: 2 }).map((all) => all.join(' ')),
  { maxLength: 2 },
);
const time = fc.nat(96).map((hours) => NOON - hours * HOUR);
const maybe = <T>(some: fc.Arbitrary<T>) => fc.option(some, { nil: undefined });

/** Facts of papers out of few words, numbers and days, so that queries meet them. */
export const someFacts: fc.Arbitrary<Facts> = fc.record({
  id: fc.constant('2401.00001' as ArxivId),
  title: text,
  abstract: maybe(text),
  note: maybe(text),
  authors: names,
  organisation: maybe(text.map((name) => ({ name, slug: 'lab' }))),
  keywords: words,
  tags: names,
  lists: names,
  upvotes: maybe(fc.nat(4)),
  codeStars: maybe(fc.nat(4)),
  comments: maybe(fc.nat(4)),
  publishedOn: maybe(fc.constantFrom('2026-11-20', '2026-10-31', '2025-12-31').map((day) => day as Day)),
  featuredOn: maybe(fc.constant('2026-11-21' as Day)),
  codeUrl: maybe(fc.constant('https://code.example/x')),
  hasPdf: maybe(fc.boolean()),
  status: maybe(fc.constantFrom('unread', 'reading', 'read')),
  clippedAt: maybe(time),
  starredAt: maybe(time),
  dismissedAt: maybe(time),
  readAt: maybe(time),
  seenAt: maybe(time),
  isNew: maybe(fc.boolean()),
  feeds: maybe(fc.subarray<Feed>(['day', 'week', 'trending'])),
});

const low = (some: string | undefined) => (some ?? '').toLowerCase();
const split = (some: string | undefined) => low(some).split(' ');
const bearing = (all: readonly string[] | undefined, name: string) => (all ?? []).map(low).includes(low(name));
const beginning = (text: string | undefined, start: string) => split(text).some((one) => one.startsWith(low(start)));
const called = (name: string, sought: string) => split(sought).every((one) => beginning(name, one));
const within = (text: string | undefined, phrase: string) => ` ${low(text)} `.includes(` ${low(phrase)} `);
const texts = (facts: Facts) => [
  facts.title,
  facts.abstract,
  facts.note,
  facts.organisation?.name,
  ...(facts.authors ?? []),
  ...(facts.keywords ?? []),
  ...(facts.tags ?? []),
];
const dayOfTime = (at: number | undefined) => (at === undefined ? -1 : new Date(at).getDate());

const states: Record<(typeof STATES)[number], (facts: Facts) => boolean> = {
  unread: (facts) => facts.clippedAt !== undefined && (facts.status ?? 'unread') === 'unread',
  reading: (facts) => facts.clippedAt !== undefined && facts.status === 'reading',
  read: (facts) => facts.clippedAt !== undefined && facts.status === 'read',
  starred: (facts) => facts.starredAt !== undefined,
  clipped: (facts) => facts.clippedAt !== undefined,
  seen: (facts) => facts.seenAt !== undefined,
  new: (facts) => facts.isNew === true,
  dismissed: (facts) => facts.dismissedAt !== undefined,
  untagged: (facts) => facts.clippedAt !== undefined && !facts.tags?.length,
};

const name = fc.tuple(word, word).map((pair) => pair.join(' '));
const number = fc.nat(4);
const clause: fc.Arbitrary<Clause> = fc.oneof(
  word.map((w) => ({ text: w, holds: (facts: Facts) => texts(facts).some((each) => beginning(each, w)) })),
  name.map((n) => ({ text: `"${n}"`, holds: (facts: Facts) => texts(facts).some((each) => within(each, n)) })),
  fc.constantFrom('title' as const, 'abstract' as const, 'note' as const).chain((field) =>
    fc.oneof(
      word.map((w) => ({ text: `${field}:${w}`, holds: (facts: Facts) => beginning(facts[field], w) })),
      name.map((n) => ({ text: `${field}:"${n}"`, holds: (facts: Facts) => within(facts[field], n) })),
    ),
  ),
  fc.oneof(word, name).map((n) => ({ text: `tag:"${n}"`, holds: (facts: Facts) => bearing(facts.tags, n) })),
  fc.oneof(word, name).map((n) => ({ text: `list:"${n}"`, holds: (facts: Facts) => bearing(facts.lists, n) })),
  fc.oneof(word, name).map((n) => ({
    text: `author:"${n}"`,
    holds: (facts: Facts) => (facts.authors ?? []).some((each) => called(each, n)),
  })),
  name.map((n) => ({ text: `org:"${n}"`, holds: (facts: Facts) => called(facts.organisation?.name ?? '', n) })),
  fc.constantFrom(...STATES).map((state) => ({ text: `is:${state}`, holds: states[state] })),
  fc.constant({ text: 'has:code', holds: (facts: Facts) => facts.codeUrl !== undefined }),
  fc.constant({ text: 'has:note', holds: (facts: Facts) => (facts.note ?? '') !== '' }),
  fc.constant({ text: 'has:pdf', holds: (facts: Facts) => facts.hasPdf !== false }),
  number.map((n) => ({ text: `upvotes:>${n}`, holds: (facts: Facts) => (facts.upvotes ?? -1) > n })),
  number.map((n) => ({ text: `stars:<=${n}`, holds: (facts: Facts) => (facts.codeStars ?? 9) <= n })),
  number.map((n) => ({
    text: `comments:${n}..${n + 1}`,
    holds: ({ comments }: Facts) => comments === n || comments === n + 1,
  })),
  fc.constantFrom('2025', '2026-10', '2026-11-21').map((part) => ({
    text: `published:${part}`,
    holds: ({ publishedOn, featuredOn }: Facts) => (publishedOn ?? featuredOn ?? '').startsWith(part),
  })),
  fc.constant({ text: 'clipped:today', holds: ({ clippedAt }: Facts) => dayOfTime(clippedAt) === 22 }),
  fc.constant({ text: 'read:yesterday', holds: ({ readAt }: Facts) => dayOfTime(readAt) === 21 }),
  fc.constant({ text: 'seen:2d', holds: ({ seenAt }: Facts) => dayOfTime(seenAt) >= 21 }),
  fc.constantFrom<Feed>('day', 'trending').map((feed) => ({
    text: `feed:${feed}`,
    holds: (facts: Facts) => (facts.feeds ?? []).includes(feed),
  })),
);

const signed = fc.tuple(clause, fc.boolean()).map(([{ text, holds }, negated]) => ({
  text: negated ? `-${text}` : text,
  holds: (facts: Facts) => holds(facts) !== negated,
}));
const together = fc.array(signed, { minLength: 1, maxLength: 3 }).map((clauses) => ({
  text: clauses.map(({ text }) => text).join(' '),
  holds: (facts: Facts) => clauses.every(({ holds }) => holds(facts)),
}));

/** A query, and what it means said a second time. */
export const someQuery: fc.Arbitrary<Clause> = fc
  .array(together, { minLength: 1, maxLength: 3 })
  .map((alternatives) => ({
    text: alternatives.map(({ text }) => text).join(' or '),
    holds: (facts: Facts) => alternatives.some(({ holds }) => holds(facts)),
  }));
