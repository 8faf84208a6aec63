import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'wxt';

const ROOM = path.resolve('.output/bench-build');
/** The extension as the benchmark loads it. */
export const BENCH_BUILD = path.join(ROOM, 'chrome-mv3');
/** A page of the extension with nothing on it: messages are sent from it, and it is the floor that no page can beat. */
export const BLANK_PAGE = 'blank.html';

const SOURCES = ['entrypoints', 'components', 'lib', 'assets', 'public', 'wxt.config.ts', 'package-lock.json'];

/**
 * Builds the extension into a folder of its own when its sources are newer than the last build there: code byte for byte
 * as it is shipped, its source maps beside it, and one blank page more.
 */
export async function buildExtension(): Promise<void> {
  const blank = path.join(BENCH_BUILD, BLANK_PAGE);
  if (existsSync(blank) && statSync(blank).mtimeMs > newestOf(SOURCES)) return;
  await build({ outDir: ROOM, outDirTemplate: 'chrome-mv3', vite: () => ({ build: { sourcemap: 'hidden' } }) });
  writeFileSync(blank, '<!doctype html><title>Blank</title><p>Nothing to see');
}

/** When the newest of these files, or of those in these folders, was written (ms). */
function newestOf(paths: string[]): number {
  return Math.max(0, ...paths.map(changedAt));
}

function changedAt(at: string): number {
  const stat = statSync(at);
  return stat.isDirectory() ? newestOf(readdirSync(at).map((name) => path.join(at, name))) : stat.mtimeMs;
}
