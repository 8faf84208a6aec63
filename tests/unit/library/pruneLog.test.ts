import { beforeEach, describe, expect, it } from 'vitest';
import { openLibrary } from '@/lib/library/openLibrary';
import { pruneLog } from '@/lib/library/pruneLog';
import { anId, MINUTE, MORNING } from '@/tests/support/factories';
import { aLibrary, loseDatabase, ownedIn, ownedInCopy, type TestLibrary } from './freshLibrary';

const DAY = 24 * 60 * MINUTE;
const LATER = MORNING + 91 * DAY;
const KEPT = 4;
const [one, two] = [anId(1), anId(2)];
let library: TestLibrary;

/** Ten changes: a tag that is gone by the second, and eight notes. */
beforeEach(async () => {
  library = await aLibrary();
  await library.does({ verb: 'tag', ids: [one], add: ['RL'], drop: [] });
  await library.does({ verb: 'tag', ids: [one], add: [], drop: ['RL'] });
  for (let n = 0; n < 8; n++) await library.does({ verb: 'note', ids: [two], note: `note ${n}` });
});

const seqs = () => library.db.changes.toCollection().primaryKeys();
const prune = (now = LATER) => pruneLog(library.db, library.mirror, now, KEPT);

describe('the log', () => {
  it('loses changes that are old and followed by many', async () => {
    expect(await prune()).toBe(6);
    expect(await seqs()).toEqual([7, 8, 9, 10]);
    expect(await prune()).toBe(0);
  });

  it('keeps what is younger than 90 days', async () => {
    expect(await prune(MORNING + 89 * DAY)).toBe(0);
  });

  it('keeps what the second copy has yet to learn', async () => {
    const head = library.mirror.values.head as { seq: number };
    library.mirror.values.head = { ...head, seq: 3 };
    expect(await prune()).toBe(3);
    expect(await seqs()).toEqual([4, 5, 6, 7, 8, 9, 10]);
  });

  it('is still read back as far as it goes, and no further', async () => {
    await prune();
    const undone = [];
    for (let n = 0; n < 5; n++) undone.push((await library.does({ verb: 'undo' })).undone);
    expect(undone).toEqual(['note', 'note', 'note', 'note', undefined]);
    expect((await library.db.clips.get(two))?.note).toBe('note 3');
  });
});

describe('the second copy', () => {
  it('forgets rows that were gone by then, and no others', async () => {
    expect(library.mirror.values['tag:rl']).toEqual({ seq: 2, row: null });
    await prune();
    expect(library.mirror.values).not.toHaveProperty(['tag:rl']);
    expect(ownedInCopy(library.mirror)).toEqual(await ownedIn(library.db));
  });

  it('still brings a lost library back, and the numbers go on', async () => {
    await prune();
    const owned = await ownedIn(library.db);
    loseDatabase();
    const { db } = await openLibrary(library.mirror, LATER);
    expect(await ownedIn(db)).toEqual(owned);
    expect(await db.changes.toCollection().primaryKeys()).toEqual([11]);
  });

  it('is written whole when it is older than the beginning of the log', async () => {
    await prune();
    library.mirror.values.head = { ...(library.mirror.values.head as object), seq: 2 };
    delete library.mirror.values[`clip:${one}`];
    await library.does({ verb: 'star', ids: [two], on: true });
    expect(ownedInCopy(library.mirror)).toEqual(await ownedIn(library.db));
  });
});
