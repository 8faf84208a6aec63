// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { readCsl } from '@/lib/exchange/read/readCsl';
import { readJson } from '@/lib/exchange/read/readJson';
import { gathered, papersOf } from '../exported';
import { fixture } from './fixture';

describe('readCsl', () => {
  it('reads a file of Zotero', () => {
    const { papers, missed } = gathered(readJson(fixture('zotero-2026-11.csl.json')));
    expect(papers).toEqual([
      {
        id: '2609.10001',
        said: {
          title: 'Lanterns for Long Contexts: A <think> Tale',
          authors: ['Mira Okafor', 'Ludwig van Beethoven', 'Tide Lab'],
          abstract: 'We light a long context, unlike arXiv:2501.00001, and measure what is read.',
          publishedOn: '2026-09-25',
        },
        clip: { tags: [], lists: [], isStarred: false, clippedAt: Date.UTC(2026, 9, 2) },
      },
    ]);
    expect(missed).toEqual([{ why: 'noArxivId', at: 2, text: 'Tides of Attention' }]);
  });

  it.each([
    [{ 'date-parts': [[2026, 9, 5]] }, { said: { publishedOn: '2026-09-05' } }],
    [{ 'date-parts': [['2026']] }, { year: 2026 }],
    [{ raw: '2026-09-05T00:00:00Z' }, { said: { publishedOn: '2026-09-05' } }],
    [{ 'date-parts': [[9999, 99, 99]] }, { said: {} }],
    [{ 'date-parts': 'soon' }, { said: {} }],
  ])('reads the date %j', (issued, expected) => {
    expect(papersOf(readCsl([{ DOI: '10.48550/arXiv.2609.10001', issued }]))).toMatchObject([expected]);
  });

  it('keeps a reader’s note, and drops what Zotero put into it by itself', () => {
    const note = 'arXiv:2609.10001 [cs]\nread again\nComment: 12 pages';
    expect(papersOf(readCsl([{ URL: 'https://arxiv.org/abs/2609.10001', note }]))[0]?.clip.note).toBe('read again');
  });

  it.each([
    [[null, 1, 'x', [], {}]],
    [[{ id: '2609.10001', title: 5, author: 'Mira', issued: [], keyword: {}, note: null, custom: 1 }]],
    [
      [
        {
          id: '2609.10001',
          author: [null, {}, 5],
          custom: { offprint: { tags: [1, null], lists: 'x', starred: 'soon' } },
        },
      ],
    ],
  ])('throws at nothing: %j', (items) => {
    expect(() => gathered(readCsl(items))).not.toThrow();
  });
});
