// @vitest-environment node
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { type ExportFormat, exportPapers } from '@/lib/exchange/exportPapers';
import { type Gathered, gathering } from '@/lib/exchange/gather';
import { kindOf } from '@/lib/exchange/read/kindOf';
import { readPapers } from '@/lib/exchange/readPapers';
import { aClip, aKeptPaper, aList, anId, aTag } from '@/tests/support/factories';
import { aBackup } from './backup/aBackup';
import { aClipped, aFile } from './exported';
import { fixture } from './read/fixture';

async function read(content: string | Uint8Array): Promise<Gathered> {
  const all = gathering();
  for await (const found of readPapers(aFile(content))) all.add(found);
  return all.all();
}

const idsIn = async (content: string | Uint8Array) => (await read(content)).papers.map(({ id }) => id);
const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le');

describe('a file of papers', () => {
  it.each<[string, string | Uint8Array]>([
    ['Zotero’s BibTeX', fixture('zotero-2026-11.bib')],
    ['Zotero’s RIS', fixture('zotero-2026-11.ris')],
    ['Zotero’s CSL-JSON', fixture('zotero-2026-11.csl.json')],
    ['Zotero’s RIS in UTF-16', utf16(fixture('zotero-2026-11.ris'))],
    ['Zotero’s BibTeX with CRLF', fixture('zotero-2026-11.bib').replaceAll('\n', '\r\n')],
    ['Zotero’s BibTeX, packed', gzipSync(fixture('zotero-2026-11.bib'))],
    ['our first backup', fixture('offprint-backup-1.jsonl')],
    ['our first backup, packed', gzipSync(fixture('offprint-backup-1.jsonl'))],
    ['our first backup in UTF-16', utf16(fixture('offprint-backup-1.jsonl'))],
    ['a list of links', 'Read:\n- https://arxiv.org/abs/2609.10001v2\n- arXiv:2609.10001'],
    ['a list of ids', '2609.10001\n'],
    ['a table', 'id,title\n2609.10001,Lanterns\n'],
    ['some JSON', '{"papers": {"read": ["https://arxiv.org/pdf/2609.10001"]}}'],
  ])('is understood: %s', async (_what, content) => {
    expect(await idsIn(content)).toEqual(['2609.10001']);
  });

  it('of PaperMemory is understood', async () => {
    expect(await idsIn(fixture('paperMemory-2026-11.json'))).toEqual(['2609.10001', 'math/0309136']);
  });

  it.each<ExportFormat>(['bibtex', 'ris', 'csl', 'csv', 'markdown', 'json'])(
    'of ours is understood: %s',
    async (format) => {
      const clips = [aClipped({ id: anId(1) }), aClipped({ id: anId(2) })];
      let text = '';
      for await (const piece of exportPapers(format, clips, 0)) text += piece;
      expect(await idsIn(text)).toEqual([anId(1), anId(2)]);
    },
  );

  it('of ours with nothing in it is understood', async () => {
    for (const format of ['bibtex', 'ris', 'csl', 'csv', 'markdown', 'json'] as const) {
      let text = '';
      for await (const piece of exportPapers(format, [], 0)) text += piece;
      expect(await read(text)).toEqual({ papers: [], missed: [], missedCount: 0 });
    }
  });

  it('gives the clips of a backup, and leaves its trash alone', async () => {
    const text = await aBackup([
      { table: 'papers', row: { ...aKeptPaper({ id: anId(1), upvotes: 7 }) } },
      {
        table: 'clips',
        row: { ...aClip({ paperId: anId(1), clippedAt: 5, tags: ['rl'], lists: ['list-robots', 'gone'] }) },
      },
      { table: 'clips', row: { paperId: anId(2), trashedAt: 5, tags: ['rl'], lists: [] } },
      { table: 'tags', row: { ...aTag('RL') } },
      { table: 'lists', row: { ...aList() } },
    ]);
    expect((await read(text)).papers).toMatchObject([
      {
        id: anId(1),
        said: {
          title: 'Lanterns for Long Contexts',
          upvotes: 7,
          featuredOn: '2026-09-28',
          keywords: ['long context', 'retrieval'],
        },
        clip: { clippedAt: 5, status: 'unread', tags: ['RL'], lists: ['Robots'], isStarred: false },
      },
    ]);
  });

  it('that is a part of a backup is none', async () => {
    const lines = (await aBackup([{ table: 'clips', row: { ...aClip() } }])).split('\n');
    await expect(read(lines.slice(1).join('\n'))).rejects.toThrow(expect.objectContaining({ name: 'NotABackupError' }));
  });

  it('that is JSON cut short says so, and is searched for ids', async () => {
    const { papers, missed } = await read(fixture('paperMemory-2026-11.json').slice(0, 900));
    expect(papers.map(({ id }) => id)).toEqual(['2609.10001']);
    expect(missed[0]).toMatchObject({ why: 'broken' });
  });

  it('with nothing in it has no papers', async () => {
    expect(await idsIn('')).toEqual([]);
  });

  it.each([
    ['{"a":1}', 'json'],
    ['[1] arXiv:2609.10001', 'text'],
    ['[{"DOI":', 'json'],
    ['% a comment\n\n@article{x,', 'bibtex'],
    ['Some words @home{', 'text'],
    ['TY  - JOUR', 'ris'],
    ['Title,DOI\n', 'csv'],
    ['Title, and a DOI', 'text'],
  ])('is known by its beginning: %j', (text, kind) => {
    expect(kindOf(text)).toBe(kind);
  });
});
