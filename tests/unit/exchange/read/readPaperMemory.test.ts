// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { readJson } from '@/lib/exchange/read/readJson';
import { gathered, papersOf } from '../exported';
import { fixture } from './fixture';

describe('readPaperMemory', () => {
  const { papers, missed } = gathered(readJson(fixture('paperMemory-2026-11.json')));

  it('reads what PaperMemory’s options page saves', () => {
    expect(papers[0]).toEqual({
      id: '2609.10001',
      said: {
        title: 'Lanterns for Long Contexts',
        authors: ['Mira Okafor', 'Jon Lindqvist'],
        codeUrl: 'https://github.com/tidelab/lanterns',
      },
      year: 2026,
      clip: {
        tags: ['long context', 'to read'],
        lists: [],
        isStarred: true,
        note: 'Accepted @ SeaweedConf 2026 -- [dblp.org]\nreread section 3',
        starredAt: Date.UTC(2026, 9, 3, 9),
        clippedAt: Date.UTC(2026, 9, 2, 8, 15),
      },
    });
  });

  it('finds old papers by their PDF, and takes no address but https', () => {
    expect(papers[1]).toMatchObject({ id: 'math/0309136', said: { title: 'On Knots of Kelp' } });
    expect(papers[1]?.said.codeUrl).toBeUndefined();
  });

  it('tells of papers that are not on arXiv', () => {
    expect(missed).toEqual([{ why: 'noArxivId', at: 3, text: 'Tides of Attention' }]);
  });

  it('knows a memory that is older than its version', () => {
    const paper = { addDate: '2020-10-02T08:15:00.000Z', pdfLink: 'https://arxiv.org/pdf/2009.10001', title: 'Kelp' };
    expect(papersOf(readJson(JSON.stringify({ '2009.10001': paper })))).toMatchObject([{ id: '2009.10001' }]);
  });

  it('takes nothing over from prototypes', () => {
    const text = '{"__dataVersion": 1, "__proto__": {"pdfLink": "https://arxiv.org/pdf/2009.10001"}, "toString": {}}';
    expect(papersOf(readJson(text))).toEqual([]);
  });
});
