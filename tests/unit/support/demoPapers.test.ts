import { describe, expect, it } from 'vitest';
import { arxivIdOf, type Day } from '@/lib/paper';
import { demoPapers } from '@/tests/support/demo/papers';

const TODAY = '2026-09-30' as Day;

describe('the papers of the demo feed', () => {
  const papers = demoPapers(TODAY);

  it('are about 200, on weekdays up to today', () => {
    expect(papers.length).toBeGreaterThan(190);
    expect(papers[0]?.featuredOn).toBe(TODAY);
  });

  it('have ids of their own in the form of arXiv, and titles of their own', () => {
    expect(papers.filter(({ id }) => arxivIdOf(id) !== id)).toEqual([]);
    expect(new Set(papers.map(({ id }) => id)).size).toBe(papers.length);
    expect(new Set(papers.map(({ title }) => title)).size).toBe(papers.length);
  });

  it('are the same each time for one day and seed, and others for another seed', () => {
    expect(demoPapers(TODAY)).toEqual(papers);
    expect(demoPapers(TODAY, 21)).not.toEqual(papers);
  });

  it('have abstracts as long as real ones', () => {
    const lengths = papers.map(({ abstract }) => abstract.length);
    expect(Math.min(...lengths)).toBeGreaterThanOrEqual(600);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(1500);
  });

  it('have some titles that are hard to show', () => {
    const titles = papers.map(({ title }) => title);
    for (const odd of [/\p{Script=Han}/u, /\p{Script=Greek}/u, /\p{Emoji_Presentation}/u, /\$L_2\$/, /.{170}/])
      expect(titles.some((title) => odd.test(title))).toBe(true);
  });
});
