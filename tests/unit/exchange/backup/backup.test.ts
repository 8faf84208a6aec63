// @vitest-environment node
import { gunzipSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BackupRow, Fields } from '@/lib/exchange/backup/format';
import { type Backup, readBackup } from '@/lib/exchange/backup/readBackup';
import { writeBackup } from '@/lib/exchange/backup/writeBackup';
import { gzipped } from '@/lib/exchange/bytes';
import type { ArxivId } from '@/lib/paper';
import { aClip, aKeptPaper, aList, anId, aTag } from '@/tests/support/factories';
import { anyText } from '../anyClip';
import { fixture } from '../read/fixture';
import { aBackup, aHeader, aLine, NOW, restored, sealed } from './aBackup';

/** ms; others work on the machine too. */
const PATIENCE = 60_000;

const row = (table: string, fields: object): BackupRow => ({ table, row: { ...fields } });
const ROWS: BackupRow[] = [
  row('papers', aKeptPaper({ id: anId(1), title: 'Lanterns — 灯\u2028笼' })),
  row('clips', aClip({ paperId: anId(1), tags: ['rl'], lists: ['list-robots'], note: 'one\ntwo' })),
  row('lists', aList()),
  row('tags', aTag('RL')),
  row('sightings', { paperId: anId(1), feed: 'day', seenOn: '2026-09-28', rank: 1 }),
  row('changes', { seq: 1, op: 'op-1', edits: [{ added: [1, null] }] }),
];

/** A backup's rows, table by table. */
function rowsOf({ tables, others }: Backup): BackupRow[] {
  const all: [string, object[]][] = [...Object.entries(tables), ...others];
  return all.flatMap(([table, rows]) => rows.map((fields) => row(table, fields)));
}

function byTable(rows: BackupRow[]): Map<string, Fields[]> {
  const tables = new Map<string, Fields[]>();
  for (const { table, row: fields } of rows) tables.set(table, [...(tables.get(table) ?? []), fields]);
  return tables;
}

describe('a backup', () => {
  it('gives back all that was written into it', async () => {
    const backup = await restored(await aBackup(ROWS));
    expect(byTable(rowsOf(backup))).toEqual(byTable(ROWS));
    expect(backup.missed).toEqual([]);
    expect(backup.header).toMatchObject({ device: 'desk', writtenAt: new Date(NOW).toISOString() });
  });

  it(
    'gives back any library, with fields and tables that are not known yet',
    async () => {
      // As JSON has it (no -0), and without the names that are dropped on purpose.
      const json = fc
        .json({ maxDepth: 3 })
        .filter((text) => !/__proto__|constructor|prototype/.test(text))
        .map((text): unknown => JSON.parse(text));
      const more = fc.dictionary(fc.constantFrom('later', 'soon', 'colour2'), json);
      const clip = fc.record({ note: anyText, tags: fc.array(anyText.map((text) => text.slice(0, 60))), more });
      const clips = fc
        .array(clip, { maxLength: 5 })
        .map((all) =>
          all.map(({ more: fields, ...said }, i) =>
            row('clips', { ...aClip({ paperId: anId(i + 1), ...said }), ...fields }),
          ),
        );
      const others = fc.array(fc.record({ table: fc.constantFrom('shelves', 'settings'), row: more }), {
        maxLength: 5,
      });
      await fc.assert(
        fc.asyncProperty(clips, others, fc.integer({ min: 1, max: 300 }), async (known, unknown, piece) => {
          const rows = [...known, ...unknown];
          const backup = await restored(await aBackup(rows), piece);
          expect(byTable(rowsOf(backup))).toEqual(byTable(rows));
          expect(backup.missed).toEqual([]);
        }),
      );
    },
    PATIENCE,
  );

  it('is summed up as its description says', async () => {
    const rows = Array.from({ length: 2_500 }, (_, i) => row('tags', aTag(`tag ${i}`)));
    const lines = (await aBackup(rows)).trimEnd().split('\n');
    expect(`${lines.join('\n')}\n`).toBe(sealed(lines.slice(0, -1)));
  });

  it('is a third of its size when it is packed, and is read as it is', async () => {
    async function* text() {
      yield await aBackup(ROWS);
    }
    const packed = new Uint8Array(await new Response(gzipped(text())).arrayBuffer());
    expect(gunzipSync(packed).toString('utf8')).toBe(await aBackup(ROWS));
    expect(byTable(rowsOf(await restored(packed)))).toEqual(byTable(ROWS));
  });

  it('is not finished when other rows came than were said', async () => {
    const writing = async () => {
      for await (const _ of writeBackup({ device: 'desk', now: NOW, counts: { clips: 2 } }, ROWS.slice(1, 2)));
    };
    await expect(writing()).rejects.toThrow('1 rows of clips came where 2 were said');
  });

  it('of the first version is still read', async () => {
    const { tables, others } = await restored(fixture('offprint-backup-1.jsonl'));
    expect(tables.clips).toEqual([
      {
        paperId: '2609.10001',
        clippedAt: 1790582400000,
        starredAt: 1790582460000,
        status: 'reading',
        tags: ['long context', 'rl'],
        lists: ['list-robots'],
        note: 'Section 3:\nagain “slowly”',
      },
    ]);
    expect(tables.papers).toMatchObject([
      { id: '2609.10001', title: 'Lanterns for Long Contexts', later: { kept: true } },
    ]);
    expect([tables.lists.length, tables.tags.length, tables.sightings.length]).toEqual([1, 2, 1]);
    expect([...others.keys()]).toEqual(['changes']);
  });
});

