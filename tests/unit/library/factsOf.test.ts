import { beforeEach, expect, it } from 'vitest';
import { factsOf } from '@/lib/library/factsOf';
import { recordListing } from '@/lib/library/recordListing';
import { aListing, anId, aPaper, MINUTE, MORNING } from '@/tests/support/factories';
import { aLibrary, type TestLibrary } from './freshLibrary';

const robots = aPaper({ title: 'Robots that Fold Paper', upvotes: 50 });
const kites = aPaper({ title: 'Kites over Robots' });
const ALL = { papers: true, clips: true, feeds: true };

let library: TestLibrary;

beforeEach(async () => {
  library = await aLibrary();
  await recordListing(library.db, aListing([robots, kites]), MORNING);
  await recordListing(library.db, aListing([robots], { feed: 'trending' }), MORNING + MINUTE);
  await library.does({ verb: 'clip', ids: [robots.id] });
  await library.does({ verb: 'tag', ids: [robots.id], add: ['Origami'], drop: [] });
  await library.does({ verb: 'createList', list: 'talk', name: 'My talk', ids: [robots.id] });
});

it('tells what pages and the reader said, with names as they are shown', async () => {
  const [one, other, unknown] = await factsOf(library.db, [robots.id, kites.id, anId(9_999)], ALL, MORNING + MINUTE);
  expect(one).toMatchObject({ id: robots.id, title: robots.title, upvotes: 50, status: 'unread', isNew: true });
  expect(one).toMatchObject({ tags: ['Origami'], lists: ['My talk', 'talk'], clippedAt: MORNING });
  expect([one?.feeds?.toSorted(), other?.feeds, other?.clippedAt]).toEqual([['day', 'trending'], ['day'], undefined]);
  expect(unknown).toMatchObject({ id: anId(9_999), feeds: [] });
});

it('takes papers for new during a visit only', async () => {
  const [later] = await factsOf(library.db, [robots.id], ALL, MORNING + 40 * MINUTE);
  expect(later?.isNew).toBe(false);
});

it('keeps what the reader said of a paper in the trash to itself', async () => {
  await library.does({ verb: 'note', ids: [robots.id], note: 'for the seminar' });
  await library.does({ verb: 'remove', ids: [robots.id] });
  const [trashed] = await factsOf(library.db, [robots.id], ALL, MORNING);
  expect(trashed).toMatchObject({ title: robots.title });
  expect(trashed).not.toHaveProperty('note');
  expect(trashed).not.toHaveProperty('tags');
});

it('reads what is wanted only', async () => {
  const read = async (wanted: Partial<typeof ALL>) =>
    (await factsOf(library.db, [robots.id], { papers: false, clips: false, feeds: false, ...wanted }, MORNING))[0];
  expect(await read({})).toEqual({ id: robots.id });
  expect(await read({ papers: true })).not.toHaveProperty('tags');
  expect(await read({ clips: true })).not.toHaveProperty('title');
});
