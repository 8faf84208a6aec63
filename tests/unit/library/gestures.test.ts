import { describe, expect, it } from 'vitest';
import type { Clip, List, Tag } from '@/lib/library/clip';
import { difference } from '@/lib/library/edits';
import { afterGesture, type PlainGesture } from '@/lib/library/gestures';
import type { Rows } from '@/lib/library/rows';
import { isExpected } from '@/lib/report';
import type { Rule } from '@/lib/rule';
import { aClip, aList, anId, aTag, MORNING } from '@/tests/support/factories';

const id = anId(1);
const ids = [id];
const NOW = MORNING + 1;

interface Owned {
  clips?: Clip[];
  lists?: List[];
  tags?: Tag[];
  rules?: Rule[];
}

function rows({ clips = [], lists = [], tags = [], rules = [] }: Owned): Rows {
  return {
    clips: new Map(clips.map((clip) => [clip.paperId, clip])),
    lists: new Map(lists.map((list) => [list.id, list])),
    tags: new Map(tags.map((tag) => [tag.name, tag])),
    rules: new Map(rules.map((rule) => [rule.id, rule])),
  };
}
const clipped = (facts: Partial<Clip> = {}) => aClip({ paperId: id, ...facts });
const trashed = (facts: Partial<Clip> = {}) => clipped({ clippedAt: undefined, trashedAt: MORNING, ...facts });
const fresh = { clippedAt: NOW, status: 'unread' };
const readIt: PlainGesture = { verb: 'status', ids, status: 'read' };

