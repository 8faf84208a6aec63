import { expect, it } from 'vitest';
import { daysListed } from '@/lib/library/daysListed';
import { markSeen } from '@/lib/library/known';
import { recordListing } from '@/lib/library/recordListing';
import type { Day } from '@/lib/paper';
import { aListing, aPaper, MORNING } from '@/tests/support/factories';
import { aLibrary } from './freshLibrary';

const day = (text: string) => ({ feed: 'day', day: text as Day }) as const;

it('counts for each day of the feed what was listed, and what was neither seen nor dismissed', async () => {
  const { db, does } = await aLibrary();
  const [one, two, three, four] = [aPaper(), aPaper(), aPaper(), aPaper()];
  await recordListing(db, aListing([one, two], day('2026-09-25')), MORNING - 3 * 86_400_000);
  await recordListing(db, aListing([two, three, four], day('2026-09-28')), MORNING);
  await recordListing(db, aListing([one, four], { feed: 'trending' }), MORNING);
  await recordListing(db, aListing([one], day('2026-08-01')), MORNING);
  await markSeen(db, [three.id], MORNING);
  await does({ verb: 'dismiss', ids: [four.id], on: true });
  expect(await daysListed(db, '2026-09-01' as Day, '2026-09-28' as Day)).toEqual([
    { day: '2026-09-25', listed: 2, unseen: 2 },
    { day: '2026-09-28', listed: 3, unseen: 1 },
  ]);
});

it('counts a paper once that stands on a day’s page twice', async () => {
  const { db } = await aLibrary();
  const paper = aPaper();
  await recordListing(db, aListing([paper], day('2026-09-28')), MORNING);
  await recordListing(db, aListing([paper], day('2026-09-28')), MORNING + 86_400_000);
  expect(await daysListed(db, '2026-09-28' as Day, '2026-09-28' as Day)).toEqual([
    { day: '2026-09-28', listed: 1, unseen: 1 },
  ]);
});
