import { contentWorld } from '../support/contentWorld';
import { SITE } from '../support/site';
import { addressOfPage } from './listingPages';
import type { Sheet } from './sheet';
import type { Stage } from './stage';

const SIZE = 15;
const WINDOW = { width: 1280, height: 3_000 };

/** The first strip that offers to clip, and when that changes, by the clock that all tabs share. */
const WATCH = `(() => {
  const pills = [...document.querySelectorAll('[data-offprint=strip]')].map((host) => chrome.dom.openOrClosedShadowRoot(host).querySelector('[data-clip]'));
  const pill = pills.findLast((each) => each.dataset.clip === 'off');
  globalThis.clippedHere = new Promise((done) => new MutationObserver(() => {
    if (pill.dataset.clip !== 'off') done(performance.timeOrigin + performance.now());
  }).observe(pill, { attributeFilter: ['data-clip'] }));
  const { x, y, width, height } = pill.querySelector('button').getBoundingClientRect();
  return { x: x + width / 2, y: y + height / 2 };
})()`;

/** Clips a paper in one tab: how long until another tab with the same page shows it. */
export async function measureTwoTabs(sheet: Sheet, { large }: Stage): Promise<void> {
  const open = async () => {
    const page = await large.context.newPage();
    await page.setViewportSize(WINDOW);
    await page.goto(SITE + addressOfPage(SIZE));
    const world = await contentWorld(large, page);
    await page.waitForFunction(`document.querySelectorAll('[data-offprint=strip]').length === ${SIZE}`);
    return { page, world };
  };
  const other = await open();
  const here = await open();
  await other.world.evaluate(WATCH);
  const { x, y } = await here.world.evaluate<{ x: number; y: number }>(WATCH);
  await here.page.bringToFront();
  const clicked = Date.now();
  await here.page.mouse.click(x, y);
  const shown = await other.world.evaluate<number>('clippedHere');
  sheet.put(
    { part: 'Two tabs of one page', what: 'clip in one to clip in the other', unit: 'ms', most: 1_000 },
    shown - clicked,
  );
  await here.page.close();
  await other.page.close();
}
