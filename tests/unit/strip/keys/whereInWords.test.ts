import { describe, expect, it } from 'vitest';
import { whereInWords } from '@/entrypoints/feed.content/keys/whereInWords';
import type { Known } from '@/lib/library/clip';
import type { ArxivId } from '@/lib/paper';
import { knownOf } from '../hands';
import { aDeck } from './aDeck';

const [one, two] = ['2609.30001', '2609.30002'] as [ArxivId, ArxivId];

describe('a card for those who hear the page', () => {
  it.each<[string, Partial<Known>]>([
    ['Paper 0. 1 of 2', {}],
    ['Paper 0. New. 1 of 2', { isNew: true }],
    ['Paper 0. Seen today. 1 of 2', { seenAt: Date.now() }],
    ['Paper 0. Opened. 1 of 2', { seenAt: Date.now(), openedAt: Date.now() }],
    ['Paper 0. Dismissed. 1 of 2', { isNew: true, dismissedAt: Date.now() }],
    ['Paper 0. Clipped. Starred. Reading. 1 of 2', { clippedAt: 7, starredAt: 7, status: 'reading' }],
  ])('says what its strip shows: %s', (words, facts) => {
    const deck = aDeck([one, two]);
    deck.learn(knownOf(one, facts));
    expect(whereInWords(deck, one, false)).toBe(words);
  });
});
