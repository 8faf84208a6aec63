import { rmSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import type { Language } from '#i18n';
import { localDay } from '@/lib/paper';
import { atRest } from './atRest';
import { ensureBrowsers } from './browsers';
import { type Chromium, launchChromium } from './chromium';
import { demoSite } from './demo/demoSite';
import { askFrom, fillLibrary } from './readersLibrary';
import { startSite } from './site';
import { runTool } from './tool';
import { filledViews, freshViews, type View } from './views';

const PICTURES = path.resolve('.output/screens');
const LANGUAGES: Language[] = ['en', 'zh-CN'];
const SCHEMES = ['light', 'dark'] as const;

/** Headless has none, and pages show more of what can be done where there is none. */
const WITH_A_MOUSE =
  '--blink-settings=primaryHoverType=2,availableHoverTypes=2,primaryPointerType=4,availablePointerTypes=4';

/** Photographs every page with the library of an invented reader, and the full page of a fresh one. */
async function main(): Promise<void> {
  ensureBrowsers(['chromium']);
  rmSync(PICTURES, { recursive: true, force: true });
  if (!process.argv.includes('--built')) await build();
  const site = await startSite([demoSite(localDay(Date.now())).route]);
  const running = await launchChromium({ site, args: [WITH_A_MOUSE] });
  await photograph(freshViews(running), 'en', ['light']);
  const clips = await fillLibrary(running);
  for (const language of LANGUAGES) {
    await speak(running, language);
    await photograph(filledViews(running, clips), language, SCHEMES);
  }
  await running.close();
  await site.close();
  console.log(`Pictures of all pages: ${PICTURES}`);
}

async function build(): Promise<void> {
  const { code, said } = await runTool('wxt', ['build']);
  if (code !== 0) throw new Error(`The extension could not be built:\n${said}`);
}

async function speak(running: Chromium, language: Language): Promise<void> {
  const page = await running.context.newPage();
  await page.goto(running.address('manifest.json'));
  await askFrom(page, { type: 'changePageSettings', body: { language } });
  // Which hears of it, and leaves word for those that open later.
  await page.goto(running.address('library.html#settings'));
  await page.locator(`html[lang|="${language}"]`).waitFor();
  await page.close();
}

type Scheme = 'light' | 'dark';

async function photograph(views: View[], language: Language, schemes: readonly Scheme[]): Promise<void> {
  for (const { name, widths, height, open } of views) {
    const page = await open();
    for (const width of widths) {
      await widen(page, { width, height });
      for (const colorScheme of schemes) {
        await page.emulateMedia({ colorScheme });
        await atRest(page);
        await page.screenshot({ path: path.join(PICTURES, `${language}-${colorScheme}`, `${name}-${width}.png`) });
      }
    }
    // Not the first one, which keeps the browser open.
    for (const each of page.context().pages().slice(1)) await each.close();
  }
}

/** A section that is read from top to bottom is taken whole, up to here. */
const TALLEST = 6_000;
const LONG_SECTION = '[data-section]:not([data-section="papers"]) > main';

async function widen(page: Page, { width, height }: { width: number; height: number }): Promise<void> {
  await page.setViewportSize({ width, height });
  await atRest(page);
  const section = page.locator(LONG_SECTION);
  if ((await section.count()) === 0) return;
  // What goes by the height of the window grows with it.
  for (let tall = height; tall < TALLEST; ) {
    const more = await section.evaluate((main) => main.scrollHeight - main.clientHeight);
    if (more <= 0) return;
    tall = Math.min(tall + more, TALLEST);
    await page.setViewportSize({ width, height: tall });
    await atRest(page);
  }
}

await main();
