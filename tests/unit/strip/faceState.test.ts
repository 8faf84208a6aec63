import { describe, expect, it } from 'vitest';
import { stateOf } from '@/components/strip/faceState';
import type { Known } from '@/lib/library/clip';
import { anId, MINUTE, MORNING } from '@/tests/support/factories';
import { knownOf } from './hands';

const DAY = 24 * 60 * MINUTE;
const YESTERDAY = MORNING - DAY;
const state = (facts: Partial<Known>) => stateOf(knownOf(anId(), facts), MORNING);

describe('where a paper stands with the reader', () => {
  it.each<[string, Partial<Known>, string | undefined]>([
    ['one listed before and never seen', {}, undefined],
    ['a new one', { isNew: true }, 'New'],
    ['a new one that was seen a minute ago', { isNew: true, seenAt: MORNING - MINUTE }, 'New'],
    ['one seen earlier today', { seenAt: MORNING - 60 * MINUTE }, 'Seen today'],
    ['one seen yesterday', { seenAt: YESTERDAY }, 'Seen yesterday'],
    ['one seen weeks ago', { seenAt: MORNING - 20 * DAY }, 'Seen Sep 8'],
    ['one whose page was opened', { seenAt: YESTERDAY, openedAt: YESTERDAY }, 'Opened'],
    ['a new one whose page was opened', { isNew: true, openedAt: MORNING }, 'Opened'],
    ['one dismissed, whatever else it is', { isNew: true, openedAt: MORNING, dismissedAt: MORNING }, 'Dismissed'],
    ['a clip to be read', { clippedAt: MORNING, status: 'unread', isNew: true, seenAt: YESTERDAY }, undefined],
    ['a clip to be read whose page was opened', { clippedAt: MORNING, status: 'unread', openedAt: MORNING }, 'Opened'],
    ['a clip being read', { clippedAt: MORNING, status: 'reading', openedAt: MORNING }, 'Reading'],
    ['a clip that was read', { clippedAt: MORNING, status: 'read' }, 'Read'],
  ])('%s', (_, facts, word) => {
    expect(state(facts)?.word).toBe(word);
  });

  it.each<[string, Partial<Known>, RegExp]>([
    ['it was first seen', { seenAt: YESTERDAY }, /^First seen Sunday, September 27, 2026$/],
    ['it was opened', { openedAt: YESTERDAY }, /^Opened Sunday, September 27, 2026$/],
    ['it was dismissed', { dismissedAt: YESTERDAY }, /^Dismissed Sunday, September 27, 2026$/],
  ])('tells in full when %s', (_, facts, full) => {
    expect(state(facts)?.full).toMatch(full);
  });
});
