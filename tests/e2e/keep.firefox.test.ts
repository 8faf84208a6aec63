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

it('takes papers in after a snapshot, in a browser without a service worker', async () => {
  const page = await running.visitOwn('library.html#keep');
  const says = (text: string) => page.poll(`document.body.innerText.includes(${JSON.stringify(text)})`);
  await page.poll('document.querySelector("textarea") !== null');
  await page.click('textarea');
  await page.type(demo.on()[0]?.id ?? '');
  await page.click('form button[type=submit]');
  await says('new papers');
  await page.click('dl ~ div button');
  await says('The papers are in your library.');
  // The page looks for snapshots again when it is come back to.
  await page.evaluate('dispatchEvent(new Event("focus"))');
  await says('before an import');
  expect(await page.evaluate('document.querySelector("option").textContent')).toBe('All (1)');
});
