/**
 * Does search find what a reader has in mind, and how fast, beside the libraries that others use? `npm run bench:search
 * [-- --corpus FILE.jsonl[.gz]] [--sizes 1000,10000,100000] [--seed 4] [--quick] [--only offprint,fuse] [--no-popup]`.
 * With `--like` it asks instead how near and how fast the papers are that are like another.
 * Prints tables and writes the same to .output/bench-search.json. Seed 1 is the one that search was tuned with.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { calibrate, IDLE_MS } from '../calibrate';
import { type InPopup, measurePopup } from './chromium';
import { corpusOf } from './corpus';
import { ENGINES } from './engines';
import { measureLike } from './like';
import type { Measured, Missed } from './measured';
import { kindsTable, peersTable, popupTable, verdictTable } from './table';
import { verdicts } from './verdicts';

const HERE = 'tests/bench/search';
const REPORT = path.resolve('.output/bench-search.json');
/** A library that takes longer, building included, is given up. */
const PATIENCE_MS = 240_000;

const { values } = parseArgs({
  options: {
    corpus: { type: 'string' },
    sizes: { type: 'string', default: '1000,10000,100000' },
    seed: { type: 'string', default: '4' },
    quick: { type: 'boolean', default: false },
    only: { type: 'string', default: Object.keys(ENGINES).join(',') },
    'no-popup': { type: 'boolean', default: false },
    like: { type: 'boolean', default: false },
  },
});
const sizes = values.sizes.split(',').map(Number);
const effort = values.quick ? { keys: 10, queries: 10, seconds: 8 } : { keys: 60, queries: 60, seconds: 40 };

function run(command: string, args: string[]): Promise<string> {
  return new Promise((done, failed) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'inherit'], timeout: PATIENCE_MS });
    let said = '';
    child.stdout.on('data', (text: Buffer) => {
      said += text.toString();
    });
    child.on('error', failed);
    child.on('close', (code, signal) => {
      if (code === 0) done(said);
      else failed(new Error(signal ? `not within ${PATIENCE_MS / 1_000} s` : `ended with ${code}`));
    });
  });
}

/** The peers have a package of their own, so that nothing of them comes near the product. */
async function installPeers(): Promise<void> {
  if (existsSync(path.join(HERE, 'node_modules'))) return;
  await run('npm', ['ci', '--prefix', HERE, '--ignore-scripts', '--no-audit', '--no-fund', '--silent']);
}

async function measure(engine: string, size: number): Promise<Measured> {
  const options = { engine, size, seed: values.seed, ...effort, ...(values.corpus && { corpus: values.corpus }) };
  const args = Object.entries(options).flatMap(([name, value]) => [`--${name}`, String(value)]);
  const node = ['--expose-gc', '--max-old-space-size=8192', '--import', 'tsx'];
  return JSON.parse(await run(process.execPath, [...node, `${HERE}/one.ts`, ...args])) as Measured;
}

async function main(): Promise<void> {
  await installPeers();
  const measured: Measured[] = [];
  const missed: Missed[] = [];
  const popups: InPopup[] = [];
  const loops = [calibrate()];
  const note = (what: string) => console.error(what);
  const write = () => report({ measured, missed, popups, loops });
  for (const size of sizes) {
    for (const engine of values.only.split(',')) {
      note(`${engine}, ${size} papers`);
      await measure(engine, size).then(
        (one) => measured.push(one),
        (error: Error) => missed.push({ engine, size, why: error.message }),
      );
      write();
    }
    if (!values['no-popup']) popups.push(await measurePopup(corpusOf(values.corpus, size), note));
    loops.push(calibrate());
    write();
  }
  tell(measured, missed, popups, [...loops, ...measured.flatMap((one) => one.loops)]);
}

interface Figures {
  measured: Measured[];
  missed: Missed[];
  popups: InPopup[];
  loops: number[];
}

function report(figures: Figures): void {
  mkdirSync(path.dirname(REPORT), { recursive: true });
  const judged = verdicts(figures.measured, figures.popups);
  const circumstances = { takenAt: new Date().toISOString(), machine: machine(), idleMs: IDLE_MS, seed: values.seed };
  writeFileSync(REPORT, JSON.stringify({ ...circumstances, ...figures, verdicts: judged }, null, 2));
}

function machine(): string {
  return `${cpus().length} × ${cpus()[0]?.model}, node ${process.version}`;
}

function tell(measured: Measured[], missed: Missed[], popups: InPopup[], loops: number[]): void {
  const ours = measured.filter(({ engine }) => engine === 'Offprint');
  const sorted = loops.toSorted((one, other) => one - other);
  const [median = 0, worst = 0] = [sorted[Math.floor(sorted.length / 2)], sorted.at(-1)];
  const tables = [
    peersTable(measured, missed),
    kindsTable(ours),
    ...(popups.length ? [popupTable(popups)] : []),
    verdictTable(verdicts(measured, popups)),
    `Calibration loop: median ${median.toFixed(0)} ms, worst ${worst.toFixed(0)} ms (${IDLE_MS} on an idle 2-core build machine). ${machine()}.`,
  ];
  console.log(tables.join('\n\n'));
}

if (values.like)
  console.log(await measureLike({ corpus: values.corpus, sizes, seed: Number(values.seed), quick: values.quick }));
else await main();
