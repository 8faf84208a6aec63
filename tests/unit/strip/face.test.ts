import { describe, expect, it } from 'vitest';
import { type Face, faceOf, replacedFace } from '@/components/strip/face';
import type { GestureOnPapers } from '@/lib/library/gesture';
import { anId, MORNING } from '@/tests/support/factories';
import { knownOf } from './hands';

const id = anId();
const face = (facts: Parameters<typeof knownOf>[1], pending: GestureOnPapers[] = [], failure?: unknown) =>
  faceOf({ known: knownOf(id, facts), pending, failure }, 'Lanterns', MORNING);

describe('what a strip says of a paper', () => {
  it.each<[string, object, string, Face['dismissal']]>([
    ['one that is not clipped', {}, 'Clip', { brings: 'away', name: 'Dismiss: Lanterns' }],
    ['one that a rule dimmed', { dimmedAt: MORNING }, 'Clip', { brings: 'back', name: 'Bring back: Lanterns' }],
    ['a dismissed one', { dismissedAt: MORNING }, 'Clip', { brings: 'back', name: 'Bring back: Lanterns' }],
    ['a clip', { clippedAt: MORNING }, 'Clipped', undefined],
    [
      'a clip that was dismissed',
      { clippedAt: MORNING, dismissedAt: MORNING },
      'Clipped',
      { brings: 'back', name: 'Bring back: Lanterns' },
    ],
  ])('%s', (_, facts, word, dismissal) => {
    expect(face(facts)).toMatchObject({ word, dismissal });
  });

  it('shows the star of a starred clip', () => {
    expect(face({ clippedAt: MORNING, starredAt: MORNING }).isStarred).toBe(true);
    expect(face({ clippedAt: MORNING }).isStarred).toBe(false);
  });

  it.each([
    [[], [], []],
    [['agents', 'rl'], ['agents', 'rl'], []],
    [['agents', 'rl', 'talk'], ['agents', 'rl', 'talk'], []],
    [
      ['agents', 'rl', 'talk', 'vision'],
      ['agents', 'rl'],
      ['talk', 'vision'],
    ],
  ])('shows of the tags %j those for which there is room', (tags, shown, more) => {
    expect(face({ clippedAt: MORNING, tags })).toMatchObject({ tags: shown, moreTags: more });
  });

  it('says while a clip is on its way, and which way, and offers nothing else', () => {
    expect(face({ clippedAt: MORNING }, [{ verb: 'clip', ids: [id] }])).toMatchObject({
      clip: 'pending',
      word: 'Clipping…',
      state: undefined,
      dismissal: undefined,
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

  it('shows a dismissal at once, and the way back', () => {
    const dismissing = face({ dismissedAt: MORNING }, [{ verb: 'dismiss', ids: [id], on: true }]);
    expect(dismissing).toMatchObject({ clip: 'off', state: { word: 'Dismissed' }, dismissal: { brings: 'back' } });
  });

  it('names the paper for those who hear it', () => {
    expect(face({}).name).toBe('Clip: Lanterns');
  });

  it('gives a plain sentence for what went wrong', () => {
    const full = Object.assign(new Error('QuotaExceeded'), { name: 'StoreFailedError' });
    expect(face({}, [], full).sentence).toMatch(/could not be kept/);
    expect(face({}).sentence).toBeUndefined();
  });

  it('offers nothing but to reload once the extension was updated', () => {
    const replaced = replacedFace('Offprint was updated.');
    expect(replaced).toMatchObject({ clip: 'reload', name: 'Reload page. Offprint was updated.', tags: [], hints: [] });
    expect(replaced.dismissal).toBeUndefined();
  });
});
