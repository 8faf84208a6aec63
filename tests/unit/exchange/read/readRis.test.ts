// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { readRis } from '@/lib/exchange/read/readRis';
import { gathered, papersOf } from '../exported';
import { fixture } from './fixture';

const reference = (...lines: string[]) =>
  ['TY  - JOUR', 'UR  - https://arxiv.org/abs/2609.10001', ...lines, 'ER  - '].join('\n');
const only = (text: string) => papersOf(readRis(text))[0];

describe('readRis', () => {
  it('reads a file of Zotero', () => {
    const { papers, missed } = gathered(readRis(fixture('zotero-2026-11.ris')));
    expect(papers).toEqual([
      {
        id: '2609.10001',
        said: {
          title: 'Lanterns for Long Contexts: A Tale',
          authors: ['Mira Okafor', 'Jon Lindqvist'],
          abstract: 'We light a long context, unlike arXiv:2501.00001, and measure what is read.',
          publishedOn: '2026-09-25',
        },
        clip: {
          tags: ['long context', 'to read'],
          lists: [],
          isStarred: false,
          note: 'Reread "section 3"\nwith Jon & Anne',
          clippedAt: Date.UTC(2026, 9, 2),
        },
      },
    ]);
    expect(missed).toEqual([{ why: 'noArxivId', at: 20, text: 'Tides of Attention' }]);
  });

  it.each([
    ['AN  - arXiv:2609.10001'],
    ['DO  - 10.48550/ARXIV.2609.10001'],
    ['L1  - https://arxiv.org/pdf/2609.10001v3'],
    ['JO  - arXiv preprint arXiv:2609.10001'],
    ['N1  - see arXiv:2609.10001'],
  ])('finds the id in %s', (line) => {
    expect(only(`TY  - GEN\n${line}\nER  - `)?.id).toBe('2609.10001');
  });

  it('reads the tags of older programs, and a year where no day is told', () => {
    const found = only(reference('T1  - Lanterns', 'A1  - Okafor, Mira', 'N2  - An abstract', 'Y1  - 2026///'));
    expect(found).toMatchObject({
      said: { title: 'Lanterns', authors: ['Mira Okafor'], abstract: 'An abstract' },
      year: 2026,
    });
  });

  it('goes on over lines without a tag', () => {
    const found = only(reference('TI  - Lanterns for', 'Long Contexts', 'N1  - first', '', 'second'));
    expect(found?.said.title).toBe('Lanterns for Long Contexts');
    expect(found?.clip.note).toBe('first\n\nsecond');
  });

  it('reads a reference that has no end', () => {
    const ids = papersOf(readRis('TY  - JOUR\nAN  - 2609.10001\nTY  - JOUR\nAN  - 2609.10002')).map(({ id }) => id);
    expect(ids).toEqual(['2609.10001', '2609.10002']);
  });

  it.each(['', 'TY  - ', 'ER  - ', 'KW  - rl', 'TY'])('finds nothing in %j, and does not throw', (text) => {
    expect(papersOf(readRis(text))).toEqual([]);
  });
});
