import { describe, expect, it } from 'vitest';
import { faceOf } from '@/components/strip/face';
import type { GestureOnPapers } from '@/lib/library/gesture';
import { anId, MORNING } from '@/tests/support/factories';
import { knownOf } from './hands';

const id = anId();
const face = (facts: Parameters<typeof knownOf>[1], pending: GestureOnPapers[] = [], failure?: unknown) =>
  faceOf({ known: knownOf(id, facts), pending, failure }, 'Lanterns');

describe('what a strip says of a paper', () => {
  it.each([
    ['one listed before and never seen', {}, 'Clip', undefined],
    ['a new one', { isNew: true }, 'Clip', 'new'],
    ['a new one that was seen a minute ago', { isNew: true, seenAt: MORNING }, 'Clip', 'new'],
    ['one seen before', { seenAt: MORNING }, 'Clip', 'seen'],
    ['a clip', { clippedAt: MORNING }, 'Clipped', undefined],
    ['a new clip, quietly', { clippedAt: MORNING, isNew: true }, 'Clipped', undefined],
  ])('%s', (_, facts, word, state) => {
    expect(face(facts)).toMatchObject({ word, state });
  });

  it('shows the star of a starred clip', () => {
    expect(face({ clippedAt: MORNING, starredAt: MORNING }).isStarred).toBe(true);
    expect(face({ clippedAt: MORNING }).isStarred).toBe(false);
  });

  it('says while a clip is on its way, and which way', () => {
    expect(face({ clippedAt: MORNING }, [{ verb: 'clip', ids: [id] }])).toMatchObject({
      clip: 'pending',
      word: 'Clipping…',
    });
    expect(face({}, [{ verb: 'remove', ids: [id] }])).toMatchObject({ clip: 'pending', word: 'Removing…' });
  });

  it('stays clipped while a tag of it is on its way', () => {
    expect(face({ clippedAt: MORNING }, [{ verb: 'tag', ids: [id], add: ['rl'], drop: [] }]).clip).toBe('on');
  });

  it.each([
    [{ clippedAt: MORNING, ruled: 'agents' }, 'Clipped by rule “agents”'],
    [{ clippedAt: MORNING, ruled: '' }, 'Clipped by a rule that is deleted'],
    [{ dimmedAt: MORNING, ruled: 'survey' }, 'Dimmed by rule “survey”'],
    [{ dimmedAt: MORNING, ruled: '' }, 'Dimmed by a rule that is deleted'],
    [{ clippedAt: MORNING }, undefined],
  ])('says of %o what a rule did: %s', (facts, ruled) => {
    expect(face(facts).ruled).toBe(ruled);
  });

  it('names the paper for those who hear it', () => {
    expect(face({}).name).toBe('Clip: Lanterns');
  });

  it('gives a plain sentence for what went wrong', () => {
    const full = Object.assign(new Error('QuotaExceeded'), { name: 'StoreFailedError' });
    expect(face({}, [], full).sentence).toMatch(/could not be kept/);
    expect(face({}).sentence).toBeUndefined();
  });
});
