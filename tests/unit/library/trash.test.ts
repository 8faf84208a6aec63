import { beforeEach, describe, expect, it } from 'vitest';
import { change } from '@/lib/library/change';
import { countsOf, idsOn } from '@/lib/library/queries';
import { emptyOldTrash } from '@/lib/library/trash';
import { aChange, anId, MINUTE, MORNING } from '@/tests/support/factories';
import { aLibrary, ownedIn, ownedInCopy, type TestLibrary } from './freshLibrary';

const [one, two, three] = [anId(1), anId(2), anId(3)];
const DAY = 24 * 60 * MINUTE;
let library: TestLibrary;

beforeEach(async () => {
  library = await aLibrary();
  await library.does({ verb: 'createList', list: 'l1', name: 'Robots', ids: [one, two] });
  await library.does({ verb: 'tag', ids: [one], add: ['RL'], drop: [] });
  await library.does({ verb: 'note', ids: [one], note: 'ask Mira' });
});

describe('the trash', () => {
  it('holds what was removed, last removed first, and counts it', async () => {
    await library.does({ verb: 'remove', ids: [one] });
    await library.does({ verb: 'remove', ids: [two] }, {}, MORNING + MINUTE);
    expect(await idsOn(library.db, { kind: 'trash' })).toEqual([two, one]);
    expect(await countsOf(library.db)).toMatchObject({ all: 0, trash: 2 });
  });

  it('gives a paper back with all that was kept of it', async () => {
    const before = await ownedIn(library.db);
    await library.does({ verb: 'remove', ids: [one] });
    await library.does({ verb: 'clip', ids: [one] });
    expect(await ownedIn(library.db)).toEqual(before);
  });
});

describe('removing for good', () => {
  it('leaves nothing of a paper in the trash, its tag neither, and touches no other paper', async () => {
    await library.does({ verb: 'remove', ids: [one] });
    await library.does({ verb: 'purge', ids: [one, two, three] });
    expect(await ownedIn(library.db)).toMatchObject({ clips: [{ paperId: two }], tags: [], lists: [{ id: 'l1' }] });
    expect(ownedInCopy(library.mirror)).toEqual(await ownedIn(library.db));
  });

  it('keeps that a paper was dismissed', async () => {
    await library.does({ verb: 'remove', ids: [one] });
    await library.does({ verb: 'dismiss', ids: [one], on: true });
    await library.does({ verb: 'purge', ids: [one] });
    expect(await library.db.clips.get(one)).toEqual({ paperId: one, dismissedAt: MORNING, tags: [], lists: [] });
  });

  it('can be taken back', async () => {
    await library.does({ verb: 'remove', ids: [one] });
    const before = await ownedIn(library.db);
    await library.does({ verb: 'purge', ids: [one] });
    expect((await library.does({ verb: 'undo' })).undone).toBe('purge');
    expect(await ownedIn(library.db)).toEqual(before);
  });
});

describe('after 30 days', () => {
  const later = (days: number) => emptyOldTrash(library.db, library.mirror, MORNING + days * DAY);

  it('what rested so long goes, in one change, and what was removed later stays', async () => {
    await library.does({ verb: 'remove', ids: [one] });
    await library.does({ verb: 'remove', ids: [two] }, {}, MORNING + DAY);
    const changes = await library.db.changes.count();
    expect(await later(30)).toEqual([]);
    expect(await library.db.changes.count()).toBe(changes);
    expect(await later(30.5)).toEqual([one]);
    expect((await ownedIn(library.db)).clips.map(({ paperId }) => paperId)).toEqual([two]);
    expect(await library.db.changes.count()).toBe(changes + 1);
    expect(ownedInCopy(library.mirror)).toEqual(await ownedIn(library.db));
  });

  it('a note is kept until then', async () => {
    await library.does({ verb: 'remove', ids: [one] });
    await later(29);
    expect((await library.db.clips.get(one))?.note).toBe('ask Mira');
  });

  it('Undo still takes back what the reader did last, and Redo does it again', async () => {
    await library.does({ verb: 'remove', ids: [one] });
    await library.does({ verb: 'star', ids: [two], on: true });
    await later(31);
    const asks = (again?: true) =>
      change(library.db, library.mirror, aChange({ verb: 'undo', ...(again && { again }) }), MORNING);
    expect((await asks()).undone).toBe('star');
    expect(await asks(true)).toMatchObject({ undone: 'undo', again: 'star' });
    expect((await library.db.clips.get(two))?.starredAt).toBeDefined();
    expect(await library.db.clips.get(one)).toBeUndefined();
  });
});
