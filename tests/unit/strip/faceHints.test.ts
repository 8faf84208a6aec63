import { describe, expect, it } from 'vitest';
import { hintsOf } from '@/components/strip/faceHints';
import type { Rise } from '@/lib/library/clip';
import { anId } from '@/tests/support/factories';
import { knownOf } from './hands';

const hint = (rise: Rise) => hintsOf(knownOf(anId(), { rise }))[0];

describe('what a card hints at', () => {
  it('is nothing as long as a paper’s numbers stay what they were', () => {
    expect(hintsOf(knownOf(anId()))).toEqual([]);
  });

  it.each<[string, Rise, string, string]>([
    ['upvotes', { of: 'upvotes', from: 12, to: 180 }, '↑ 12 → 180', '12 upvotes when you first saw it, 180 now'],
    ['one upvote', { of: 'upvotes', from: 1, to: 45 }, '↑ 1 → 45', '1 upvote when you first saw it, 45 now'],
    [
      'stars',
      { of: 'codeStars', from: 950, to: 32_800 },
      '★ 950 → 32.8K',
      'Its code had 950 stars when you first saw it, 32,800 now',
    ],
    [
      'one star',
      { of: 'codeStars', from: 1, to: 450 },
      '★ 1 → 450',
      'Its code had 1 star when you first saw it, 450 now',
    ],
  ])('is that %s rose much', (_, rise, signs, sentence) => {
    expect(hint(rise)).toEqual({ signs, sentence });
  });
});
