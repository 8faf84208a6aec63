// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { it } from 'vitest';
import { gathering } from '@/lib/exchange/gather';
import { readPapers } from '@/lib/exchange/readPapers';
import { readListing } from '@/lib/feed/readListing';
import { readPaperPage } from '@/lib/feed/readPaperPage';
import type { ArxivId, Day } from '@/lib/paper';
import { Chance } from '@/tests/support/demo/chance';
import { demoSite } from '@/tests/support/demo/demoSite';
import { entryJson } from '@/tests/support/demo/props';
import { aFile } from '@/tests/unit/exchange/exported';
import { aCard, aDay, aPage, DAY_URL } from '@/tests/unit/feed/page';
import { mutated } from './mutations';
import { A_DAY_MS, type Figures, rounds, sum } from './rounds';

const EXPECTED = new Set([
  'ListingChangedError',
  'FileTooLargeError',
  'NotTextError',
  'NotABackupError',
  'FileNewerError',
  'FileCutShortError',
  'FileDamagedError',
  'FilesJoinedError',
]);
const SLOW_MS = 1_000;
const HEAVY_BYTES = 100 * 2 ** 20;

const demo = demoSite('2026-09-30' as Day);
const paperId = demo.papers[0]?.id as ArxivId;
const props = JSON.stringify(aDay(demo.papers.slice(0, 3).map(entryJson)));
const cards = demo.papers
  .slice(0, 3)
  .map(({ id, title }) => aCard(id, title))
  .join('');
const files = ['offprint-backup-1.jsonl', 'paperMemory-2026-11.json', 'zotero-2026-11.bib', 'zotero-2026-11.csl.json']
  .concat('zotero-2026-11.ris')
  .map((name) => readFileSync(`tests/fixtures/exchange/${name}`, 'utf8')) as [string, ...string[]];

async function readPage(chance: Chance): Promise<void> {
  const json = chance.happens(0.8) ? mutated(props, chance) : props;
  const page = aPage({ json, cards: [mutated(cards, chance)] });
  const listing = chance.happens(0.8) ? readListing(page, DAY_URL) : readPaperPage(page, paperId);
  // As it goes to the background.
  structuredClone(listing);
}

async function readFile(chance: Chance): Promise<void> {
  const text = mutated(chance.pick(files), chance);
  const all = gathering();
  for await (const found of readPapers(aFile(chance.happens(0.1) ? gzipSync(text) : text))) all.add(found);
  structuredClone(all.all());
}

/** Reads a page or a file that a number stands for, and tells what it did that none may do. */
async function readNth(n: number): Promise<Figures> {
  const [start, memory] = [cpuMs(), process.memoryUsage().heapUsed];
  const failure = await (n % 2 ? readFile : readPage)(new Chance(n)).catch((error: Error) => error);
  const [took, grown] = [cpuMs() - start, process.memoryUsage().heapUsed - memory];
  const isUncaught = failure instanceof Error && !EXPECTED.has(failure.name);
  if (isUncaught) process.stderr.write(`Mutation ${n}: ${failure.stack}\n`);
  return {
    refused: Number(failure instanceof Error && !isUncaught),
    uncaught: Number(isUncaught),
    polluted: Number('polluted' in {}),
    ran: Number('ran' in globalThis),
    slow: Number(took > SLOW_MS),
    heavy: Number(grown > HEAVY_BYTES),
  };
}

/** What this process worked: other processes on the machine are none of the reader's time. */
function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

it('mutated pages and imports are read or refused by name', { timeout: A_DAY_MS }, () =>
  rounds('mutated', async (count, from) => {
    let all: Figures = {};
    for (let n = from; n < from + count; n++) all = sum(all, await readNth(n));
    return all;
  }),
);
