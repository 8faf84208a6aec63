import { expect, it } from 'vitest';
import { foresee } from '@/components/strip/foresee';
import type { GestureOnPapers } from '@/lib/library/gesture';
import { anId, MORNING } from '@/tests/support/factories';
import { knownOf } from './hands';

const id = anId();
const ids = [id];
const clipped = knownOf(id, { clippedAt: 1, starredAt: 1, tags: ['Agents', 'rl'], lists: ['a'] });

it.each<[string, GestureOnPapers, object]>([
  ['a clip', { verb: 'clip', ids }, { clippedAt: MORNING, status: 'unread' }],
  ['a star, which clips', { verb: 'star', ids, on: true }, { clippedAt: MORNING, starredAt: MORNING }],
  [
    'a tag, which clips',
    { verb: 'tag', ids, add: ['  long   context '], drop: [] },
    { clippedAt: MORNING, tags: ['long context'] },
  ],
  ['a list, which clips', { verb: 'list', ids, add: ['b'], drop: [] }, { clippedAt: MORNING, lists: ['b'] }],
  ['a status, which clips', { verb: 'status', ids, status: 'reading' }, { clippedAt: MORNING, status: 'reading' }],
  ['a dismissal, which does not clip', { verb: 'dismiss', ids, on: true }, { dismissedAt: MORNING }],
  ['a new list', { verb: 'createList', list: 'c', name: 'C', ids }, { clippedAt: MORNING, lists: ['c'] }],
])('foresees %s on a paper that was not clipped', (_, gesture, expected) => {
  expect(foresee(knownOf(id), gesture, MORNING)).toMatchObject(expected);
});

it.each<[string, GestureOnPapers, object]>([
  ['clipping again, which changes nothing', { verb: 'clip', ids }, clipped],
  ['a star taken off', { verb: 'star', ids, on: false }, { starredAt: undefined }],
  ['a tag under another spelling, once', { verb: 'tag', ids, add: ['agents'], drop: [] }, { tags: ['agents', 'rl'] }],
  ['a tag taken off', { verb: 'tag', ids, add: [], drop: ['AGENTS'] }, { tags: ['rl'] }],
  ['the same list, once', { verb: 'list', ids, add: ['a'], drop: [] }, { lists: ['a'] }],
  ['a list left', { verb: 'list', ids, add: [], drop: ['a'] }, { lists: [] }],
  ['another status', { verb: 'status', ids, status: 'read' }, { clippedAt: 1, status: 'read' }],
  ['removal', { verb: 'remove', ids }, { clippedAt: undefined, starredAt: undefined, tags: [], lists: [] }],
])('foresees %s on a clip', (_, gesture, expected) => {
  expect(foresee(clipped, gesture, MORNING)).toMatchObject(expected);
});

it('foresees that a clip is no longer dismissed, and a dismissal taken back', () => {
  const dismissed = knownOf(id, { dismissedAt: 1 });
  expect(foresee(dismissed, { verb: 'clip', ids }, MORNING)).toMatchObject({ dismissedAt: undefined });
  expect(foresee(dismissed, { verb: 'dismiss', ids, on: false }, MORNING)).toMatchObject({ dismissedAt: undefined });
});

it('foresees that a card is not dimmed any more, clipped by hand or not', () => {
  const dimmed = knownOf(id, { dimmedAt: 1, ruled: 'survey' });
  expect(foresee(dimmed, { verb: 'undim', ids }, MORNING)).toEqual(knownOf(id));
  expect(foresee(dimmed, { verb: 'clip', ids }, MORNING)).toEqual(
    knownOf(id, { clippedAt: MORNING, status: 'unread' }),
  );
});
