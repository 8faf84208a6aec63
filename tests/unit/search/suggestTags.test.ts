import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { suggestTags } from '@/lib/search/suggestTags';
import { aFindable } from './aFindable';

const near = (...tags: string[][]) => tags.map((each) => ({ score: 0.2, tags: each }));
const known = (...labels: string[]) => labels.map((label) => ({ label, uses: 4 }));
const library = known('diffusion', 'robotics', 'video', 'evals', 'thesis', 'agents');

describe('tags suggested for a paper', () => {
  it('are those of the papers near it, most borne first', () => {
    const tagged = near(['robotics', 'video'], ['robotics'], ['robotics'], ['video', 'thesis'], ['robotics']);
    expect(suggestTags(aFindable(), tagged, library)).toEqual(['robotics', 'video']);
  });

  it('count the nearest most', () => {
    const tagged = [
      { score: 0.6, tags: ['video'] },
      { score: 0.2, tags: ['robotics'] },
      { score: 0.1, tags: ['robotics'] },
    ];
    expect(suggestTags(aFindable(), tagged, library)[0]).toBe('video');
  });

  it('are those that its title or keywords name, in singular or plural, nested or not', () => {
    expect(suggestTags(aFindable({ title: 'An Agent that mows' }), [], library)).toEqual(['agents']);
    expect(suggestTags(aFindable({ keywords: ['video diffusion models'] }), [], library)).toEqual([
      'diffusion',
      'video',
    ]);
    expect(suggestTags(aFindable({ title: 'Robotics' }), [], known('field/robotics'))).toEqual(['field/robotics']);
    expect(suggestTags(aFindable({ title: 'Videography' }), [], library)).toEqual([]);
  });

  it('need a paper near that bears them when only the abstract names them', () => {
    const paper = aFindable({ abstract: 'We evaluate robotics.' });
    const rare = [{ label: 'thesis', uses: 80 }, ...known('robotics', 'video')];
    const others = near(...Array.from({ length: 9 }, () => ['thesis']));
    expect(suggestTags(paper, others, rare)).not.toContain('robotics');
    const suggested = suggestTags(paper, [...others, ...near(['robotics', 'video'])], rare);
    expect(suggested).toContain('robotics');
    expect(suggested).not.toContain('video');
  });

  it('leave out what stands on every other paper anyway', () => {
    const tagged = near(['to read'], ['to read', 'video'], ['video']);
    const often = [{ label: 'to read', uses: 80 }, ...known('video'), { label: 'evals', uses: 20 }];
    expect(suggestTags(aFindable(), tagged, often)).toEqual(['video']);
  });

  it('are none that nobody speaks for, and none without tags', () => {
    expect(suggestTags(aFindable({ title: 'Moss' }), near(...library.map(({ label }) => [label])), library)).toEqual(
      [],
    );
    expect(suggestTags(aFindable({ title: 'Moss' }), near([], []), library)).toEqual([]);
    expect(suggestTags(aFindable({ title: 'Moss' }), [], [])).toEqual([]);
    expect(suggestTags(aFindable({ title: '' }), [], known('🔥'))).toEqual([]);
  });

  it('are at most five of the reader’s own, never one that the paper bears', () => {
    const label = fc.constantFrom('heath', 'tide', 'moss', 'fern', 'dusk', 'dune', 'reef', 'marsh');
    const labels = fc.uniqueArray(label);
    const tagged = fc.array(fc.record({ score: fc.double({ min: 0.01, max: 1, noNaN: true }), tags: labels }));
    fc.assert(
      fc.property(labels, labels, labels, tagged, (title, tags, mine, papers) => {
        const suggested = suggestTags(aFindable({ title: title.join(' '), tags }), papers, known(...mine));
        expect(suggested.length).toBeLessThanOrEqual(5);
        expect(new Set(suggested).size).toBe(suggested.length);
        expect(mine.filter((tag) => !tags.includes(tag))).toEqual(expect.arrayContaining(suggested));
      }),
    );
  });
});