describe('a gesture on a paper', () => {
  it.each<[string, Clip | undefined, PlainGesture, object | undefined]>([
    ['clips a paper', undefined, { verb: 'clip', ids }, fresh],
    [
      'leaves a clipped paper as it is',
      clipped({ status: 'read' }),
      { verb: 'clip', ids },
      { clippedAt: MORNING, status: 'read' },
    ],
    [
      'takes a paper out of the trash with all it had',
      trashed({ starredAt: 3, tags: ['rl'], note: 'x', status: 'read' }),
      { verb: 'clip', ids },
      { clippedAt: NOW, starredAt: 3, tags: ['rl'], note: 'x', status: 'read' },
    ],
    [
      'takes back a dismissal by clipping',
      { paperId: id, dismissedAt: 5, tags: [], lists: [] },
      { verb: 'clip', ids },
      fresh,
    ],
    [
      'moves a clip to the trash',
      clipped({ starredAt: 3 }),
      { verb: 'remove', ids },
      { trashedAt: NOW, starredAt: 3, status: 'unread' },
    ],
    ['removes nothing that is not clipped', undefined, { verb: 'remove', ids }, undefined],
    ['leaves the trash alone', trashed(), { verb: 'remove', ids }, { trashedAt: MORNING, status: 'unread' }],
    ['clips by starring', undefined, { verb: 'star', ids, on: true }, { ...fresh, starredAt: NOW }],
    [
      'keeps the first star',
      clipped({ starredAt: 3 }),
      { verb: 'star', ids, on: true },
      { clippedAt: MORNING, status: 'unread', starredAt: 3 },
    ],
    [
      'takes a star away',
      clipped({ starredAt: 3 }),
      { verb: 'star', ids, on: false },
      { clippedAt: MORNING, status: 'unread' },
    ],
    ['clips nothing by taking a star away', undefined, { verb: 'star', ids, on: false }, undefined],
    ['dismisses without clipping', undefined, { verb: 'dismiss', ids, on: true }, { dismissedAt: NOW }],
    [
      'takes a dismissal back',
      { paperId: id, dismissedAt: 5, tags: [], lists: [] },
      { verb: 'dismiss', ids, on: false },
      undefined,
    ],
    ['clips by a status', undefined, { verb: 'status', ids, status: 'reading' }, { clippedAt: NOW, status: 'reading' }],
    ['notes since when a paper is read', clipped(), readIt, { clippedAt: MORNING, status: 'read', readAt: NOW }],
    [
      'keeps the day on which a paper was read',
      clipped({ status: 'read', readAt: 3 }),
      readIt,
      { clippedAt: MORNING, status: 'read', readAt: 3 },
    ],
    [
      'makes up no day for a paper that was read before',
      clipped({ status: 'read' }),
      readIt,
      { clippedAt: MORNING, status: 'read' },
    ],
    [
      'forgets the day when the paper is to be read again',
      clipped({ status: 'read', readAt: 3 }),
      { verb: 'status', ids, status: 'unread' },
      { clippedAt: MORNING, status: 'unread' },
    ],
    [
      'clips by tagging',
      undefined,
      { verb: 'tag', ids, add: [' RL ', 'agents'], drop: [] },
      { ...fresh, tags: ['agents', 'rl'] },
    ],
    ['clips nothing by dropping a tag', undefined, { verb: 'tag', ids, add: [], drop: ['rl'] }, undefined],
    ['ignores a tag without a letter', undefined, { verb: 'tag', ids, add: [' '], drop: [] }, undefined],
    [
      'exchanges tags',
      clipped({ tags: ['a', 'b'] }),
      { verb: 'tag', ids, add: ['C'], drop: ['A'] },
      { clippedAt: MORNING, status: 'unread', tags: ['b', 'c'] },
    ],
    [
      'clips by listing',
      undefined,
      { verb: 'list', ids, add: ['list-robots'], drop: [] },
      { ...fresh, lists: ['list-robots'] },
    ],
    [
      'takes a paper off a list',
      clipped({ lists: ['x'] }),
      { verb: 'list', ids, add: [], drop: ['x'] },
      { clippedAt: MORNING, status: 'unread' },
    ],
    ['clips by noting', undefined, { verb: 'note', ids, note: ' as typed ' }, { ...fresh, note: ' as typed ' }],
    [
      'takes an emptied note away',
      clipped({ note: 'x' }),
      { verb: 'note', ids, note: ' \n' },
      { clippedAt: MORNING, status: 'unread' },
    ],
    ['clips nothing by an empty note', undefined, { verb: 'note', ids, note: '' }, undefined],
  ])('%s', (_what, before, gesture, after) => {
    const state = rows({ clips: before ? [before] : [], lists: [aList()] });
    const clip = afterGesture(state, gesture, NOW).clips.get(id);
    expect(clip).toStrictEqual(after && { paperId: id, tags: [], lists: [], ...after });
  });

  it('says nothing of a gesture that changes nothing', () => {
    const state = rows({ clips: [clipped({ tags: ['rl'] })], tags: [aTag('RL')] });
    expect(
      difference(state, afterGesture(state, { verb: 'tag', ids: [id, id], add: ['rl'], drop: ['x'] }, NOW)),
    ).toEqual([]);
  });

  it('keeps the first spelling of a tag', () => {
    const after = afterGesture(rows({ tags: [aTag('RL')] }), { verb: 'tag', ids, add: ['rl'], drop: [] }, NOW);
    expect([...after.tags.values()]).toEqual([aTag('RL')]);
  });
});

