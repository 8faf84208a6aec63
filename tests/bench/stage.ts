import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { ensureBrowsers } from '../support/browsers';
import { type Chromium, launchChromium } from '../support/chromium';
import { demoSite } from '../support/demo/demoSite';
import { SITE, type Site, startSite } from '../support/site';
import { indexed } from './background';
import { TODAY } from './benchPapers';
import { BENCH_BUILD, BLANK_PAGE } from './builtExtension';
import { listingPages, QUIET_PATH } from './listingPages';
import { seedLibrary } from './seedLibrary';

/** A browser with a library, and a page of the extension's to speak with its background. */
export interface Library extends Chromium {
  clips: number;
  blank: Page;
}

/** All that is measured on; the libraries stand side by side so that cases can take turns. */
export interface Stage {
  /** The same browser with an extension that does nothing. */
  without: Chromium;
  empty: Library;
  small: Library;
  large: Library;
  close(): Promise<void>;
}

export const CLIPS = { small: 1_000, large: 10_000, huge: 100_000 };

export async function openStage(): Promise<Stage> {
  ensureBrowsers(['chromium']);
  const site = await startSite([listingPages, demoSite(TODAY).route]);
  const without = await launchChromium({ site, extension: emptyExtension() });
  const library = (clips: number) => openLibrary(site, clips);
  const [empty, small, large] = [await library(0), await library(CLIPS.small), await library(CLIPS.large)];
  const close = async () => {
    for (const running of [without, empty, small, large]) await running.close();
    await site.close();
  };
  return { without, empty, small, large, close };
}

/** A browser of its own with a library of so many clips. */
async function openLibrary(site: Site, clips: number): Promise<Library> {
  const running = await launchChromium({ site, extension: BENCH_BUILD });
  const blank = await openBlank(running);
  await seedLibrary(blank, clips);
  return { ...running, clips, blank };
}

/** The largest library that anything is measured on, alone: to fill it takes minutes. */
export async function openHuge(): Promise<{ library: Library; close(): Promise<void> }> {
  ensureBrowsers(['chromium']);
  const site = await startSite([listingPages]);
  const library = await openLibrary(site, CLIPS.huge);
  await indexed(library.blank);
  const close = async () => {
    await library.close();
    await site.close();
  };
  return { library, close };
}

async function openBlank(running: Chromium): Promise<Page> {
  const [page = await running.context.newPage()] = running.context.pages();
  await page.goto(running.address(BLANK_PAGE));
  return page;
}

function emptyExtension(): string {
  const folder = path.resolve('.output/bench-empty');
  mkdirSync(folder, { recursive: true });
  const manifest = { manifest_version: 3, name: 'Does nothing', version: '1' };
  writeFileSync(path.join(folder, 'manifest.json'), JSON.stringify(manifest));
  return folder;
}

/** A new tab whose process has met the site, but none of its listings and nothing of ours. */
export async function quietTab({ context }: Chromium): Promise<Page> {
  const page = await context.newPage();
  await page.goto(SITE + QUIET_PATH);
  return page;
}
