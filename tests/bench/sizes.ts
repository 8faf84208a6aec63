import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { BENCH_BUILD } from './builtExtension';
import type { Sheet } from './sheet';

const PART = 'Sizes, gzip';

/** Most that readers' browsers may load, kB, compressed as a store's server would send it. */
export const MOST_KB = { contentScript: 45, popupFirst: 135 };

export function measureSizes(sheet: Sheet): void {
  const sizes = sizesOf(BENCH_BUILD);
  const put = (what: string, kB: number, most?: number) =>
    sheet.put({ part: PART, what, unit: 'kB', ...(most && { most }) }, kB);
  put('content script', sizes.contentScript, MOST_KB.contentScript);
  put('popup, loaded before the first rows', sizes.popupFirst, MOST_KB.popupFirst);
  put('popup, loaded later', sizes.popupLater);
  put('background', sizes.background);
}

/** What a built extension weighs, kB. */
export function sizesOf(build: string) {
  const read = (file: string) => readFileSync(path.join(build, file), 'utf8');
  const kB = (files: string[]) => files.reduce((sum, file) => sum + gzipSync(read(file)).length / 1000, 0);
  const first = loadedWith('popup.html', read);
  const rest = scriptsOf(build, 'chunks').filter((file) => !first.includes(file));
  return {
    contentScript: kB(scriptsOf(build, 'content-scripts')),
    popupFirst: kB(first),
    popupLater: kB(rest),
    background: kB(['background.js']),
  };
}

type Read = (file: string) => string;

function scriptsOf(build: string, folder: string): string[] {
  const names = readdirSync(path.join(build, folder)).filter((name) => name.endsWith('.js'));
  return names.map((name) => path.join(folder, name));
}

/** A page, its scripts and style sheets, and all that those import before they run. */
function loadedWith(page: string, read: Read): string[] {
  const named = [...read(page).matchAll(/(?:src|href)="\/([^"]+)"/g)].map(([, file = '']) => file);
  const loaded = new Set([page]);
  for (const file of named) withImports(file, loaded, read);
  return [...loaded];
}

function withImports(file: string, loaded: Set<string>, read: Read): void {
  if (loaded.has(file)) return;
  loaded.add(file);
  if (!file.endsWith('.js')) return;
  // `import(…)` has a bracket and is loaded when it is called.
  const statics = read(file).matchAll(/(?:\bimport|\bfrom)\s*["'](\.{1,2}\/[^"']+)["']/g);
  for (const [, imported = ''] of statics) withImports(path.join(path.dirname(file), imported), loaded, read);
}
