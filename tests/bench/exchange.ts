/**
 * How long it takes to write and to read a file of papers, in each format and as a backup, and how much memory a backup
 * that is only passed on takes. `npx tsx tests/bench/exchange.ts [--corpus FILE.jsonl[.gz]] [--size 10000]`. Times are the
 * smaller of wall and CPU.
 */
import { parseArgs } from 'node:util';
import type { BackupRow } from '@/lib/exchange/backup/format';
import { readBackup } from '@/lib/exchange/backup/readBackup';
import { writeBackup } from '@/lib/exchange/backup/writeBackup';
import { gzipped } from '@/lib/exchange/bytes';
import type { ClippedPaper } from '@/lib/exchange/clippedPaper';
import { EXPORTS, type ExportFormat, exportPapers } from '@/lib/exchange/exportPapers';
import { gathering } from '@/lib/exchange/gather';
import { readPapers } from '@/lib/exchange/readPapers';
import type { Day, KeptPaper } from '@/lib/paper';
import { corpusOf } from './search/corpus';

const { values } = parseArgs({ options: { corpus: { type: 'string' }, size: { type: 'string', default: '10000' } } });
const size = Number(values.size);
const NOW = Date.UTC(2026, 8, 28, 8);

async function timed<T>(work: () => Promise<T>): Promise<[value: T, ms: number]> {
  const start = performance.now();
  const cpu = process.cpuUsage();
  const value = await work();
  const wall = performance.now() - start;
  const { user, system } = process.cpuUsage(cpu);
  return [value, Math.min(wall, (user + system) / 1000)];
}

function clips(): ClippedPaper[] {
  return corpusOf(values.corpus, size).map(({ id, title, authors, abstract, tags }, i) => ({
    paper: {
      id,
      title,
      authors,
      abstract,
      keywords: [],
      publishedOn: '2026-09-25' as Day,
      featuredOn: '2026-09-28' as Day,
    },
    clip: {
      clippedAt: NOW + i * 1000,
      status: 'unread',
      tags,
      lists: i % 4 ? [] : ['Robots, hands'],
      note: i % 2 ? undefined : `Read section ${i} again:\n50% of $x_1$.`,
    },
  }));
}

function* rowsOf(papers: ClippedPaper[]): Generator<BackupRow, void> {
  for (const { paper } of papers)
    yield { table: 'papers', row: { ...paper, source: 'json', accountAt: NOW } satisfies KeptPaper };
  for (const { paper, clip } of papers) yield { table: 'clips', row: { paperId: paper.id, ...clip } };
}

function aFile(pieces: BlobPart[]): ReadableStream<Uint8Array> {
  return new Blob(pieces).stream();
}

async function benchFormat(format: ExportFormat, papers: ClippedPaper[]): Promise<void> {
  const [pieces, written] = await timed(async () => {
    const all: string[] = [];
    for await (const piece of exportPapers(format, papers, NOW)) all.push(piece);
    return all;
  });
  const [found, read] = await timed(async () => {
    const all = gathering();
    for await (const each of readPapers(aFile(pieces))) all.add(each);
    return all.all();
  });
  const megabytes = pieces.reduce((sum, piece) => sum + piece.length, 0) / 1e6;
  say(format, megabytes, written, read, found.papers.length);
}

async function benchBackup(papers: ClippedPaper[]): Promise<void> {
  const facts = { device: 'bench', now: NOW, counts: { papers: papers.length, clips: papers.length } };
  const [packed, written] = await timed(() => new Response(gzipped(writeBackup(facts, rowsOf(papers)))).blob());
  const [backup, read] = await timed(() => readBackup(packed.stream()));
  say('backup, packed', packed.size / 1e6, written, read, backup.tables.papers.length);
}

/** Ten times as many papers through the writer, and nothing kept of them. */
async function benchMemory(papers: ClippedPaper[]): Promise<void> {
  const many = function* (): Generator<BackupRow, void> {
    for (let i = 0; i < 10; i++) yield* rowsOf(papers);
  };
  const count = papers.length * 10;
  const facts = { device: 'bench', now: NOW, counts: { papers: count, clips: count } };
  const before = process.memoryUsage().rss;
  let most = 0;
  const reader = gzipped(writeBackup(facts, many())).getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read())
    most = Math.max(most, process.memoryUsage().rss - before);
  console.log(`backup of ${count} papers, passed on: at most ${(most / 1e6).toFixed(0)} MB more memory`);
}

function say(what: string, megabytes: number, written: number, read: number, found: number): void {
  const times = `written in ${written.toFixed(0)} ms, read in ${read.toFixed(0)} ms`;
  console.log(`${what}: ${megabytes.toFixed(1)} MB, ${times}, ${found} papers`);
}

const papers = clips();
await benchMemory(papers);
for (const format of Object.keys(EXPORTS) as ExportFormat[]) await benchFormat(format, papers);
await benchBackup(papers);
