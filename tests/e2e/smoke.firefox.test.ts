import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Day } from '@/lib/paper';
import { demoSite } from '../support/demo/demoSite';
import { type Firefox, launchFirefox } from '../support/firefox';
import { type Site, startSite } from '../support/site';

const demo = demoSite('2026-09-30' as Day);
let site: Site;
let running: Firefox;

beforeAll(async () => {
  site = await startSite([demo.route]);
  running = await launchFirefox({ site });
});
afterAll(async () => {
  await running.close();
  await site.close();
});

it('takes the extension and opens its popup as a page', async () => {
  const popup = await running.visitOwn('popup.html');
  expect(await popup.poll('document.querySelector("[role=combobox]") !== null')).toBe(true);
});

it('shows the papers of the demo feed under the site’s own address', async () => {
  const tab = await running.visit('/papers');
  expect(await tab.evaluate('document.querySelectorAll("article h3").length')).toBe(demo.on().length);
  expect(await tab.evaluate('location.host')).toBe('huggingface.co');
});

it('reaches no other host', async () => {
  const tab = await running.visit('/papers');
  await expect(tab.goto('https://example.org/')).rejects.toThrow('NS_ERROR_PROXY_FORBIDDEN');
});
