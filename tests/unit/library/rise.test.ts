import { describe, expect, it } from 'vitest';
import { markSeen, whatIsKnown } from '@/lib/library/known';
import { recordListing } from '@/lib/library/recordListing';
import { riseOf } from '@/lib/library/rise';
import { aKeptPaper, aListing, aPaper, MINUTE, MORNING } from '@/tests/support/factories';
import { aLibrary } from './freshLibrary';

describe('how far a paper rose', () => {
  it.each([
    ['many upvotes more', { seenUpvotes: 12, upvotes: 180 }, { of: 'upvotes', from: 12, to: 180 }],
    ['upvotes that did not double', { seenUpvotes: 100, upvotes: 190 }, undefined],
    ['a few more of few', { seenUpvotes: 2, upvotes: 9 }, undefined],
    [
      'stars, when upvotes stood still',
      { seenUpvotes: 5, upvotes: 6, seenCodeStars: 40, codeStars: 900 },
      { of: 'codeStars', from: 40, to: 900 },
    ],
    ['stars of code that came later', { codeStars: 900 }, undefined],
    ['fewer', { seenUpvotes: 180, upvotes: 12 }, undefined],
  ])('%s', (_, numbers, expected) => {
    expect(riseOf(aKeptPaper({ seenAt: MORNING, ...numbers }))).toEqual(expected);
  });

  it('counts from what the reader saw, not from the listings before and after', async () => {
    const { db } = await aLibrary();
    const paper = aPaper();
    const listed = (upvotes: number, after: number) =>
      recordListing(db, aListing([{ ...paper, upvotes }]), MORNING + after * MINUTE);
    await listed(3, 0);
    await listed(20, 1);
    await markSeen(db, [paper.id], MORNING + 2 * MINUTE);
    await listed(60, 3);
    await listed(90, 4);
    const [known] = await whatIsKnown(db, [paper.id], MORNING + 5 * MINUTE);
    expect(known?.rise).toEqual({ of: 'upvotes', from: 20, to: 90 });
  });
});
