import { expect, it } from 'vitest';
import { recordListing } from '@/lib/library/recordListing';
import { sightingsOf } from '@/lib/library/sightingsAmong';
import { aListing, anId, aPaper, MORNING } from '@/tests/support/factories';
import { aLibrary } from './freshLibrary';

const DAY_MS = 86_400_000;

it('gives what feeds said of one paper, and nothing of those beside it', async () => {
  const { db } = await aLibrary();
  const [before, paper, after] = [aPaper({ id: anId(1) }), aPaper({ id: anId(2) }), aPaper({ id: anId(3) })];
  for (const [day, upvotes] of [12, 30].entries())
    await recordListing(db, aListing([before, { ...paper, upvotes }, after]), MORNING + day * DAY_MS);
  await recordListing(db, aListing([paper], { feed: 'trending' }), MORNING);
  const told = (await sightingsOf(db, paper.id)).map(({ feed, seenOn, upvotes }) => [feed, seenOn, upvotes]);
  expect(told).toEqual([
    ['day', '2026-09-28', 12],
    ['day', '2026-09-29', 30],
    ['trending', '2026-09-28', 12],
  ]);
});
