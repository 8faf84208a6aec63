import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { LANGUAGES } from '#i18n';
import { readLocale } from '@/assets/locales/build';
import type { Day } from '@/lib/paper';
import { type Chromium, launchChromium } from '../support/chromium';
import { demoSite } from '../support/demo/demoSite';
import { part } from '../support/parts';
import { openPopupAsTab } from '../support/popup';
import { type Site, startSite } from '../support/site';

const demo = demoSite('2026-09-30' as Day);
let site: Site;
let running: Chromium;
let settings: Page;

beforeAll(async () => {
  site = await startSite([demo.route]);
  running = await launchChromium({ site });
  settings = await running.context.newPage();
  await settings.goto(running.address('library.html#settings'));
});
afterAll(async () => {
  await running.close();
  await site.close();
});

it.each([...LANGUAGES].reverse())('speaks %s on all pages once the reader chose it', async (language) => {
  const texts = readLocale(language);
  await settings.locator(`select:has(option[value="${language}"])`).selectOption(language);
  await settings.getByRole('heading', { name: texts['library.section.settings'], level: 1, exact: true }).waitFor();
  expect(await settings.locator('html').getAttribute('lang')).toMatch(new RegExp(`^${language}`));

  const popup = await openPopupAsTab(running);
  await popup.getByRole('combobox', { name: texts['popup.searchClips'], exact: true }).waitFor();
  await popup.close();

  const feed = await running.visit('/papers');
  await part(feed, { role: 'button', name: new RegExp(`^${texts['strip.clip']}\\s*[:：]`), within: 'article' });
  // What the host loses by being reset, lines would break by another language's rules, and letters be drawn as another's.
  const spoken = await feed.evaluate(() => {
    const host = document.querySelector('[data-offprint="strip"]');
    return host && getComputedStyle(host).getPropertyValue('-webkit-locale');
  });
  expect(spoken).toMatch(new RegExp(`^"${language}`));
  await feed.close();
});
