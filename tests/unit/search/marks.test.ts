import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Field, rangesPerEntry, textOf } from '@/lib/search/findable';
import { markPaper } from '@/lib/search/marks';
import { wordsOf } from '@/lib/search/words';
import { aFindable } from './aFindable';

/** The marked stretches of a field. */
function marked(given: Parameters<typeof aFindable>[0], query: string, field: Field): string[] {
  const paper = aFindable(given);
  const { marks } = markPaper(paper, wordsOf(query));
  return (marks[field] ?? []).map(([from, to]) => textOf(paper, field).slice(from, to));
}

describe('markPaper', () => {
  it.each([
    ['Sparse attention', 'attention', ['attention']],
    ['Sparse attention', 'atten', ['atten']],
    ['Sparse attention, sparse nets', 'sparse', ['Sparse', 'sparse']],
    ['A Müller flow', 'muller', ['Müller']],
    ['A Müller flow', 'mueller', ['Müller']],
    ['A Müller flow', 'mul', ['Mül']],
    ['A Mu\u0308ller flow', 'mul', ['Mu\u0308l']],
    ['The τ-law', 'tau', ['τ']],
    ['The $\\tau$-law', 'tau', ['tau']],
    ['The $\\tau$-law', 'τ', ['tau']],
    ['An $L_2$ norm', 'l2', ['L_2']],
    ['\\textsc{Xero}Net here', 'xero', ['Xero']],
    ['Text-to-image', 'text to image', ['Text', 'to', 'image']],
    ['Text-to-image', 'texttoimage', ['Text-to-image']],
    ['Better pretraining', 'pre-training', ['pretraining']],
    ['Better pre-training', 'pretraining', ['pre-training']],
    ['小大模型好', '大模型', ['大模型']],
    ['用BERT', 'bert', ['BERT']],
    ['🦙 a llama 🦙', 'llama', ['llama']],
  ])('marks in %s for %s: %j', (title, query, expected) => {
    expect(marked({ title }, query, 'title')).toEqual(expected);
  });

  it('marks the word that was meant when it was misspelt', () => {
    expect(marked({ title: 'Neural nets for neurons' }, 'nerual', 'title')).toEqual(['Neural']);
    expect(marked({ title: 'Straight', authors: ['Ada Byron', 'Émilie Châtelet'] }, 'chatlet', 'authors')).toEqual([
      'Châtelet',
    ]);
  });

  it('says how the paper spells a misspelt word', () => {
    const words = wordsOf('nerual nets');
    const { meant } = markPaper(aFindable({ title: 'Neural nets' }), words);
    expect([...meant].map(([word, spelt]) => [word.term, spelt])).toEqual([['nerual', 'Neural']]);
  });

  it('marks no misspelling where the word stands as typed', () => {
    expect(marked({ title: 'Modal model', note: 'a model' }, 'model', 'title')).toEqual(['model']);
  });

  it('looks into the abstract for what the other fields lack', () => {
    const given = { title: 'Sparse nets', abstract: 'Sparse nets are pruned.' };
    expect(marked(given, 'sparse pruned', 'abstract')).toEqual(['pruned']);
    expect(marked(given, 'sparse nets', 'abstract')).toEqual([]);
  });

  it('marks every field that holds a word', () => {
    const { marks } = markPaper(
      aFindable({ title: 'Nets', tags: ['nets', 'old'], keywords: ['deep nets'] }),
      wordsOf('nets'),
    );
    expect(marks).toEqual({ title: [[0, 4]], tags: [[0, 4]], keywords: [[5, 9]] });
  });

  it('gives sorted ranges inside the texts that do not touch, whatever is written and asked', () => {
    const text = fc.string({ unit: 'binary', maxLength: 80 });
    fc.assert(
      fc.property(text, text, fc.array(text, { maxLength: 3 }), (title, note, authors) => {
        const paper = aFindable({ title, note, authors });
        const { marks } = markPaper(paper, wordsOf(`${title.slice(3, 20)} ${note.slice(0, 9)}`));
        for (const [field, ranges = []] of Object.entries(marks)) {
          const { length } = textOf(paper, field as Field);
          ranges.forEach(([from, to], i) => {
            expect(from > (ranges[i - 1]?.[1] ?? -1) && from < to && to <= length).toBe(true);
          });
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('rangesPerEntry', () => {
  it('cuts the marks of a joined text into those of its entries', () => {
    expect(
      rangesPerEntry(
        ['Ada', 'Byron', 'Cy'],
        [
          [1, 7],
          [12, 14],
        ],
      ),
    ).toEqual([[[1, 3]], [[0, 2]], [[0, 2]]]);
  });
});
