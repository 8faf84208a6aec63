import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { BENCH_BUILD } from './builtExtension';
import type { Sheet } from './sheet';

const PART = 'Sizes, gzip';

/** What readers' browsers load, compressed as a store's server would send it. */
export function measureSizes(sheet: Sheet): void {
  const kB = (files: string[]) => files.reduce((sum, file) => sum + gzipSync(read(file)).length / 1000, 0);
  const first = loadedWith('popup.html');
  const rest = scriptsOf('chunks').filter((file) => !first.includes(file));
  const put = (what: string, files: string[], most?: number) =>
    sheet.put({ part: PART, what, unit: 'kB', ...(most && { most }) }, kB(files));
  put('content script', scriptsOf('content-scripts'), 45);
  put('popup, loaded before the first rows', first, 135);
  put('popup, loaded later', rest);
  put('background', ['background.js']);
}

function read(file: string): string {
  return readFileSync(path.join(BENCH_BUILD, file), 'utf8');
}

function scriptsOf(folder: string): string[] {
  const names = readdirSync(path.join(BENCH_BUILD, folder)).filter((name) => name.endsWith('.js'));
  return names.map((name) => path.join(folder, name));
}

/** A page, its scripts and style sheets, and all that those import before they run. */
function loadedWith(page: string): string[] {
  const named = [...read(page).matchAll(/(?:src|href)="\/([^"]+)"/g)].map(([, file = '']) => file);
  const loaded = new Set([page]);
  for (const file of named) withImports(file, loaded);
  return [...loaded];
}

function withImports(file: string, loaded: Set<string>): void {
  if (loaded.has(file)) return;
  loaded.add(file);
  if (!file.endsWith('.js')) return;
  // `import(…)` has a bracket and is loaded when it is called.
  const statics = read(file).matchAll(/(?:\bimport|\bfrom)\s*["'](\.{1,2}\/[^"']+)["']/g);
  for (const [, imported = ''] of statics) withImports(path.join(path.dirname(file), imported), loaded);
}
