import { describe, expect, it } from 'vitest';
import { gestureOf } from '@/entrypoints/reader/gestureOf';
import type { Deed } from '@/entrypoints/reader/keys';
import { saidOf } from '@/entrypoints/reader/saidOf';
import type { Gesture } from '@/lib/library/gesture';
import { aClip, aList, anId, MORNING } from '@/tests/support/factories';

const id = anId();
const ids = [id];
const robots = aList();
const saved = aList({ id: 'saved', name: 'Unread arms', query: 'arm is:unread' });
const answer = { step: 'step-1', known: [] };

describe('what the popup says of a gesture', () => {
  it.each<[Gesture, string | undefined]>([
    [{ verb: 'clip', ids }, 'Clipped.'],
    [{ verb: 'star', ids, on: true }, 'Starred.'],
    [{ verb: 'star', ids, on: false }, 'Star taken off.'],
    [{ verb: 'status', ids, status: 'reading' }, 'Marked as Reading.'],
    [{ verb: 'tag', ids, add: ['rl', 'agents'], drop: [] }, 'Tagged rl, agents.'],
    [{ verb: 'tag', ids, add: [], drop: ['rl'] }, 'Tag rl taken off.'],
    [{ verb: 'list', ids, add: [robots.id], drop: [] }, 'Put on Robots.'],
    [{ verb: 'list', ids, add: [], drop: [robots.id] }, 'Taken off Robots.'],
    [{ verb: 'deleteList', list: robots.id }, 'List Robots deleted.'],
    [{ verb: 'createList', list: 'x', name: 'Talk', ids }, 'List Talk created.'],
    [{ verb: 'renameList', list: 'x', name: 'Talks' }, 'List renamed to Talks.'],
    [{ verb: 'saveSearch', list: 'x', name: 'To read', query: 'is:unread' }, 'Search saved as To read.'],
    [{ verb: 'changeSearch', list: saved.id, query: 'is:read' }, 'Search Unread arms changed.'],
    [{ verb: 'renameList', list: saved.id, name: 'Arms' }, 'Search renamed to Arms.'],
    [{ verb: 'deleteList', list: saved.id }, 'Search Unread arms deleted.'],
    [{ verb: 'undim', ids }, 'Not dimmed any more.'],
    [{ verb: 'saveRule', rule: 'r', query: 'x', does: 'clip', tags: [], lists: [], on: false }, 'Rule kept.'],
    [{ verb: 'switchRule', rule: 'r', on: true }, 'Rule switched on.'],
    [{ verb: 'switchRule', rule: 'r', on: false }, 'Rule switched off.'],
    [{ verb: 'deleteRule', rule: 'r' }, 'Rule deleted. What it did stays.'],
    [{ verb: 'renameTag', tag: 'rl', label: 'RL' }, 'Tag renamed to RL.'],
    [{ verb: 'colourTag', tag: 'RL', colour: 'red' }, 'Tag RL coloured.'],
    [{ verb: 'colourTag', tag: 'RL' }, 'Colour taken off the tag RL.'],
    [{ verb: 'deleteTags', tags: ['RL'] }, 'Tag RL deleted.'],
    [{ verb: 'deleteTags', tags: ['RL', 'robots'] }, '2 tags deleted.'],
    [{ verb: 'tellApart', tags: ['RL', 'RL-'] }, 'Kept apart: RL, RL-.'],
    [{ verb: 'note', ids, note: 'x' }, undefined],
    [{ verb: 'undo' }, 'There is nothing to take back.'],
  ])('%o: %s', (gesture, text) => {
    expect(saidOf(gesture, answer, [robots, saved])?.text).toBe(text);
  });

  it('says when a tag was merged into another', () => {
    const gesture: Gesture = { verb: 'renameTag', tag: 'RL-', label: 'RL' };
    expect(saidOf(gesture, { ...answer, merged: true }, [])).toEqual({
      text: 'Merged into the tag RL.',
      step: 'step-1',
      seen: true,
    });
  });

  it('offers to take back what loses something from sight, and shows it', () => {
    expect(saidOf({ verb: 'remove', ids }, answer, [])).toEqual({ text: 'Removed.', step: 'step-1', seen: true });
    expect(saidOf({ verb: 'clip', ids }, answer, [])).toMatchObject({ step: undefined, seen: false });
  });

  it.each([
    ['remove', 'Taken back: removal.'],
    ['tag', 'Taken back: tags.'],
    ['createList', 'Taken back: new list.'],
    ['saveSearch', 'Taken back: saved search.'],
    ['renameTag', 'Taken back: new name of a tag.'],
  ] as const)('says that a %s was taken back, and offers to do it again', (undone, text) => {
    expect(saidOf({ verb: 'undo' }, { ...answer, undone }, [])).toEqual({
      text,
      step: 'step-1',
      isUndo: true,
      seen: true,
    });
  });

  it.each([
    ['agents', 'Taken back: rule “agents”.'],
    ['', 'Taken back: what a deleted rule did.'],
  ])('names the rule whose doing was taken back: “%s”', (rule, text) => {
    expect(saidOf({ verb: 'undo' }, { ...answer, undone: 'rule', rule }, [])?.text).toBe(text);
  });

  it('offers to take back what was done to many papers at once', () => {
    const many: Gesture = { verb: 'tag', ids: [anId(1), anId(2)], add: ['rl'], drop: [] };
    expect(saidOf(many, answer, [])).toMatchObject({ seen: true, step: 'step-1' });
    expect(saidOf({ ...many, ids }, answer, [])).toMatchObject({ seen: false, step: undefined });
  });

  it('offers to take back what was done again, and nothing where nothing was taken back', () => {
    const again = saidOf({ verb: 'undo' }, { ...answer, undone: 'undo' }, []);
    expect(again).toEqual({ text: 'Done again.', step: 'step-1', isUndo: false, seen: true });
    expect(saidOf({ verb: 'undo' }, answer, [])?.step).toBeUndefined();
  });
});

describe('a key on a paper', () => {
  const row = (clip: Parameters<typeof gestureOf>[1]['clip']) => ({ id, paper: undefined, clip, tags: [] });
  const inTrash = aClip({ clippedAt: undefined, trashedAt: MORNING, starredAt: MORNING, status: 'read' });

  it.each<[Deed, ReturnType<typeof aClip> | undefined, Gesture | undefined]>([
    ['clip', undefined, { verb: 'clip', ids }],
    ['clip', aClip(), undefined],
    ['star', aClip(), { verb: 'star', ids, on: true }],
    ['star', aClip({ starredAt: MORNING }), { verb: 'star', ids, on: false }],
    ['star', inTrash, { verb: 'star', ids, on: true }],
    ['status', aClip(), { verb: 'status', ids, status: 'reading' }],
    ['status', aClip({ status: 'reading' }), { verb: 'status', ids, status: 'read' }],
    ['status', aClip({ status: 'read' }), { verb: 'status', ids, status: 'unread' }],
    ['status', undefined, { verb: 'status', ids, status: 'unread' }],
    ['remove', aClip(), { verb: 'remove', ids }],
    ['remove', undefined, undefined],
    ['remove', inTrash, undefined],
    ['down', aClip(), undefined],
  ])('%s on %o is %o', (deed, clip, gesture) => {
    expect(gestureOf(deed, row(clip))).toEqual(gesture);
  });
});
