// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { readCsv } from '@/lib/exchange/read/readCsv';
import { gathered, papersOf } from '../exported';

describe('readCsv', () => {
  it('reads Zotero’s table', () => {
    const text =
      '"Key","Item Type","Publication Year","Author","Title","DOI","Url","Abstract Note","Date","Date Added","Manual Tags","Notes"\n' +
      '"AB","preprint","2026","Okafor, Mira; Lindqvist, Jon","Lanterns","10.48550/arXiv.2609.10001","http://arxiv.org/abs/2609.10001","An abstract","2026-09-25","2026-10-02 08:15:00","rl; to read","<p>again</p>"\n' +
      '"CD","journalArticle","2025","Šmíd, Łukasz","Tides","10.1145/1","","","2025","","",""\n';
    const { papers, missed } = gathered(readCsv(text));
    expect(papers).toMatchObject([
      {
        id: '2609.10001',
        said: { title: 'Lanterns', authors: ['Mira Okafor', 'Jon Lindqvist'], publishedOn: '2026-09-25' },
        clip: { tags: ['rl', 'to read'], note: 'again' },
      },
    ]);
    expect(missed).toEqual([{ why: 'noArxivId', at: 3, text: 'Tides' }]);
  });

  it('reads a table with semicolons, as Excel saves it in many countries', () => {
    expect(papersOf(readCsv('Title;Link\r\nLanterns;https://arxiv.org/abs/2609.10001\r\n'))).toMatchObject([
      { id: '2609.10001', said: { title: 'Lanterns' } },
    ]);
  });

  it('says so when a quote is not closed', () => {
    expect(gathered(readCsv('id,title\n2609.10001,"Lanterns\n')).missed).toMatchObject([{ why: 'broken' }]);
  });

  it.each(['', 'id,title', '"', ',,,\n,,,'])('finds nothing in %j', (text) => {
    expect(papersOf(readCsv(text))).toEqual([]);
  });
});
