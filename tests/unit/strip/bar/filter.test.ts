import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Filter, factsOfCard, isFiltering, NO_FILTER, readFilter } from '@/components/strip/bar/filter';
import { aPaper, MORNING } from '@/tests/support/factories';
import { knownOf } from '../hands';

const paper = aPaper({ title: 'Lanterns for Long Contexts', upvotes: 12, codeUrl: 'https://github.com/lamp/lanterns' });
const quiet = aPaper({ title: 'A Quiet Paper', abstract: 'No lamps.', upvotes: undefined });
const known = knownOf(paper.id, { isNew: true, clippedAt: MORNING, tags: ['long context'], lists: ['list-robots'] });

const passes = (filter: Partial<Filter>, facts = factsOfCard(paper, known, 'day')) =>
  readFilter({ ...NO_FILTER, ...filter }, MORNING).test(facts);
const quietFacts = factsOfCard(quiet, knownOf(quiet.id), 'trending');

describe('a filter', () => {
  it.each<[Partial<Filter>, boolean, boolean]>([
    [{}, true, true],
    [{ newOnly: true }, true, false],
    [{ hasCode: true }, true, false],
    [{ leastUpvotes: 10 }, true, false],
    [{ leastUpvotes: 50 }, false, false],
    [{ words: 'lanterns' }, true, false],
    [{ words: 'lant' }, true, false],
    [{ words: 'lamps' }, false, true],
    [{ words: 'lanterns or quiet' }, true, true],
    [{ words: '-title:quiet' }, true, false],
    [{ words: 'tag:"long context"' }, true, false],
    [{ words: 'list:list-robots is:clipped' }, true, false],
    [{ words: 'upvotes:>10' }, true, false],
    [{ words: 'feed:trending' }, false, true],
    [{ words: 'author:okafor', newOnly: true }, true, false],
    [{ words: ' ' }, true, true],
  ])('%o', (filter, first, second) => {
    expect(passes(filter)).toBe(first);
    expect(passes(filter, quietFacts)).toBe(second);
  });

  it('names what it did not understand, and goes by the rest', () => {
    const { test, notUnderstood } = readFilter({ ...NO_FILTER, words: 'is:shiny lanterns sort:new' }, MORNING);
    expect(notUnderstood).toEqual(['is:shiny', 'sort:new']);
    expect(test(factsOfCard(paper, known, 'day'))).toBe(true);
    expect(test(quietFacts)).toBe(false);
  });

  it('is one as soon as anything is asked for', () => {
    expect(isFiltering(NO_FILTER)).toBe(false);
    expect(isFiltering({ ...NO_FILTER, words: '  ' })).toBe(false);
    for (const some of [{ newOnly: true }, { hasCode: true }, { leastUpvotes: 10 }, { words: 'x' }])
      expect(isFiltering({ ...NO_FILTER, ...some })).toBe(true);
  });

  it('takes whatever is typed', () => {
    fc.assert(
      fc.property(fc.string(), (words) => {
        expect(typeof passes({ words })).toBe('boolean');
      }),
    );
  });

  it('goes by what is known where the page says nothing', () => {
    expect(passes({ words: 'is:new' }, factsOfCard(undefined, known, 'day'))).toBe(true);
  });
});
