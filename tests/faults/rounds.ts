import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ROWS, type Row, type RowId } from './rows';

/** The short run, or the long one: by the variable that run.ts sets. */
export const RUN = process.env.OFFPRINT_FAULTS === 'long' ? 'long' : 'short';

/** Whatever a round counts; summed up over all of them. */
export type Figures = Record<string, number>;

/** How far a row has come, as it stands in its file. */
export interface Progress {
  tried: number;
  figures: Figures;
  seconds: number;
}

const NOTHING: Progress = { tried: 0, figures: {}, seconds: 0 };
export const FOLDER = path.resolve('.output/faults');
/** No row of the long run may take longer. */
export const A_DAY_MS = 86_400_000;

/** How often this run does what the row tells. */
export function timesOf(id: RowId, run = RUN): number {
  const row: Row = ROWS[id];
  return run === 'long' ? (row.long ?? row.short) : row.short;
}

export function fileOf(id: RowId, run = RUN): string {
  return path.join(FOLDER, run, `${id}.json`);
}

export function progressOf(id: RowId, run = RUN): Progress {
  const file = fileOf(id, run);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Progress) : NOTHING;
}

/**
 * Does what a row tells, some at once, until it was done so often as this run asks; the long one goes on where it was
 * left. `some` answers figures of so many rounds; `from` were done before. Fails when a figure that must be 0 is not.
 */
export async function rounds(id: RowId, some: (count: number, from: number) => Promise<Figures>): Promise<void> {
  const row: Row = ROWS[id];
  const times = timesOf(id);
  if (RUN === 'short') rmSync(fileOf(id), { force: true });
  for (let now = progressOf(id); now.tried < times; now = progressOf(id)) {
    const count = Math.min(row.atOnce ?? times, times - now.tried);
    const start = Date.now();
    const figures = await some(count, now.tried);
    note(id, { tried: now.tried + count, figures: sum(now.figures, figures), seconds: now.seconds + since(start) });
  }
  const wrong = row.bad.filter((name) => progressOf(id).figures[name] !== 0);
  if (wrong.length) throw new Error(`${row.what}: ${wrong.map((name) => `${name} ${progressOf(id).figures[name]}`)}`);
}

function since(start: number): number {
  return (Date.now() - start) / 1000;
}

/** The figures of both, name by name. */
export function sum(one: Figures, other: Figures): Figures {
  const names = [...new Set([...Object.keys(one), ...Object.keys(other)])];
  return Object.fromEntries(names.map((name) => [name, (one[name] ?? 0) + (other[name] ?? 0)]));
}

/** Does the same with each, so many at a time: a browser's start is more waiting than work. */
export async function inHands<T>(hands: number, all: readonly T[], work: (one: T) => Promise<void>): Promise<void> {
  const waiting = [...all];
  const hand = async () => {
    for (let one = waiting.shift(); one !== undefined; one = waiting.shift()) await work(one);
  };
  await Promise.all(Array.from({ length: hands }, hand));
}

/** Whole or not at all, however the run ends. */
function note(id: RowId, progress: Progress): void {
  const file = fileOf(id);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(`${file}.new`, JSON.stringify(progress));
  renameSync(`${file}.new`, file);
}
