import { describe, expect, it } from 'vitest';
import { mayGrow } from '@/lib/search/query/mayGrow';
import { readQuery } from '@/lib/search/query/readQuery';
import { MORNING } from '@/tests/support/factories';

/** The parts that make no sense and never will by typing on. */
const hopeless = (typed: string) =>
  readQuery(typed, { now: MORNING, typing: true })
    .notUnderstood.filter((part) => !mayGrow(part, typed, MORNING))
    .map(({ text }) => text);

describe('a part that makes no sense', () => {
  it.each([
    'tag:',
    'is:',
    'is:u',
    'is:unrea',
    'has:co',
    'sort:up',
    'feed:tr',
    'upvotes:',
    'upvotes:>',
    'upvotes:10..1k..',
    'year:2',
    'year:202',
    'year:>=20',
    'published:2026-',
    'published:2026-0',
    'published:2026-01-',
    'clipped:7',
    'clipped:yest',
    'moss -is:unr',
    'tag:"',
  ])('may be half typed: %s', (typed) => {
    const expected = typed === 'upvotes:10..1k..' ? [typed] : [];
    expect(hopeless(typed)).toEqual(expected);
  });

  it.each([
    ['is:foo', ['is:foo']],
    ['is: ', ['is:']],
    ['is:unr ', ['is:unr']],
    ['is:unr moss', ['is:unr']],
    ['year:soon', ['year:soon']],
    ['upvotes:many', ['upvotes:many']],
    ['tag:""', ['tag:""']],
    ['-sort:up', []],
  ])('is named where it cannot: %s', (typed, parts) => {
    expect(hopeless(typed)).toEqual(parts);
  });

  it('is not in the way while any operator is being typed letter by letter', () => {
    for (const typed of ['tag:rl', 'is:untagged', 'upvotes:>50', 'year:2025', 'clipped:2w', 'published:2026-01-15'])
      for (let end = 1; end <= typed.length; end++) expect(hopeless(typed.slice(0, end))).toEqual([]);
  });
});
