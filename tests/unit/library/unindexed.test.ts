import { beforeEach, describe, expect, it } from 'vitest';
import type { Edit } from '@/lib/library/edits';
import type { Gesture } from '@/lib/library/gesture';
import { keepPaper } from '@/lib/library/keepPaper';
import { openLibrary } from '@/lib/library/openLibrary';
import { recordListing } from '@/lib/library/recordListing';
import { markAll, markEdited } from '@/lib/library/unindexed';
import { aKeptPaper, aListing, anId, aPaper, MINUTE, MORNING } from '@/tests/support/factories';
import { aLibrary, loseDatabase, type TestLibrary } from './freshLibrary';

const [one, two] = [aPaper({ id: anId(1) }), aPaper({ id: anId(2) })];
let library: TestLibrary;

beforeEach(async () => {
  library = await aLibrary();
});

/** What was marked by some work. */
async function marked(work: () => Promise<unknown>): Promise<string[]> {
  await library.db.unindexed.clear();
  await work();
  return (await library.db.unindexed.toArray()).flatMap(({ ids }) => ids);
}

describe('to be indexed anew', () => {
  it('are listed papers that are new or speak in other words', async () => {
    const list = (...papers: (typeof one)[]) => recordListing(library.db, aListing(papers), MORNING + MINUTE);
    expect(await marked(() => list(one, two))).toEqual([one.id, two.id]);
    expect(await marked(() => list(one, { ...two, upvotes: 99 }))).toEqual([]);
    expect(await marked(() => list({ ...one, title: 'Other' }, two))).toEqual([one.id]);
    expect(await marked(() => list(one, { ...two, keywords: ['kites'] }))).toEqual([one.id, two.id]);
    expect(await marked(() => list({ ...one, authors: ['Bao Ueshima'] }))).toEqual([one.id]);
    expect(await marked(() => list({ ...one, authors: ['Bao Ueshima'], abstract: 'Other.' }))).toEqual([one.id]);
    const kiso = { slug: 'kiso', name: 'Kiso' };
    expect(await marked(() => list({ ...two, keywords: ['kites'], organisation: kiso }))).toEqual([two.id]);
  });

  it('is a paper whose facts came from the site', async () => {
    expect(await marked(() => keepPaper(library.db, one, 'api', MORNING))).toEqual([one.id]);
  });

  it.each<[string[], Gesture]>([
    [[one.id, two.id], { verb: 'clip', ids: [one.id, two.id] }],
    [[two.id], { verb: 'tag', ids: [two.id], add: ['rl'], drop: [] }],
    [[anId(3)], { verb: 'note', ids: [anId(3)], note: 'again' }],
    [[anId(3)], { verb: 'tag', ids: [anId(3)], add: ['rl'], drop: [] }],
    [[two.id], { verb: 'star', ids: [two.id], on: true }],
    [[], { verb: 'dismiss', ids: [two.id], on: true }],
    [[], { verb: 'status', ids: [anId(3)], status: 'read' }],
    [[anId(3)], { verb: 'remove', ids: [anId(3)] }],
  ])('are %o by the gesture %o', async (ids, gesture) => {
    await library.does({ verb: 'clip', ids: [anId(3)] });
    expect(await marked(() => library.does(gesture))).toEqual(ids);
  });

  it('is what an undo changes', async () => {
    const { step } = await library.does({ verb: 'tag', ids: [one.id], add: ['RL'], drop: [] });
    await library.does({ verb: 'clip', ids: [two.id] });
    expect(await marked(() => library.does({ verb: 'undo', step }))).toEqual([one.id]);
  });

  it('are all that bear a tag that is spelt otherwise', async () => {
    const { db } = library;
    await library.does({ verb: 'tag', ids: [one.id, two.id], add: ['RL'], drop: [] });
    await library.does({ verb: 'tag', ids: [anId(3)], add: ['nlp'], drop: [] });
    const respelt: Edit = { table: 'tags', key: 'rl', field: 'label', added: ['rl'], removed: ['RL'] };
    const mark = () => db.transaction('rw', [db.unindexed, db.clips], async () => markEdited(db, [respelt]));
    expect(await marked(mark)).toEqual([one.id, two.id]);
  });

  it('is what came back from the second copy', async () => {
    await library.does({ verb: 'tag', ids: [one.id, two.id], add: ['rl'], drop: [] });
    loseDatabase();
    const { db } = await openLibrary(library.mirror, MORNING);
    expect((await db.unindexed.toArray()).flatMap(({ ids }) => ids).sort()).toEqual([one.id, two.id]);
  });

  it('is nothing that failed to be kept', async () => {
    await expect(library.does({ verb: 'list', ids: [one.id], add: ['no such list'], drop: [] })).rejects.toThrow();
    expect(await library.db.unindexed.count()).toBe(0);
  });
});

it('marks all papers, those kept last at the end', async () => {
  const ids = Array.from({ length: 600 }, (_, n) => anId(n));
  await library.db.papers.bulkPut(ids.map((id, n) => aKeptPaper({ id, lastListedAt: MORNING - n })));
  await library.db.papers.put(aKeptPaper({ id: anId(900), lastListedAt: undefined }));
  await library.does({ verb: 'clip', ids: [anId(901)] });
  const { db } = library;
  const all = await marked(() => db.transaction('rw', [db.unindexed, db.papers, db.clips], async () => markAll(db)));
  expect(all).toEqual([anId(900), ...ids.toReversed(), anId(901)]);
});
