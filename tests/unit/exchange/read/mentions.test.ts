// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mentionsIn } from '@/lib/exchange/read/mentions';
import { readText } from '@/lib/exchange/read/readText';
import { gathered, timeOf } from '../exported';

const idsIn = (text: string) => [...mentionsIn(text)].map(({ id }) => id);

describe('papers named in a text', () => {
  it.each([
    ['2609.10001', '2609.10001'],
    ['see arXiv:2609.10001v2, section 3', '2609.10001'],
    ['(https://arxiv.org/abs/2609.10001).', '2609.10001'],
    ['[pdf](https://arxiv.org/pdf/2609.10001v1.pdf#page=3)', '2609.10001'],
    ['<https://huggingface.co/papers/2609.10001>', '2609.10001'],
    ['https://doi.org/10.48550/arXiv.2609.10001', '2609.10001'],
    ['doi:10.48550/ARXIV.2609.10001.', '2609.10001'],
    ['https://www.example.org/read?id=2609.10001&x=1', '2609.10001'],
    ['hep-th/9901001 and nothing else', 'hep-th/9901001'],
    ['math.GT/0309136', 'math/0309136'],
    ['arXiv:math/0309136v3;', 'math/0309136'],
    ['"2609.10001","Lanterns"', '2609.10001'],
    ['- 2609.10001: Lanterns', '2609.10001'],
    ['论文2609.10001很好', '2609.10001'],
  ])('%s', (text, id) => {
    expect(idsIn(text)).toEqual([id]);
  });

  it.each([
    ['version 1234.5678.9'],
    ['$2609.1000'],
    ['12609.10001'],
    ['2613.10001'],
    ['foo/0309136'],
    ['10.48'],
    ['1,2609.10001'],
    ['２６０９.10001'],
  ])('no paper in %s', (text) => {
    expect(idsIn(text)).toEqual([]);
  });

  it('tells of links and DOIs that are no arXiv paper’s, with their line', () => {
    const { papers, missed } = gathered(
      readText('one\nhttps://openreview.net/forum?id=x\n2609.10001\n10.1145/3580305.3599334.'),
    );
    expect(papers.map(({ id }) => id)).toEqual(['2609.10001']);
    expect(missed).toEqual([
      { why: 'noArxivId', at: 2, text: 'https://openreview.net/forum?id=x' },
      { why: 'noArxivId', at: 4, text: '10.1145/3580305.3599334' },
    ]);
  });

  it('names a paper once, however often and however it is spelt', () => {
    const spellings = ['2609.10001', 'https://arxiv.org/abs/2609.10001v2', '10.48550/arXiv.2609.10001'];
    expect(gathered(readText(spellings.join(' '))).papers).toHaveLength(1);
  });

  it('finds an id between any words', () => {
    const words = fc.array(
      fc.string({ unit: 'grapheme' }).map((text) => text.replace(/[\d.$€£]/g, '')),
      { maxLength: 5 },
    );
    fc.assert(
      fc.property(words, words, (before, after) => {
        expect(idsIn(`${before.join(' ')} arXiv:2609.10001 ${after.join(' ')}`)).toContain('2609.10001');
      }),
    );
  });

  it.each([
    'a'.repeat(300_000),
    '2609.'.repeat(100_000),
    'https://'.repeat(50_000),
    'cs/'.repeat(100_000),
    '10.1/'.repeat(80_000),
  ])('is quick over %.12s…', (text) => {
    const ms = timeOf(() => {
      for (const _ of mentionsIn(text));
    });
    expect(ms).toBeLessThan(3_000);
  });
});
