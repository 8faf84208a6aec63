import { describe, expect, it } from 'vitest';
import type { OffprintDb } from '@/lib/library/db';
import { anId, MORNING } from '@/tests/support/factories';
import { aLibrary, ownedIn } from './freshLibrary';

const [one, two] = [anId(1), anId(2)];

const namesIn = async (db: OffprintDb) =>
  Object.fromEntries((await db.lists.toArray()).map(({ id, name }) => [id, name]));

describe('undo', () => {
  it('says when there is nothing to take back', async () => {
    const { does } = await aLibrary();
    expect(await does({ verb: 'undo' }, { op: 'op-undo' })).toEqual({ step: 'op-undo', known: [] });
    expect(await does({ verb: 'undo', step: 'op-unknown' })).not.toHaveProperty('undone');
  });

  it('takes back the last step, then the one before it', async () => {
    const { db, does } = await aLibrary();
    await does({ verb: 'clip', ids: [one] });
    await does({ verb: 'star', ids: [one], on: true });
    expect(await does({ verb: 'undo' })).toMatchObject({ undone: 'star', known: [{ id: one, clippedAt: MORNING }] });
    expect(await does({ verb: 'undo' })).toMatchObject({ undone: 'clip', known: [{ id: one }] });
    expect(await ownedIn(db)).toEqual({ clips: [], lists: [], tags: [], rules: [] });
  });

  it('passes over a gesture that changed nothing', async () => {
    const { db, does } = await aLibrary();
    await does({ verb: 'clip', ids: [one] });
    await does({ verb: 'clip', ids: [one] });
    expect((await does({ verb: 'undo' })).undone).toBe('clip');
    expect(await db.clips.count()).toBe(0);
  });

  it('takes back all changes of one editing of a note together', async () => {
    const { db, does } = await aLibrary();
    await does({ verb: 'note', ids: [one], note: 'first' });
    for (const note of ['se', 'second', '']) await does({ verb: 'note', ids: [one], note }, { step: 'editing' });
    await does({ verb: 'undo' });
    expect((await db.clips.get(one))?.note).toBe('first');
  });

  it('takes back what was added to a step after it was undone', async () => {
    const { db, does } = await aLibrary();
    await does({ verb: 'note', ids: [one], note: 'a' }, { step: 'editing' });
    await does({ verb: 'undo' });
    await does({ verb: 'note', ids: [one], note: 'b' }, { step: 'editing' });
    await does({ verb: 'undo', step: 'editing' });
    expect(await db.clips.count()).toBe(0);
  });

  it('brings back a removed paper with its tags, lists, star, status and note', async () => {
    const { db, does } = await aLibrary();
    await does({ verb: 'createList', list: 'l1', name: 'Robots', ids: [one] });
    await does({ verb: 'tag', ids: [one], add: ['RL'], drop: [] });
    await does({ verb: 'note', ids: [one], note: 'read again' });
    const before = await ownedIn(db);
    await does({ verb: 'remove', ids: [one] });
    expect(await db.clips.get(one)).toMatchObject({ trashedAt: MORNING, tags: ['rl'], note: 'read again' });
    await does({ verb: 'undo' });
    expect(await ownedIn(db)).toEqual(before);
  });

  it('keeps the spelling of a tag', async () => {
    const { db, does } = await aLibrary();
    await does({ verb: 'tag', ids: [one], add: ['RLHF'], drop: [] });
    await does({ verb: 'tag', ids: [one], add: [], drop: ['rlhf'] });
    await does({ verb: 'undo' });
    expect((await ownedIn(db)).tags).toEqual([{ name: 'rlhf', label: 'RLHF' }]);
  });

  it('leaves what was written later in the same field', async () => {
    const { db, does } = await aLibrary();
    await does({ verb: 'clip', ids: [one] });
    const { step } = await does({ verb: 'note', ids: [one], note: 'first' });
    await does({ verb: 'note', ids: [one], note: 'other' });
    await does({ verb: 'note', ids: [one], note: 'first' });
    expect((await does({ verb: 'undo', step })).undone).toBeUndefined();
    expect((await db.clips.get(one))?.note).toBe('first');
  });

  it('leaves a tag that another gesture gave again', async () => {
    const { db, does } = await aLibrary();
    const { step } = await does({ verb: 'tag', ids: [one], add: ['a', 'b'], drop: [] });
    await does({ verb: 'tag', ids: [one], add: [], drop: ['a'] });
    await does({ verb: 'tag', ids: [one], add: ['a'], drop: [] });
    await does({ verb: 'undo', step });
    expect(await db.clips.get(one)).toMatchObject({ tags: ['a'], clippedAt: MORNING, status: 'unread' });
  });

  it('keeps a paper clipped that was tagged since', async () => {
    const { db, does } = await aLibrary();
    const { step } = await does({ verb: 'clip', ids: [one] });
    await does({ verb: 'tag', ids: [one], add: ['rl'], drop: [] });
    await does({ verb: 'undo', step });
    expect(await db.clips.get(one)).toMatchObject({ tags: ['rl'], clippedAt: MORNING, status: 'unread' });
  });

  it('keeps a list on which other papers were put since', async () => {
    const { db, does } = await aLibrary();
    const { step } = await does({ verb: 'createList', list: 'l1', name: 'Robots', ids: [one] });
    await does({ verb: 'list', ids: [two], add: ['l1'], drop: [] });
    await does({ verb: 'undo', step });
    expect(await ownedIn(db)).toMatchObject({ lists: [{ id: 'l1' }], clips: [{ paperId: two, lists: ['l1'] }] });
  });

  it('does not put papers back on a list that is gone', async () => {
    const { db, does } = await aLibrary();
    await does({ verb: 'createList', list: 'l1', name: 'Robots', ids: [one] });
    const { step } = await does({ verb: 'list', ids: [one], add: [], drop: ['l1'] });
    await does({ verb: 'deleteList', list: 'l1' });
    await does({ verb: 'undo', step });
    expect((await db.clips.get(one))?.lists).toEqual([]);
  });

  it('gives a list that comes back a number when its name was given to another', async () => {
    const { db, does } = await aLibrary();
    await does({ verb: 'createList', list: 'l1', name: 'Robots', ids: [one] });
    const { step } = await does({ verb: 'deleteList', list: 'l1' });
    await does({ verb: 'createList', list: 'l2', name: 'robots', ids: [two] });
    await does({ verb: 'undo', step });
    expect(await namesIn(db)).toEqual({ l1: 'Robots 2', l2: 'robots' });
    expect((await db.clips.get(one))?.lists).toEqual(['l1']);
  });

  it('gives a list a number when its old name was given to another', async () => {
    const { db, does } = await aLibrary();
    await does({ verb: 'createList', list: 'l1', name: 'Robots', ids: [] });
    const { step } = await does({ verb: 'renameList', list: 'l1', name: 'Machines' });
    await does({ verb: 'createList', list: 'l2', name: 'Robots', ids: [] });
    await does({ verb: 'undo', step });
    expect(await namesIn(db)).toEqual({ l1: 'Robots 2', l2: 'Robots' });
  });

  it('gives a list its own name again where no other bears it', async () => {
    const { db, does } = await aLibrary();
    await does({ verb: 'createList', list: 'l1', name: 'Robots', ids: [] });
    await does({ verb: 'createList', list: 'l2', name: 'Robots in snow', ids: [] });
    const before = await ownedIn(db);
    const { step } = await does({ verb: 'deleteList', list: 'l1' });
    await does({ verb: 'undo', step });
    expect(await ownedIn(db)).toEqual(before);
  });

  it('takes back a saved search, its new query, and its deletion', async () => {
    const { db, does } = await aLibrary();
    const saved = await does({ verb: 'saveSearch', list: 's1', name: 'Robots', query: 'tag:robots' });
    await does({ verb: 'changeSearch', list: 's1', query: 'tag:arms', scope: 'everything' });
    expect((await does({ verb: 'undo' })).undone).toBe('changeSearch');
    expect((await ownedIn(db)).lists).toEqual([{ id: 's1', name: 'Robots', order: 0, query: 'tag:robots' }]);
    const { step } = await does({ verb: 'deleteList', list: 's1' });
    await does({ verb: 'undo', step });
    expect((await ownedIn(db)).lists).toMatchObject([{ query: 'tag:robots' }]);
    await does({ verb: 'undo', step: saved.step });
    expect((await ownedIn(db)).lists).toEqual([]);
  });

  it('leaves a saved search whole that was renamed since', async () => {
    const { db, does } = await aLibrary();
    const { step } = await does({
      verb: 'saveSearch',
      list: 's1',
      name: 'Robots',
      query: 'robot',
      scope: 'everything',
    });
    await does({ verb: 'renameList', list: 's1', name: 'Machines' });
    await does({ verb: 'undo', step });
    expect((await ownedIn(db)).lists).toEqual([
      { id: 's1', name: 'Machines', order: 0, query: 'robot', scope: 'everything' },
    ]);
  });

  it('puts no paper back on what is a saved search by now', async () => {
    const { db, does } = await aLibrary();
    await does({ verb: 'createList', list: 'l1', name: 'Robots', ids: [one] });
    const { step } = await does({ verb: 'undo' });
    await does({ verb: 'saveSearch', list: 'l1', name: 'Robots', query: 'robot' });
    await does({ verb: 'undo', step });
    expect(await ownedIn(db)).toMatchObject({ lists: [{ query: 'robot' }], clips: [{ paperId: one, lists: [] }] });
  });

  it('does not leave a paper both clipped and in the trash', async () => {
    const { db, does } = await aLibrary();
    const { step: clip } = await does({ verb: 'clip', ids: [one] });
    await does({ verb: 'remove', ids: [one] });
    const { step: unremove } = await does({ verb: 'undo' });
    const { step: unclip } = await does({ verb: 'undo', step: clip });
    for (const step of [unremove, unclip]) await does({ verb: 'undo', step });
    expect(await ownedIn(db)).toMatchObject({ clips: [{ clippedAt: MORNING }] });
    expect(await db.clips.get(one)).not.toHaveProperty('trashedAt');
  });

  it('does again what was undone, by undoing the undo', async () => {
    const { db, does } = await aLibrary();
    await does({ verb: 'tag', ids: [one, two], add: ['RL'], drop: [] });
    const before = await ownedIn(db);
    const { step } = await does({ verb: 'undo' });
    expect((await does({ verb: 'undo', step })).undone).toBe('undo');
    expect(await ownedIn(db)).toEqual(before);
    expect((await does({ verb: 'undo' })).undone).toBe('tag');
  });

  it('writes itself into the log as a change of its own', async () => {
    const { db, does } = await aLibrary();
    const { step } = await does({ verb: 'clip', ids: [one] });
    await does({ verb: 'undo' });
    expect(await db.changes.get(2)).toMatchObject({
      verb: 'undo',
      undoes: step,
      undid: 'clip',
      edits: [
        { table: 'clips', key: one, field: 'clippedAt', added: [], removed: [MORNING] },
        { table: 'clips', key: one, field: 'status', added: [], removed: ['unread'] },
      ],
    });
  });
});
