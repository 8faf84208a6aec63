/**
 * Does search find the paper that a reader has in mind, and how fast? `npx tsx tests/bench/quality.ts
 * [--corpus FILE.jsonl[.gz]] [--size 10000] [--queries 60] [--seed 2] [--tuning] [--fuse 10]`. Seed 1 (`--tuning`) is for tuning, others for
 * testing. `--fuse N`: so many queries of each kind also to Fuse alone over the same short fields.
 */
import { parseArgs } from 'node:util';
import Fuse from 'fuse.js';
import type { ArxivId } from '@/lib/paper';
import { buildSegment, longBuilder, shortBuilder } from '@/lib/search/buildSegment';
import type { Findable } from '@/lib/search/findable';
import { aShelf, type Shelf, search } from '@/tests/support/searchAmong';
import { corpusOf } from './qualityCorpus';
import { type KnownPaperQuery, queriesOf } from './qualityQueries';

type Ask = (query: string) => ArxivId[];

interface Answered {
  kind: string;
  rank: number;
  ms: number[];
}

const { values } = parseArgs({
  options: {
    corpus: { type: 'string' },
    size: { type: 'string', default: '10000' },
    queries: { type: 'string', default: '60' },
    seed: { type: 'string', default: '2' },
    tuning: { type: 'boolean', default: false },
    fuse: { type: 'string', default: '0' },
    misses: { type: 'boolean', default: false },
  },
});

/** A fixed amount of work, so that tables of different machines can be compared. */
function calibrate(): number {
  let sum = 0;
  const [, ms] = timed(() => {
    for (let i = 0; i < 2e7; i++) sum = (sum + i * i) % 1_000_003;
  });
  return ms;
}

/** The smaller of wall and CPU time: others work on this machine too, and garbage is collected beside. */
function timed<T>(work: () => T): [value: T, ms: number] {
  const start = performance.now();
  const cpu = process.cpuUsage();
  const value = work();
  const wall = performance.now() - start;
  const { user, system } = process.cpuUsage(cpu);
  return [value, Math.min(wall, (user + system) / 1000)];
}

/** Types a query letter by letter, or all at once; the rank is that of the whole. */
function answer(ask: Ask, query: KnownPaperQuery, atOnce = false): Answered {
  const ms: number[] = [];
  let found: ArxivId[] = [];
  for (let end = atOnce ? query.text.length : 1; end <= query.text.length; end++) {
    const [ids, took] = timed(() => ask(query.text.slice(0, end)));
    found = ids;
    ms.push(took);
  }
  const at = found.slice(0, 10).indexOf(query.id);
  if (at < 0 && values.misses && query.id) console.log('missed', query.kind, '|', query.text, '|', query.id);
  return { kind: query.kind, rank: at + 1, ms };
}

function percentile(sorted: number[], part: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
}

function row(name: string, answers: Answered[]) {
  const ms = answers.flatMap((one) => one.ms).sort((one, other) => one - other);
  const found = answers.filter(({ rank }) => rank > 0);
  return {
    kind: name,
    queries: answers.length,
    'recall@10': (found.length / answers.length).toFixed(3),
    'MRR@10': (found.reduce((sum, { rank }) => sum + 1 / rank, 0) / answers.length).toFixed(3),
    p50: percentile(ms, 0.5).toFixed(2),
    p95: percentile(ms, 0.95).toFixed(2),
    max: percentile(ms, 1).toFixed(1),
  };
}

function table(title: string, ask: Ask, queries: KnownPaperQuery[], atOnce = false): void {
  const answers = queries.map((query) => answer(ask, query, atOnce));
  const kinds = [...new Set(queries.map(({ kind }) => kind))];
  console.log(`\n${title}`);
  console.table([
    ...kinds.map((kind) =>
      row(
        kind,
        answers.filter((one) => one.kind === kind),
      ),
    ),
    row('all', answers),
  ]);
}

function fuseAlone(papers: Findable[]): Ask {
  const keys = ['title', 'authors', 'tags'];
  const fuse = new Fuse(papers, { keys, ignoreLocation: true, threshold: 0.4, useTokenSearch: true });
  return (query) => fuse.search(query, { limit: 50 }).map(({ item }) => item.id);
}

function report(papers: Findable[], { index }: Shelf, buildMs: number): void {
  const [short, shortMs] = timed(() => buildSegment(papers, shortBuilder()));
  const [long, longMs] = timed(() => buildSegment(papers, longBuilder()));
  const mb = (bytes: number) => (bytes / 1e6).toFixed(2);
  console.log(
    `${papers.length} papers, built in ${buildMs.toFixed(0)} ms cold; short ${shortMs.toFixed(0)}, long ${longMs.toFixed(0)} ms warm`,
  );
  console.log(
    `short ${mb(short.buffer.byteLength)} MB, ${short.terms} terms; long ${mb(long.buffer.byteLength)} MB, ${long.terms} terms`,
  );
  console.log(`${index.docs} documents; calibration loop ${calibrate().toFixed(0)} ms`);
}

const papers = corpusOf(values.corpus, Number(values.size));
const [shelf, buildMs] = timed(() => aShelf(papers));
report(papers, shelf, buildMs);
/** What a popup asks for: all hits, and the marks of the rows in sight. */
const ask: Ask = (query) => {
  const hits = search(shelf, query);
  const marked = hits.slice(0, 10).filter((hit) => hit.marks);
  return [...marked, ...hits.slice(10)].map(({ id }) => id);
};
const seed = values.tuning ? 1 : Number(values.seed);
for (const query of queriesOf(papers, 10, 99)) answer(ask, { ...query, id: '' as ArxivId });
table('Offprint, ms a keystroke, marks of ten rows included', ask, queriesOf(papers, Number(values.queries), seed));
if (Number(values.fuse)) {
  table(
    'Fuse.js alone over title, authors, tags, ms a query',
    fuseAlone(papers),
    queriesOf(papers, Number(values.fuse), seed),
    true,
  );
}
