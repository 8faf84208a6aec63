import { describe, expect, it } from 'vitest';
import { joinedFiles, type ReadFile, readIncoming } from '@/lib/backups/readIncoming';
import { writeBackup } from '@/lib/exchange/backup/writeBackup';
import { gzipped } from '@/lib/exchange/bytes';
import { aClip, aKeptPaper, anId, MORNING } from '@/tests/support/factories';
import { fixture } from '@/tests/unit/exchange/read/fixture';

const hands = { now: MORNING, rest: async () => {} };
const read = (text: string): Promise<ReadFile> => readIncoming(new Blob([text]).stream(), hands);

describe('a file of another program', () => {
  it('gives clips with its tags, lists by name, and what it says of the papers', async () => {
    const { rows } = await read(fixture('zotero-2026-11.bib'));
    expect(rows.clips.length).toBeGreaterThan(0);
    expect(rows.clips.every(({ clippedAt, status }) => clippedAt && status)).toBe(true);
    const known = new Set(rows.tags.map(({ name }) => name));
    expect(rows.clips.flatMap(({ tags }) => tags).every((name) => known.has(name))).toBe(true);
    expect(rows.papers.every(({ accountAt }) => accountAt === 0)).toBe(true);
  });

  it('that only names papers gives clips whose facts are still to be fetched', async () => {
    const { rows, missedCount } = await read('2609.10001, arXiv:2609.10002v3 and https://example.org/x');
    expect(rows.clips.map(({ paperId }) => paperId)).toEqual(['2609.10001', '2609.10002']);
    expect(rows.papers).toEqual([]);
    expect(missedCount).toBe(1);
  });

  it('without an abstract is no more than a few words of a paper', async () => {
    const entry = (more: string) => `@misc{a, title={Lanterns}, eprint={2609.10001}, archivePrefix={arXiv}${more}}`;
    expect((await read(entry(''))).rows.papers[0]?.source).toBe('mirror');
    expect((await read(entry(', abstract={We light a context.}'))).rows.papers[0]?.source).toBe('import');
  });

  it('can be stopped between two papers', async () => {
    const many = Array.from({ length: 500 }, () => anId()).join(' ');
    const rest = async (papers: number) => {
      if (papers >= 200) throw new Error('stopped');
    };
    await expect(readIncoming(new Blob([many]).stream(), { now: MORNING, rest })).rejects.toThrow('stopped');
  });
});

describe('a backup of ours', () => {
  it('gives its rows as they are, and when it was written', async () => {
    const paper = aKeptPaper();
    const clip = aClip({ paperId: paper.id, note: 'mine', dismissedAt: 3 });
    const rows = [
      { table: 'papers', row: { ...paper } },
      { table: 'clips', row: { ...clip } },
    ];
    const counts = { papers: 1, clips: 1 };
    const file = await readIncoming(gzipped(writeBackup({ device: 'desk', now: MORNING, counts }, rows)), hands);
    expect(file).toMatchObject({ writtenAt: MORNING, rows: { papers: [paper], clips: [clip] } });
  });

  it('beside another file is one of several', async () => {
    const [one, other] = [await read('2609.10001'), await read('2609.10002')];
    expect(joinedFiles([one, { ...other, writtenAt: 5 }])).not.toHaveProperty('writtenAt');
    expect(joinedFiles([one, other]).rows.clips).toHaveLength(2);
    expect(joinedFiles([{ ...other, writtenAt: 5 }]).writtenAt).toBe(5);
  });
});
