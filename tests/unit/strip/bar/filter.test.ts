import { describe, expect, it } from 'vitest';
import { type Filter, isFiltering, NO_FILTER, passes } from '@/components/strip/bar/filter';
import { aPaper } from '@/tests/support/factories';
import { knownOf } from '../hands';

const paper = aPaper({ upvotes: 12, codeUrl: 'https://github.com/lamp/lanterns' });
const quiet = aPaper({ upvotes: undefined });

describe('a filter', () => {
  it.each<[Partial<Filter>, boolean, boolean]>([
    [{}, true, true],
    [{ newOnly: true }, true, false],
    [{ hasCode: true }, true, false],
    [{ leastUpvotes: 10 }, true, false],
    [{ leastUpvotes: 50 }, false, false],
    [{ hasCode: true, leastUpvotes: 50 }, false, false],
  ])('%o', (part, first, second) => {
    const filter = { ...NO_FILTER, ...part };
    expect(passes(filter, paper, knownOf(paper.id, { isNew: true }))).toBe(first);
    expect(passes(filter, quiet, knownOf(quiet.id))).toBe(second);
  });

  it('goes by what is known where the page says nothing', () => {
    expect(passes({ ...NO_FILTER, newOnly: true }, undefined, knownOf(paper.id, { isNew: true }))).toBe(true);
  });

  it('is one as soon as anything is asked for', () => {
    expect(isFiltering(NO_FILTER)).toBe(false);
    expect(isFiltering({ ...NO_FILTER, words: '  ' })).toBe(false);
    for (const some of [{ newOnly: true }, { hasCode: true }, { leastUpvotes: 10 }, { words: 'x' }])
      expect(isFiltering({ ...NO_FILTER, ...some })).toBe(true);
  });
});
