import { describe, expect, it, vi } from 'vitest';
import { change } from '@/lib/library/change';
import type { Gesture } from '@/lib/library/gesture';
import { recordListing } from '@/lib/library/recordListing';
import { aChange, aListing, anId, aPaper, MORNING } from '@/tests/support/factories';
import { aLibrary, ownedIn, ownedInCopy } from './freshLibrary';

const [one, two] = [anId(1), anId(2)];

describe('change', () => {
  it('clips a paper and answers what is known of it', async () => {
    const { db, does } = await aLibrary();
    await recordListing(db, aListing([aPaper({ id: one })]), MORNING);
    const answer = await does({ verb: 'clip', ids: [one] }, { op: 'op-clip' }, MORNING + 5);
    expect(answer).toEqual({
      step: 'op-clip',
      known: [
        expect.objectContaining({
          id: one,
          isNew: true,
          clippedAt: MORNING + 5,
          status: 'unread',
          tags: [],
          lists: [],
        }),
      ],
    });
  });

  it('clips a paper of which nothing is known but its id', async () => {
    const { db, does } = await aLibrary();
    const { known } = await does({ verb: 'clip', ids: [one] });
    expect(known[0]).toMatchObject({ id: one, clippedAt: MORNING, isNew: false });
    expect(await db.papers.count()).toBe(0);
  });

  it('marks a paper that was acted on as seen, once', async () => {
    const { db, does } = await aLibrary();
    await recordListing(db, aListing([aPaper({ id: one })]), MORNING);
    await does({ verb: 'dismiss', ids: [one], on: true }, {}, MORNING + 7);
    await does({ verb: 'clip', ids: [one] }, {}, MORNING + 9);
    expect((await db.papers.get(one))?.seenAt).toBe(MORNING + 7);
  });

  it('does not take papers for seen that were dismissed together, but what was done with each', async () => {
    const { db, does } = await aLibrary();
    await recordListing(db, aListing([aPaper({ id: one }), aPaper({ id: two })]), MORNING);
    await does({ verb: 'dismiss', ids: [one, two], on: true });
    expect((await db.papers.bulkGet([one, two])).map((paper) => paper?.seenAt)).toEqual([undefined, undefined]);
    await does({ verb: 'clip', ids: [one, two] });
    expect((await db.papers.bulkGet([one, two])).map((paper) => paper?.seenAt)).toEqual([MORNING, MORNING]);
  });

  it('writes one change record with only what was added and removed', async () => {
    const { db, does } = await aLibrary();
    await does({ verb: 'tag', ids: [one], add: ['RL', 'Agents'], drop: [] });
    await does({ verb: 'tag', ids: [one], add: ['vision'], drop: ['rl'] }, { op: 'op-tag' }, MORNING + 1);
    const { device } = (await db.changes.get(1)) ?? {};
    expect(await db.changes.get(2)).toEqual({
      seq: 2,
      op: 'op-tag',
      step: 'op-tag',
      device,
      at: MORNING + 1,
      verb: 'tag',
      edits: [
        { table: 'clips', key: one, field: 'tags', added: ['vision'], removed: ['rl'] },
        { table: 'tags', key: 'rl', field: 'label', added: [], removed: ['RL'] },
        { table: 'tags', key: 'vision', field: 'label', added: ['vision'], removed: [] },
      ],
    });
  });

  it('M05 applies a gesture that is sent twice once, and answers the same', async () => {
    const { db, mirror } = await aLibrary();
    const request = aChange({ verb: 'createList', list: 'l1', name: 'Robots', ids: [one] });
    const first = await change(db, mirror, request, MORNING);
    const [before, written] = [await ownedIn(db), mirror.writes];
    expect(await change(db, mirror, request, MORNING + 60_000)).toEqual(first);
    expect(await ownedIn(db)).toEqual(before);
    expect([await db.changes.count(), mirror.writes]).toEqual([1, written]);
  });

  it('applies an undo that is sent twice once', async () => {
    const { db, mirror, does } = await aLibrary();
    await does({ verb: 'clip', ids: [one] });
    await does({ verb: 'clip', ids: [two] });
    const request = aChange({ verb: 'undo' });
    const first = await change(db, mirror, request, MORNING);
    expect(first.undone).toBe('clip');
    expect(await change(db, mirror, request, MORNING)).toEqual(first);
    expect(await db.clips.toCollection().primaryKeys()).toEqual([one]);
  });

  it('deletes a list from all its papers in the same change', async () => {
    const { db, does } = await aLibrary();
    await does({ verb: 'createList', list: 'l1', name: 'Robots', ids: [one, two] });
    const { known } = await does({ verb: 'deleteList', list: 'l1' });
    expect(known.map(({ id, lists }) => [id, lists])).toEqual([
      [one, []],
      [two, []],
    ]);
    expect(await ownedIn(db)).toMatchObject({ lists: [], clips: [{ lists: [] }, { lists: [] }] });
  });

  it.each<[string, Gesture]>([
    ['EmptyNameError', { verb: 'createList', list: 'l1', name: ' \u200b\t', ids: [one] }],
    ['EmptyNameError', { verb: 'renameList', list: 'l0', name: '' }],
    ['ListGoneError', { verb: 'renameList', list: 'l9', name: 'Robots' }],
    ['ListGoneError', { verb: 'list', ids: [one], add: ['l9'], drop: [] }],
  ])('throws %s and changes nothing at all', async (name, gesture) => {
    const { db, mirror, does } = await aLibrary();
    await does({ verb: 'createList', list: 'l0', name: 'Vision', ids: [] });
    const before = [await ownedIn(db), await db.changes.count(), mirror.values];
    await expect(does(gesture)).rejects.toMatchObject({ name });
    expect([await ownedIn(db), await db.changes.count(), mirror.values]).toEqual(before);
  });

  it('counts the clips that bear a tag, those in the trash included', async () => {
    const { db, does } = await aLibrary();
    await does({ verb: 'tag', ids: [one, two], add: ['RL'], drop: [] });
    await does({ verb: 'remove', ids: [one] });
    expect(await db.tags.toArray()).toEqual([{ name: 'rl', label: 'RL', uses: 2 }]);
    await does({ verb: 'tag', ids: [one], add: [], drop: ['rl'] });
    expect(await db.tags.toArray()).toEqual([{ name: 'rl', label: 'RL', uses: 1 }]);
    await does({ verb: 'tag', ids: [two], add: [], drop: ['RL'] });
    expect(await db.tags.toArray()).toEqual([]);
  });

  it('keeps a tag that has a colour when no clip bears it any more', async () => {
    const { db, does } = await aLibrary();
    await db.tags.put({ name: 'rl', label: 'RL', colour: 'teal', uses: 0 });
    await does({ verb: 'tag', ids: [one], add: ['rl'], drop: [] });
    await does({ verb: 'tag', ids: [one], add: [], drop: ['rl'] });
    expect(await db.tags.toArray()).toEqual([{ name: 'rl', label: 'RL', colour: 'teal', uses: 0 }]);
  });

  it('shows nothing of what lies in the trash to the page', async () => {
    const { does } = await aLibrary();
    await does({ verb: 'tag', ids: [one], add: ['RL'], drop: [] });
    await does({ verb: 'star', ids: [one], on: true });
    const { known } = await does({ verb: 'remove', ids: [one] });
    expect(known[0]).toEqual({ id: one, isNew: false, tags: [], lists: [] });
  });

  it('never tells notes', async () => {
    const { does } = await aLibrary();
    const { known } = await does({ verb: 'note', ids: [one], note: 'mine alone' });
    expect(JSON.stringify(known)).not.toContain('mine alone');
  });
});

