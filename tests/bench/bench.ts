/**
 * How fast, how large: `npm run bench [-- --quick]`; `npm run bench -- --huge` for the full page
 * over 100,000 papers alone. Prints one table and writes it to .output/bench.json. Milliseconds
 * are medians and 95th percentiles on this machine as it is now; the calibration loop tells how busy it was.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import path from 'node:path';
import { buildExtension } from './builtExtension';
import { calibrate, IDLE_MS } from './calibrate';
import { feedBundle } from './feedBundle';
import { measureFiles } from './keepPage';
import { measureLibraryPage } from './libraryPage';
import { playRound } from './round';
import { createSheet, percentile, type Row, type Sheet, tableOf } from './sheet';
import { measureSizes } from './sizes';
import { openHuge, openStage } from './stage';

const REPORT = path.resolve('.output/bench.json');
const quick = process.argv.includes('--quick');
const huge = process.argv.includes('--huge');
/** Each gives one sample of every case. */
const ROUNDS = quick ? 1 : 6;

async function main(): Promise<void> {
  const sheet = createSheet();
  const loops = [calibrate()];
  await buildExtension();
  await (huge ? measureHuge(sheet, loops) : measureAll(sheet, loops));
  tell(sheet.rows(), loops);
}

async function measureAll(sheet: Sheet, loops: number[]): Promise<void> {
  measureSizes(sheet);
  const feed = await feedBundle();
  const stage = await openStage();
  try {
    await rounds(loops, () => playRound(sheet, stage, { feed, quick }));
  } finally {
    await stage.close();
  }
  for (let time = 0; time < (quick ? 1 : 3); time++) await measureFiles(sheet);
}

async function measureHuge(sheet: Sheet, loops: number[]): Promise<void> {
  const { library, close } = await openHuge();
  try {
    await rounds(loops, () => measureLibraryPage(sheet, library, { open: 1_000, sift: 200, memoryMB: 250 }));
  } finally {
    await close();
  }
}

async function rounds(loops: number[], play: () => Promise<void>): Promise<void> {
  for (let round = 1; round <= ROUNDS; round++) {
    // A case that fails on a busy machine costs the rest of its round, not what was measured before.
    await play().catch((error: unknown) => console.error(error));
    loops.push(calibrate());
    console.error(`Round ${round} of ${ROUNDS}`);
  }
}

function tell(rows: Row[], loops: number[]): void {
  const sorted = loops.sort((a, b) => a - b);
  const calibration = { idleMs: IDLE_MS, medianMs: percentile(sorted, 0.5), worstMs: percentile(sorted, 1) };
  const machine = `${cpus().length} × ${cpus()[0]?.model}`;
  console.log(tableOf(rows));
  console.log(
    `\nCalibration loop: median ${calibration.medianMs.toFixed(0)} ms, worst ${calibration.worstMs.toFixed(0)} ms ` +
      `(${IDLE_MS} ms on an idle 2-core build machine). ${machine}. “ok” and “over” judge medians.`,
  );
  mkdirSync(path.dirname(REPORT), { recursive: true });
  writeFileSync(
    REPORT,
    JSON.stringify({ takenAt: new Date().toISOString(), machine, quick, calibration, rows }, null, 2),
  );
}

await main();
