import { describe, expect, it } from 'vitest';
import { areListed, markSeen, whatIsKnown } from '@/lib/library/known';
import { recordListing } from '@/lib/library/recordListing';
import { aListing, anId, aPaper, MINUTE, MORNING } from '@/tests/support/factories';
import { aLibrary } from './freshLibrary';

const [one, two] = [anId(1), anId(2)];

describe('what is known', () => {
  it('comes in the order asked, of known and unknown papers', async () => {
    const { db, does } = await aLibrary();
    await recordListing(db, aListing([aPaper({ id: one })]), MORNING);
    await does({ verb: 'dismiss', ids: [one], on: true });
    expect(await whatIsKnown(db, [two, one], MORNING + 1)).toEqual([
      { id: two, isNew: false, tags: [], lists: [] },
      expect.objectContaining({ id: one, isNew: true, dismissedAt: MORNING, tags: [] }),
    ]);
  });

  it('is no longer new when no visit goes on', async () => {
    const { db } = await aLibrary();
    await recordListing(db, aListing([aPaper({ id: one })]), MORNING);
    expect((await whatIsKnown(db, [one], MORNING + 31 * MINUTE))[0]?.isNew).toBe(false);
  });
});

describe('seen', () => {
  it('is remembered from the first time', async () => {
    const { db } = await aLibrary();
    await recordListing(db, aListing([aPaper({ id: one }), aPaper({ id: two })]), MORNING);
    await markSeen(db, [one], MORNING + 1);
    await markSeen(db, [one, two], MORNING + 2);
    expect((await db.papers.toArray()).map(({ seenAt }) => seenAt)).toEqual([MORNING + 1, MORNING + 2]);
  });

  it('makes no paper out of an id', async () => {
    const { db } = await aLibrary();
    await markSeen(db, [one], MORNING);
    expect(await db.papers.count()).toBe(0);
  });
});

it('knows which papers stood on a listing', async () => {
  const { db, does } = await aLibrary();
  await recordListing(db, aListing([aPaper({ id: one })]), MORNING);
  await does({ verb: 'clip', ids: [two] });
  expect([await areListed(db, [one]), await areListed(db, [one, two]), await areListed(db, [])]).toEqual([
    true,
    false,
    true,
  ]);
});