describe('a gesture on lists', () => {
  const robots = aList();
  const vision = aList({ id: 'v', name: 'Vision', order: 1 });
  const saved = aList({ id: 's', name: 'Unread arms', order: 3, query: 'arm is:unread', scope: 'everything' });

  it.each<[string, List[], PlainGesture, List[]]>([
    [
      'makes a list after the others',
      [robots, vision],
      { verb: 'createList', list: 'n', name: ' New  one ', ids: [] },
      [robots, vision, { id: 'n', name: 'New one', order: 2 }],
    ],
    [
      'finds the list of that name instead of making a second',
      [robots],
      { verb: 'createList', list: 'n', name: 'ROBOTS', ids: [] },
      [robots],
    ],
    [
      'numbers a list that is called like a saved search',
      [{ ...robots, query: 'rl' }],
      { verb: 'createList', list: 'n', name: 'Robots', ids: [] },
      [
        { ...robots, query: 'rl' },
        { id: 'n', name: 'Robots 2', order: 1 },
      ],
    ],
    ['renames', [robots], { verb: 'renameList', list: robots.id, name: 'Arms' }, [{ ...robots, name: 'Arms' }]],
    [
      'changes the case of a name',
      [robots],
      { verb: 'renameList', list: robots.id, name: 'ROBOTS' },
      [{ ...robots, name: 'ROBOTS' }],
    ],
    [
      'numbers a name that another list has',
      [robots, vision],
      { verb: 'renameList', list: 'v', name: 'robots' },
      [robots, { ...vision, name: 'robots 2' }],
    ],
    [
      'orders, those not named last',
      [robots, vision, aList({ id: 'x', name: 'X', order: 2 })],
      { verb: 'orderLists', lists: ['x', 'gone', 'x'] },
      [{ ...robots, order: 1 }, { ...vision, order: 2 }, aList({ id: 'x', name: 'X', order: 0 })],
    ],
    [
      'saves a search after the others, as it is kept',
      [vision],
      { verb: 'saveSearch', list: 's', name: 'Vision ', query: ' tag:rl\n is:unread ', scope: 'everything' },
      [vision, { id: 's', name: 'Vision 2', order: 2, query: 'tag:rl is:unread', scope: 'everything' }],
    ],
    ['saves a search once', [saved], { verb: 'saveSearch', list: 's', name: 'Other', query: 'b' }, [saved]],
    [
      'changes what a saved search asks, and where',
      [robots, saved],
      { verb: 'changeSearch', list: 's', query: 'tag:arms' },
      [robots, { id: 's', name: 'Unread arms', order: 3, query: 'tag:arms' }],
    ],
    ['renames a saved search', [saved], { verb: 'renameList', list: 's', name: 'Arms' }, [{ ...saved, name: 'Arms' }]],
    ['deletes a saved search', [robots, saved], { verb: 'deleteList', list: 's' }, [robots]],
    ['deletes', [robots, vision], { verb: 'deleteList', list: 'v' }, [robots]],
    ['deletes nothing twice', [robots], { verb: 'deleteList', list: 'gone' }, [robots]],
  ])('%s', (_what, before, gesture, after) => {
    expect([...afterGesture(rows({ lists: before }), gesture, NOW).lists.values()]).toEqual(after);
  });

  it.each<[string, PlainGesture, string]>([
    ['a paper on a saved search', { verb: 'list', ids, add: ['s'], drop: [] }, 'SavedSearchError'],
    [
      'a paper on a saved search as if it were new',
      { verb: 'createList', list: 's', name: 'X', ids },
      'SavedSearchError',
    ],
    ['a paper on a list that is gone', { verb: 'list', ids, add: ['gone'], drop: [] }, 'ListGoneError'],
    ['a query on a list of papers', { verb: 'changeSearch', list: robots.id, query: 'rl' }, 'ListGoneError'],
    ['a search without a query', { verb: 'saveSearch', list: 'n', name: 'X', query: ' \t' }, 'EmptyQueryError'],
    ['an emptied query', { verb: 'changeSearch', list: 's', query: '' }, 'EmptyQueryError'],
    ['an endless query', { verb: 'saveSearch', list: 'n', name: 'X', query: 'x'.repeat(301) }, 'QueryTooLongError'],
    ['a search without a name', { verb: 'saveSearch', list: 'n', name: ' ', query: 'x' }, 'EmptyNameError'],
  ])('puts no %s', (_what, gesture, name) => {
    const before = rows({ lists: [robots, saved] });
    expect(() => afterGesture(before, gesture, NOW)).toThrow(expect.objectContaining({ name }));
    expect(isExpected(Object.assign(new Error(), { name }))).toBe(true);
  });

  it('takes papers off what is a saved search by now', () => {
    const before = rows({ lists: [saved], clips: [clipped({ lists: ['s'] })] });
    expect(afterGesture(before, { verb: 'list', ids, add: [], drop: ['s'] }, NOW).clips.get(id)?.lists).toEqual([]);
  });

  it('puts the papers on the list that already bears the name', () => {
    const after = afterGesture(rows({ lists: [robots] }), { verb: 'createList', list: 'n', name: 'robots', ids }, NOW);
    expect(after.clips.get(id)?.lists).toEqual([robots.id]);
  });
});
