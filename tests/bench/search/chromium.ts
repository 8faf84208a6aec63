import type { Page } from 'playwright-core';
import type { Findable } from '@/lib/search/findable';
import { ensureBrowsers } from '@/tests/support/browsers';
import { type Chromium, launchChromium } from '@/tests/support/chromium';
import { demoSite } from '@/tests/support/demo/demoSite';
import { startSite } from '@/tests/support/site';
import { TODAY } from '../benchPapers';
import { BENCH_BUILD, BLANK_PAGE, buildExtension } from '../builtExtension';
import { heapOf } from '../heap';
import { fillLibrary } from './library';
import { type Keys, keysOf } from './measured';
import { type Cold, coldAnswer, keyPresses } from './popup';
import { typingsOf } from './typings';

/** What the popup reached in a real browser, ms and MB. */
export interface InPopup {
  size: number;
  cold: Keys;
  /** Cold, counted from the order to open. */
  opened: Keys;
  keys: Keys;
  memoryMB: number;
}

const COLD_SAMPLES = 12;
const SEED = 3;

/** The popup over a library of these papers, all clipped, in real Chromium with real IndexedDB. */
export async function measurePopup(papers: readonly Findable[], say: (what: string) => void): Promise<InPopup> {
  ensureBrowsers(['chromium']);
  await buildExtension();
  const site = await startSite([demoSite(TODAY).route]);
  const library = await launchChromium({ site, extension: BENCH_BUILD });
  try {
    const blank = await blankPage(library);
    await fillLibrary(blank, papers);
    say(`${papers.length} papers stand in a real IndexedDB`);
    return { size: papers.length, ...(await samples(library, blank, papers)) };
  } finally {
    await library.close();
    await site.close();
  }
}

async function blankPage(library: Chromium): Promise<Page> {
  const [page = await library.context.newPage()] = library.context.pages();
  await page.goto(library.address(BLANK_PAGE));
  return page;
}

async function samples(library: Chromium, blank: Page, papers: readonly Findable[]): Promise<Omit<InPopup, 'size'>> {
  const words = commonWords(papers);
  const cold: Cold[] = [];
  for (let nth = 0; nth < COLD_SAMPLES; nth++)
    cold.push(await coldAnswer(library, blank, words[nth % words.length] ?? ''));
  const presses = await keyPresses(library, queries(papers));
  const popup = await library.context.newPage();
  await popup.goto(library.address('popup.html'));
  await popup.getByRole('combobox').fill(words[0] ?? '');
  await popup.waitForSelector('article mark');
  const memoryMB = await heapOf(library, 'page', popup.url());
  await popup.close();
  return {
    cold: keysOf(
      'cold',
      cold.map(({ fromFirstScript }) => fromFirstScript),
    ),
    opened: keysOf(
      'opened',
      cold.map(({ fromNavigation }) => fromNavigation),
    ),
    keys: keysOf('key', presses),
    memoryMB,
  };
}

/** Words that more than twenty titles hold, as something to be answered with twenty rows. */
function commonWords(papers: readonly Findable[]): string[] {
  const counts = new Map<string, number>();
  for (const { title } of papers)
    for (const word of new Set(title.toLowerCase().match(/[a-z]{5,}/g))) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count >= 40)
    .sort(([, one], [, other]) => other - one)
    .slice(2, 10)
    .map(([word]) => word);
}

function queries(papers: readonly Findable[]): string[] {
  const typings = typingsOf(papers, 1, SEED).filter(({ kind }) => ['one typo', 'two words', 'author'].includes(kind));
  return [...typings.flatMap(({ boxes }) => boxes.slice(-1)), 'is:unread lan'];
}
