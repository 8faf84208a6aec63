import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Day } from '@/lib/paper';
import { type Chromium, launchChromium } from '../support/chromium';
import { demoSite } from '../support/demo/demoSite';
import { openPopup } from '../support/popup';
import { searchBoxIn } from '../support/popupHands';
import { serviceWorker } from '../support/serviceWorker';
import { type Site, startSite } from '../support/site';

const demo = demoSite('2026-09-30' as Day);
let site: Site;
let running: Chromium;

beforeAll(async () => {
  site = await startSite([demo.route]);
  running = await launchChromium({ site });
});
afterAll(async () => {
  await running.close();
  await site.close();
});

it('starts the background under the id that its path gives', async () => {
  const worker = await serviceWorker(running);
  expect(await worker.evaluate('chrome.runtime.id')).toBe(running.extensionId);
});

it('shows the papers of the demo feed under the site’s own address', async () => {
  const page = await running.visit('/papers');
  expect(await page.locator('article h3').count()).toBe(demo.on().length);
  expect(new URL(page.url()).host).toBe('huggingface.co');
});

it('moves to another period as the site does: new address, new list, the old JSON left behind', async () => {
  const page = await running.visit('/papers');
  const before = await page.locator('[data-target="DailyPapers"]').getAttribute('data-props');
  await page.getByRole('button', { name: 'Monthly' }).click();
  await page.getByRole('heading', { name: 'Monthly Papers' }).waitFor();
  expect(new URL(page.url()).pathname).toBe('/papers/month');
  expect(await page.locator('article').count()).toBe(104);
  expect(await page.locator('[data-target="DailyPapers"]').getAttribute('data-props')).toBe(before);
});

it('opens the real popup over a page', async () => {
  const page = await running.visit('/papers');
  const popup = await openPopup(running, page);
  await searchBoxIn(popup).waitFor();
  await popup.close();
});

it('reaches no other host, neither from a page nor from the background', async () => {
  const page = await running.context.newPage();
  await expect(page.goto('https://example.org/')).rejects.toThrow('ERR_TUNNEL_CONNECTION_FAILED');
  const worker = await serviceWorker(running);
  await expect(worker.evaluate('fetch("https://example.net/")')).rejects.toThrow('Failed to fetch');
});