describe('a failing store', () => {
  it('is told by name with its cause, and nothing is changed', async () => {
    const { db, mirror, does } = await aLibrary();
    await does({ verb: 'clip', ids: [one] });
    const [before, copy] = [await ownedIn(db), mirror.values];
    const full = () => {
      throw new DOMException('Encountered disk full', 'QuotaExceededError');
    };
    db.changes.hook('creating', full);
    const failure = await does({ verb: 'clip', ids: [two] }).catch((error) => error);
    expect(failure).toMatchObject({
      name: 'StoreFullError',
      cause: expect.objectContaining({ name: 'QuotaExceededError' }),
    });
    db.changes.hook('creating').unsubscribe(full);
    expect([await ownedIn(db), mirror.values]).toEqual([before, copy]);
  });

  it('does not lose or fail a gesture whose second copy cannot be written, and copies it with the next', async () => {
    const warn = vi.spyOn(console, 'warn').mockReturnValue();
    const { db, mirror, does } = await aLibrary();
    mirror.full = true;
    expect((await does({ verb: 'note', ids: [one], note: 'kept' })).known).toHaveLength(1);
    expect(ownedInCopy(mirror).clips).toEqual([]);
    expect(warn).toHaveBeenCalledOnce();
    warn.mockRestore();
    mirror.full = false;
    await does({ verb: 'clip', ids: [two] });
    expect(ownedInCopy(mirror)).toEqual(await ownedIn(db));
    expect(mirror.values.head).toMatchObject({ seq: 2, counts: { clips: 2, lists: 0, tags: 0 } });
  });
});
