import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keepOf } from '@/lib/search/query/conditionOf';
import type { Facts } from '@/lib/search/query/facts';
import { needs, type Source } from '@/lib/search/query/needs';
import { readQuery } from '@/lib/search/query/readQuery';
import { NOON, someFacts, someQuery } from './someFacts';

const needed = (text: string) => [...needs(readQuery(text, { now: NOON }))].sort();

/** What each source can tell. */
const TOLD: Record<Source, (keyof Facts)[]> = {
  texts: ['title', 'authors', 'tags', 'note', 'keywords', 'organisation', 'abstract'],
  paper: [
    'organisation',
    'publishedOn',
    'featuredOn',
    'upvotes',
    'codeStars',
    'comments',
    'codeUrl',
    'hasPdf',
    'seenAt',
  ],
  clip: ['status', 'clippedAt', 'starredAt', 'dismissedAt', 'readAt', 'lists', 'tags', 'note'],
  feeds: ['feeds'],
  visit: ['isNew'],
};

describe('needs', () => {
  it.each([
    ['', []],
    ['deep nets', []],
    ['2503.02130', []],
    ['deep is:unread', ['clip']],
    ['tag:rl', ['clip']],
    ['read:7d', ['clip']],
    ['list:thesis', ['clip']],
    ['-"deep nets"', ['texts']],
    ['is:untagged', ['clip']],
    ['is:new', ['visit']],
    ['feed:trending upvotes:>5', ['feeds', 'paper']],
    ['org:tide or author:lin', ['paper', 'texts']],
    ['has:code', ['paper']],
    ['has:note', ['clip']],
    ['note:seaweed', ['clip']],
    ['seen:7d', ['paper']],
    ['clipped:7d', ['clip']],
    ['sort:upvotes', ['paper']],
    ['sort:new', ['paper']],
    ['sort:oldest', ['paper']],
    ['sort:stars', ['paper']],
    ['sort:title', ['paper']],
    ['sort:clipped', ['clip']],
    ['sort:relevance', []],
    ['is:foo', []],
  ])('asks for %s: %j', (text, expected) => {
    expect(needed(text)).toEqual(expected);
  });

  it('names all that conditions read', () => {
    fc.assert(
      fc.property(someQuery, someFacts, ({ text }, facts) => {
        const query = readQuery(text, { now: NOON });
        const told = ['id', ...[...needs(query)].flatMap((source) => TOLD[source])];
        const few = Object.fromEntries(
          Object.entries(facts).filter(([field]) => told.includes(field)),
        ) as unknown as Facts;
        // Whether arXiv has a PDF is known without looking.
        const pdf = { hasPdf: facts.hasPdf };
        for (const alternative of query.alternatives)
          expect(keepOf(alternative)({ ...few, ...pdf })).toBe(keepOf(alternative)(facts));
      }),
      { numRuns: 1000 },
    );
  });
});
