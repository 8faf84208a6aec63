import { describe, expect, it } from 'vitest';
import { whyFound } from '@/components/whyFound';
import { BETWEEN } from '@/lib/search/findable';
import type { Marks } from '@/lib/search/marks';
import { aClip, aKeptPaper, aTag } from '@/tests/support/factories';

const paper = aKeptPaper({
  title: 'Robots that Fold Paper',
  authors: ['Wei Lin', 'Ada Linde'],
  keywords: ['robotics', 'origami', 'folding robots'],
  organisation: { slug: 'kiso', name: 'Kiso Valley Computing' },
  abstract: `${'We first speak of other things. '.repeat(9)}Then sheets are creased by robots.`,
});
const row = { id: paper.id, paper, clip: aClip({ note: 'ask the origami people' }), tags: [aTag('crease')] };

/** Where a word stands in a text. */
function at(text: string | undefined, word: string): [number, number][] {
  const from = (text ?? '').indexOf(word);
  return [[from, from + word.length]];
}
const inKeywords = (word: string) => at(paper.keywords.join(BETWEEN), word);
const why = (marks: Marks) =>
  whyFound(row, marks).map(({ field, pieces }) => [
    field,
    pieces.map(({ text, spans }) => spans.map(([from, to]) => text.slice(from, to))),
  ]);

describe('why a paper was found', () => {
  it('goes without saying where title, authors and tags say it', () => {
    expect(why({})).toEqual([]);
    expect(why({ title: at(paper.title, 'Robot'), keywords: inKeywords('robot') })).toEqual([]);
    expect(why({ tags: [[0, 6]], abstract: at(paper.abstract, 'crease') })).toEqual([]);
  });

  it.each<[field: string, marks: Marks, words: string[][]]>([
    ['abstract', { abstract: at(paper.abstract, 'creased') }, [['creased']]],
    ['note', { note: at('ask the origami people', 'people') }, [['people']]],
    ['keywords', { keywords: inKeywords('origami') }, [['origami']]],
    ['organisation', { organisation: [[0, 4]] }, [['Kiso']]],
  ])('is said by its %s', (field, marks, words) => {
    expect(why(marks)).toEqual([[field, words]]);
  });

  it('shows of the keywords only those that were searched for', () => {
    const [{ pieces = [] } = {}] = whyFound(row, { keywords: [...inKeywords('robotics'), ...inKeywords('folding')] });
    expect(pieces.map(({ text }) => text)).toEqual(['robotics', 'folding robots']);
  });

  it('is told in short where several places say it', () => {
    const [keywords, abstract] = whyFound(row, {
      title: at(paper.title, 'Fold'),
      keywords: inKeywords('origami'),
      abstract: at(paper.abstract, 'creased'),
    });
    expect([keywords?.field, abstract?.field]).toEqual(['keywords', 'abstract']);
    expect(abstract?.pieces[0]?.text).toBe('… creased by robots.');
  });

  it('is in a note before it is in the abstract', () => {
    const marks = { note: at('ask the origami people', 'people'), abstract: at(paper.abstract, 'creased') };
    expect(why(marks).map(([field]) => field)).toEqual(['note']);
  });
});
