import { describe, expect, it } from 'vitest';
import { change } from '@/lib/library/change';
import type { OffprintDb } from '@/lib/library/db';
import type { Deed, Gesture } from '@/lib/library/gesture';
import { openLibrary } from '@/lib/library/openLibrary';
import { recordListing } from '@/lib/library/recordListing';
import { aChange, aListing, anId, aPaper, MORNING } from '@/tests/support/factories';
import { aLibrary, ownedIn, ownedInCopy } from './freshLibrary';

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

describe('undo and redo, step by step', { timeout: 60_000 }, () => {
  it('go 200 steps back and forth, over a new start, bulk and rules included', async () => {
    const library = await aLibrary();
    const papers = Array.from({ length: 8 }, (_, n) => aPaper({ id: anId(n) }));
    const ids = papers.map(({ id }) => id);
    await recordListing(library.db, aListing(papers), MORNING);
    const steps: Deed[] = [
      { verb: 'saveRule', rule: 'r1', query: 'agents', does: 'clip', tags: ['Agents'], lists: [], on: true },
      { verb: 'rule', rule: 'r1', query: 'agents', ids: ids.slice(0, 5) },
      { verb: 'tag', ids, add: ['RL'], drop: [] },
      { verb: 'createList', list: 'l1', name: 'Robots', ids },
      ...Array.from({ length: 197 }, (_, n): Deed => ({ verb: 'note', ids: [anId(n % 8)], note: `note ${n}` })),
    ];
    const states = [];
    for (const [n, step] of steps.entries()) {
      if (n % 50 === 0) states.push([n, await ownedIn(library.db)]);
      await library.does(step);
    }
    const last = await ownedIn(library.db);
    library.db.close();
    const { db } = await openLibrary(library.mirror, MORNING);
    const moves = async (gesture: Gesture) => change(db, library.mirror, aChange(gesture), MORNING);
    for (let n = steps.length - 1; n >= 0; n--) {
      expect((await moves({ verb: 'undo' })).undone).toBe(steps[n]?.verb);
      if (n % 50 === 0) expect([n, await ownedIn(db)]).toEqual(states.pop());
    }
    for (const { verb } of steps) expect(await moves({ verb: 'undo', again: true })).toMatchObject({ again: verb });
    expect(await ownedIn(db)).toEqual(last);
    expect(ownedInCopy(library.mirror)).toEqual(last);
    db.close();
  });

  it('read no more of the log than lies between', async () => {
    const { db, does } = await aLibrary();
    for (let n = 0; n < 60; n++) await does({ verb: 'note', ids: [one], note: `note ${n}` });
    let read = 0;
    db.changes.hook('reading', (record) => {
      read++;
      return record;
    });
    const readBy = async (gesture: Gesture) => {
      read = 0;
      await does(gesture);
      return read;
    };
    expect(await readBy({ verb: 'undo' })).toBeLessThan(12);
    for (let n = 0; n < 9; n++) await does({ verb: 'undo' });
    expect(await readBy({ verb: 'undo', again: true })).toBeLessThan(12);
    expect(await readBy({ verb: 'undo' })).toBeLessThan(60);
  });
});