describe('I04 a backup that went through other hands', async () => {
  const text = await aBackup(ROWS);
  const utf16 = (bytes: Buffer) => Buffer.concat([Buffer.from([0xff, 0xfe]), bytes]);

  it.each<[string, string | Uint8Array]>([
    ['with CRLF line ends', text.replaceAll('\n', '\r\n')],
    ['with a mark at its head', `\ufeff${text}`],
    ['without its last line end', text.trimEnd()],
    ['with blank lines at its end', `${text}\n\n`],
    ['in UTF-16', utf16(Buffer.from(text, 'utf16le'))],
    ['in UTF-16 without a mark', Buffer.from(text, 'utf16le')],
    ['in UTF-16 of big machines', utf16(Buffer.from(text, 'utf16le')).swap16()],
    ['packed', gzipSync(text)],
  ])('%s is the same', async (_what, content) => {
    expect(byTable(rowsOf(await restored(content)))).toEqual(byTable(ROWS));
  });
});

describe('I04 a backup that is not whole', () => {
  const refusal = async (content: string | Uint8Array) =>
    restored(content).then(
      () => 'taken',
      (error: Error) => error.name,
    );

  it.each([
    ['without its last line', (lines: string[]) => lines.slice(0, -1), 'FileCutShortError'],
    ['without its header', (lines: string[]) => lines.slice(1), 'NotABackupError'],
    ['of nothing', () => [], 'NotABackupError'],
    ['of a header alone', (lines: string[]) => lines.slice(0, 1), 'FileCutShortError'],
    ['twice', (lines: string[]) => [...lines, ...lines], 'FilesJoinedError'],
    ['of half a one and a whole', (lines: string[]) => [...lines.slice(0, 3), ...lines], 'FilesJoinedError'],
    ['with a line more at its end', (lines: string[]) => [...lines, aLine('tags', aTag('x'))], 'FilesJoinedError'],
    ['without one row', (lines: string[]) => lines.toSpliced(2, 1), 'FileDamagedError'],
    ['with one row twice', (lines: string[]) => lines.toSpliced(2, 0, ...lines.slice(2, 3)), 'FileDamagedError'],
    [
      'with rows in another order',
      (lines: string[]) => lines.toSpliced(1, 2, ...lines.slice(1, 3).reverse()),
      'FileDamagedError',
    ],
    ['with a line that is no JSON', (lines: string[]) => lines.toSpliced(2, 1, '{"table":'), 'FileDamagedError'],
    ['with a line of another kind', (lines: string[]) => lines.toSpliced(2, 1, '[]'), 'FileDamagedError'],
    ['with another note', (lines: string[]) => lines.map((line) => line.replace('two', 'too')), 'FileDamagedError'],
    [
      'with another sum',
      (lines: string[]) => lines.map((line) => line.replace(/"sha256":"./, '"sha256":"-')),
      'FileDamagedError',
    ],
  ])('%s', async (_what, change, error) => {
    const lines = (await aBackup(ROWS)).trimEnd().split('\n');
    expect(await refusal(change(lines).join('\n'))).toBe(error);
  });

  it(
    'cut anywhere gives nothing',
    async () => {
      const bytes = Buffer.from(await aBackup(ROWS));
      // The last byte is the last line's end, which may be missing.
      await fc.assert(
        fc.asyncProperty(fc.integer({ min: 0, max: bytes.length - 2 }), async (end) => {
          expect(['NotABackupError', 'FileCutShortError']).toContain(await refusal(bytes.subarray(0, end)));
        }),
      );
    },
    PATIENCE,
  );

  it(
    'with any bit turned gives nothing',
    async () => {
      const bytes = Buffer.from(await aBackup(ROWS));
      const place = fc.record({
        at: fc.integer({ min: 0, max: bytes.length - 2 }),
        bit: fc.integer({ min: 0, max: 7 }),
      });
      await fc.assert(
        fc.asyncProperty(place, async ({ at, bit }) => {
          const turned = Buffer.from(bytes);
          turned.writeUInt8(turned.readUInt8(at) ^ (1 << bit), at);
          expect(await refusal(turned)).not.toBe('taken');
        }),
        { numRuns: 300 },
      );
    },
    PATIENCE,
  );

  it('packed and cut, or with a bit turned, gives nothing', async () => {
    const packed = gzipSync(await aBackup(ROWS));
    const named = ['FileDamagedError', 'FileCutShortError', 'NotABackupError', 'FilesJoinedError', 'NotTextError'];
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: packed.length - 1 }), async (at) => {
        expect(named).toContain(await refusal(packed.subarray(0, at)));
        const turned = Buffer.from(packed);
        turned.writeUInt8(turned.readUInt8(at) ^ 16, at);
        // The header of gzip has bytes that mean nothing.
        if (at > 9) expect(named).toContain(await refusal(turned));
      }),
    );
  });

  it('packed twice over in one file gives nothing', async () => {
    const packed = gzipSync(await aBackup(ROWS));
    expect(['FilesJoinedError', 'FileDamagedError']).toContain(await refusal(Buffer.concat([packed, packed])));
  });

  it('of a newer Offprint is left to it', async () => {
    expect(await refusal(sealed([aHeader({}, { version: 2 })]))).toBe('FileNewerError');
  });

  it.each([{ version: 'x' }, { counts: null }, { device: 5 }, { writtenAt: null }])(
    'with a header like %j',
    async (more) => {
      expect(await refusal(sealed([aHeader({}, more)]))).toBe('NotABackupError');
    },
  );

  it('stops with the error of whoever read it', async () => {
    const broken = new ReadableStream<Uint8Array>({
      pull(controller) {
        controller.error(new DOMException('stopped', 'AbortError'));
      },
    });
    await expect(readBackup(broken)).rejects.toThrow('stopped');
  });
});

