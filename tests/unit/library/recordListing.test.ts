import { describe, expect, it } from 'vitest';
import { SCHEMA } from '@/lib/library/db';
import { markSeen } from '@/lib/library/known';
import { recordListing } from '@/lib/library/recordListing';
import type { Day } from '@/lib/paper';
import { aListing, anId, aPaper, MINUTE, MORNING } from '@/tests/support/factories';
import { aLibrary, ownedIn, ownedInCopy } from './freshLibrary';

const [one, two, three] = [aPaper({ id: anId(1) }), aPaper({ id: anId(2) }), aPaper({ id: anId(3) })];
const LATER = MORNING + 5 * MINUTE;

describe('recordListing', () => {
  it('keeps each paper with its first and last listing, and answers in the listing’s order', async () => {
    const { db } = await aLibrary();
    await recordListing(db, aListing([one]), MORNING);
    const known = await recordListing(db, aListing([two, one]), LATER);
    expect(known.map(({ id, isNew, firstListedAt }) => [id, isNew, firstListedAt])).toEqual([
      [two.id, true, LATER],
      [one.id, true, MORNING],
    ]);
    expect(await db.papers.get(one.id)).toMatchObject({
      ...one,
      source: 'json',
      firstListedAt: MORNING,
      lastListedAt: LATER,
    });
  });

  it('changes nothing but times, counts and the sighting when a listing comes twice', async () => {
    const { db, mirror } = await aLibrary();
    await recordListing(db, aListing([one, two]), MORNING);
    const before = await db.papers.toArray();
    const written = mirror.writes;
    await recordListing(db, aListing([{ ...one, upvotes: 20 }, two]), LATER);
    const times = { lastListedAt: LATER, accountAt: LATER };
    expect(await db.papers.toArray()).toEqual(
      before.map((paper, i) => ({ ...paper, ...times, ...(i === 0 && { upvotes: 20, seenUpvotes: 20 }) })),
    );
    expect((await db.sightings.toArray()).map(({ paperId, rank, upvotes }) => [paperId, rank, upvotes])).toEqual([
      [one.id, 1, 20],
      [two.id, 2, 12],
    ]);
    expect(mirror.writes).toBe(written);
  });

  it('never lets an older account or an empty field take what is known', async () => {
    const { db } = await aLibrary();
    await recordListing(db, aListing([one]), LATER);
    await recordListing(db, aListing([{ ...one, title: 'Older', abstract: 'Older' }]), MORNING);
    await recordListing(
      db,
      aListing([{ ...one, abstract: '', authors: [], keywords: [] }], { feed: 'trending' }, 'card'),
      LATER + 1,
    );
    expect(await db.papers.get(one.id)).toMatchObject({ ...one, source: 'card', lastListedAt: LATER + 1 });
  });

  it.each([
    [
      { feed: 'day', day: '2026-09-27' as Day },
      { feed: 'day', day: '2026-09-27' },
    ],
    [
      { feed: 'week', week: '2026-W39' },
      { feed: 'week', week: '2026-W39' },
    ],
    [
      { feed: 'month', month: '2026-09' },
      { feed: 'month', month: '2026-09' },
    ],
    [{ feed: 'trending' }, { feed: 'trending' }],
    [
      { feed: 'search', query: 'lanterns' },
      { feed: 'search', query: 'lanterns' },
    ],
    [{ feed: 'paper', id: one.id }, { feed: 'paper' }],
  ] as const)('writes a sighting of %j', async (occasion, said) => {
    const { db } = await aLibrary();
    await recordListing(db, aListing([{ ...one, codeStars: 7 }], occasion), MORNING);
    expect(await db.sightings.toArray()).toEqual([
      { paperId: one.id, seenOn: '2026-09-28', rank: 1, upvotes: 12, codeStars: 7, comments: 1, ...said },
    ]);
  });

  it('writes one sighting per paper, feed and local day', async () => {
    const { db } = await aLibrary();
    const day = 24 * 60 * MINUTE;
    for (const now of [MORNING, LATER, MORNING + day]) await recordListing(db, aListing([one]), now);
    await recordListing(db, aListing([one], { feed: 'trending' }), LATER);
    expect((await db.sightings.toArray()).map(({ feed, seenOn }) => [feed, seenOn])).toEqual([
      ['day', '2026-09-28'],
      ['day', '2026-09-29'],
      ['trending', '2026-09-28'],
    ]);
  });

  it('tells clip, star, tags and lists of a card, and keeps them through a refresh', async () => {
    const { db, mirror, does } = await aLibrary();
    await does({ verb: 'createList', list: 'l1', name: 'Robots', ids: [one.id] });
    await does({ verb: 'tag', ids: [one.id], add: ['RL', 'Agents'], drop: [] });
    await does({ verb: 'note', ids: [one.id], note: 'mine alone' });
    const before = await ownedIn(db);
    const [known] = await recordListing(db, aListing([one]), LATER);
    expect(known).toMatchObject({ clippedAt: MORNING, status: 'unread', tags: ['Agents', 'RL'], lists: ['l1'] });
    expect(JSON.stringify(known)).not.toContain('mine alone');
    expect([await ownedIn(db), ownedInCopy(mirror)]).toEqual([before, before]);
  });

  it('is refused when a newer Offprint keeps the library, or the library was never checked', async () => {
    const { db } = await aLibrary();
    await db.meta.put({ key: 'schema', value: SCHEMA + 1 });
    await expect(recordListing(db, aListing([one]), MORNING)).rejects.toMatchObject({ name: 'StoreNewerError' });
    await db.meta.clear();
    await expect(recordListing(db, aListing([one]), MORNING)).rejects.toMatchObject({ name: 'StoreFailedError' });
    expect(await db.papers.count()).toBe(0);
  });
});

describe('new', () => {
  const news = async (pages: [number, ReturnType<typeof aListing>][]) => {
    const { db } = await aLibrary();
    const told: boolean[] = [];
    for (const [now, page] of pages) told.push(...(await recordListing(db, page, now)).map(({ isNew }) => isNew));
    return told;
  };

  it('stays new through a reload', async () =>
    expect(
      await news([
        [MORNING, aListing([one])],
        [LATER, aListing([one])],
      ]),
    ).toEqual([true, true]));

  it('is old in the next visit', async () =>
    expect(
      await news([
        [MORNING, aListing([one])],
        [MORNING + 31 * MINUTE, aListing([one, three])],
      ]),
    ).toEqual([true, false, true]));

  it('is old in another feed whose visit began later', async () =>
    expect(
      await news([
        [MORNING, aListing([one])],
        [LATER, aListing([one, two], { feed: 'trending' })],
      ]),
    ).toEqual([true, false, true]));

  it('stays new while cards come into view', async () => {
    const { db } = await aLibrary();
    await recordListing(db, aListing([one]), MORNING);
    for (const minute of [20, 40, 60]) await markSeen(db, [one.id], MORNING + minute * MINUTE);
    expect((await recordListing(db, aListing([one]), MORNING + 80 * MINUTE))[0]?.isNew).toBe(true);
  });
});