describe('a backup with rows that do not fit', () => {
  const of = (rows: [table: string, row: string][]) => {
    const counts: Record<string, number> = {};
    for (const [table] of rows) counts[table] = (counts[table] ?? 0) + 1;
    return sealed([aHeader(counts), ...rows.map(([table, fields]) => `{"table":"${table}","row":${fields}}`)]);
  };
  const id = anId(1);
  const clip = (fields: object) => JSON.stringify({ ...aClip({ paperId: id }), ...fields });

  it('takes what it can of each, and tells of the rest', async () => {
    const { tables, missed } = await restored(
      of([
        ['papers', JSON.stringify({ ...aKeptPaper({ id }), codeUrl: 'javascript:alert(1)', upvotes: 'many' })],
        ['papers', JSON.stringify({ ...aKeptPaper(), id: '../..' })],
        ['clips', clip({ status: 'skimmed' })],
        ['clips', clip({ paperId: null })],
        ['lists', '{"id":"l","name":""}'],
      ]),
    );
    expect(tables.papers).toHaveLength(1);
    expect(tables.papers[0]).not.toHaveProperty('codeUrl');
    expect(tables.papers[0]).not.toHaveProperty('upvotes');
    expect(tables.clips).toEqual([expect.not.objectContaining({ status: 'skimmed' })]);
    expect(missed.map(({ why, at, text }) => [why, at, text])).toEqual([
      ['broken', 2, `papers: ${id}`],
      ['broken', 3, 'papers: ../..'],
      ['broken', 4, `clips: ${id}`],
      ['broken', 5, 'clips: '],
      ['broken', 6, 'lists: l'],
    ]);
  });

  it(
    'I05 cuts notes, tags and names that are longer than is kept',
    async () => {
      const { tables, missed } = await restored(
        of([
          ['clips', clip({ note: 'n'.repeat(20_000_000), tags: Array.from({ length: 200_000 }, () => 't') })],
          ['tags', JSON.stringify(aTag('t'.repeat(10_000)))],
          ['lists', JSON.stringify(aList({ name: 'l'.repeat(10_000) }))],
        ]),
      );
      expect(tables.clips[0]?.note).toHaveLength(200_000);
      expect(tables.clips[0]?.tags).toHaveLength(1_000);
      expect(tables.tags[0]?.label).toHaveLength(64);
      expect(tables.lists[0]?.name).toHaveLength(64);
      expect(missed.map(({ why }) => why)).toEqual(['cut', 'cut', 'cut']);
    },
    PATIENCE,
  );

  it('keeps a label of 64 emoji whole', async () => {
    const { tables, missed } = await restored(of([['tags', JSON.stringify(aTag('🦙'.repeat(64)))]]));
    expect(tables.tags[0]?.label).toBe('🦙'.repeat(64));
    expect(missed).toEqual([]);
  });

  it(
    'I05 merges rows of one key',
    async () => {
      const { tables } = await restored(
        of([
          ...Array.from({ length: 10_000 }, (_, i): [string, string] => [
            'clips',
            clip({ tags: [`tag ${i % 50}`], note: 'one' }),
          ]),
          ['clips', clip({ note: 'two', starredAt: 5 })],
          ['papers', JSON.stringify(aKeptPaper({ id, title: 'Older', accountAt: 1, upvotes: 3 }))],
          ['papers', JSON.stringify(aKeptPaper({ id, title: 'Newer', accountAt: 2, upvotes: undefined }))],
        ]),
      );
      expect(tables.clips).toMatchObject([{ note: 'one\n\ntwo', starredAt: 5 }]);
      expect(tables.clips[0]?.tags).toHaveLength(50);
      expect(tables.papers).toMatchObject([{ title: 'Newer', upvotes: 3 }]);
    },
    PATIENCE,
  );

  it(
    'I05 takes 20,000 tags of more, and shows a thousand of what it missed',
    async () => {
      const { tables, missed } = await restored(
        of(Array.from({ length: 25_000 }, (_, i): [string, string] => ['tags', JSON.stringify(aTag(`tag ${i}`))])),
      );
      expect(tables.tags).toHaveLength(20_000);
      expect(missed).toHaveLength(1_000);
    },
    PATIENCE,
  );

  it('drops names that reach the prototypes', async () => {
    const { tables } = await restored(
      of([
        ['clips', `${clip({}).slice(0, -1)},"__proto__":{"x":1},"deep":{"constructor":{"prototype":1},"kept":[1]}}`],
        ['clips', `{"paperId":"${anId(2)}","tags":[],"lists":[],"\\u005f_proto__":{"x":1}}`],
      ]),
    );
    expect(tables.clips[0]).toMatchObject({ deep: { kept: [1] } });
    for (const each of tables.clips) expect(Object.keys(each)).not.toContain('__proto__');
    expect(Object.keys((tables.clips[0] as unknown as { deep: object }).deep)).toEqual(['kept']);
    expect(({} as { x?: number }).x).toBeUndefined();
  });

  it('refuses what is nested too deep for a store', async () => {
    const deep = (levels: number) => `{"x":${'['.repeat(levels)}${']'.repeat(levels)}}`;
    const { others, missed } = await restored(
      of([
        ['shelves', deep(20)],
        ['shelves', deep(40)],
        ['shelves', deep(100_000)],
      ]),
    );
    expect(others.get('shelves')).toHaveLength(1);
    expect(missed.map(({ at }) => at)).toEqual([3, 4]);
  });

  it('leaves ids as they are spelt', async () => {
    const { tables } = await restored(
      of([
        ['clips', clip({ paperId: 'math/0309136' as ArxivId })],
        ['clips', clip({ paperId: '2609.10001v2' })],
      ]),
    );
    expect(tables.clips.map(({ paperId }) => paperId)).toEqual(['math/0309136']);
  });
});
