import type { Page } from 'playwright-core';
import { type ContentWorld, contentWorld } from '../support/contentWorld';
import { patiently } from '../support/patiently';
import { killServiceWorker } from '../support/serviceWorker';
import { SITE } from '../support/site';
import { wake } from './background';
import { addressOfPage } from './listingPages';
import type { Sheet } from './sheet';
import type { Stage } from './stage';

const PART = 'Clip, click to card (10,000 clips)';
const SIZE = 15;
/** High enough that all cards are in view at once, so that nothing scrolls and no card is seen later. */
const WINDOW = { width: 1280, height: 3_000 };
/** Until the seen cards were sent: else their message would wake the worker. */
const SEEN_MS = 3_600;

/** Runs before the guard of our content script, which lets no later listener hear of the click. */
const LISTEN = `addEventListener('click', (event) => {
  if (!event.isTrusted) return;
  window.clicked = { at: event.timeStamp, frames: [] };
  const frame = () => { window.clicked.frames.push(performance.now()); if (window.clicked.frames.length < 60) requestAnimationFrame(frame); };
  requestAnimationFrame(frame);
}, true)`;

/** The first strip that offers to clip: where its button is, and from now on when it changes how it looks. */
const WATCH_NEXT = `(() => {
  const pills = [...document.querySelectorAll('[data-offprint=strip]')].map((host) => chrome.dom.openOrClosedShadowRoot(host).querySelector('[data-clip]'));
  const pill = pills.find((each) => each?.dataset.clip === 'off');
  if (!pill) return undefined;
  const flips = globalThis.flips = {};
  new MutationObserver(() => { flips[pill.dataset.clip] ??= performance.now(); }).observe(pill, { attributeFilter: ['data-clip'] });
  const { x, y, width, height } = pill.querySelector('button').getBoundingClientRect();
  return { x: x + width / 2, y: y + height / 2 };
})()`;

/** Clips two cards of a fresh page with the mouse: the worker awake, and asleep. */
export async function measureClips(sheet: Sheet, { large }: Stage): Promise<void> {
  const page = await large.context.newPage();
  await page.addInitScript(LISTEN);
  await page.setViewportSize(WINDOW);
  await page.goto(SITE + addressOfPage(SIZE));
  const world = await contentWorld(large, page);
  await page.waitForTimeout(SEEN_MS);
  await wake(large.blank);
  put(sheet, 'worker awake', 50, await clipNext(page, world, async () => {}));
  await page.waitForTimeout(500);
  put(sheet, 'worker asleep', 150, await clipNext(page, world, () => killServiceWorker(large)));
  await page.close();
}

interface Point {
  x: number;
  y: number;
}

interface Flips {
  pendingMs: number;
  /** Frames that were drawn between the click and the change. */
  framesBefore: number;
  keptMs: number;
}

async function clipNext(page: Page, world: ContentWorld, before: () => Promise<void>): Promise<Flips> {
  const { x, y } = await patiently('a card to clip', () => world.evaluate<Point | undefined>(WATCH_NEXT));
  await page.mouse.move(x, y);
  await before();
  await page.mouse.click(x, y);
  const flips = await patiently('the card to be kept', async () => {
    const { pending, on } = await world.evaluate<{ pending?: number; on?: number }>('flips');
    return pending !== undefined && on !== undefined ? { pending, on } : undefined;
  });
  const { at, frames } = await page.evaluate<{ at: number; frames: number[] }>('window.clicked');
  const framesBefore = frames.filter((frame) => frame < flips.pending).length;
  return { pendingMs: flips.pending - at, framesBefore, keptMs: flips.on - at };
}

function put(sheet: Sheet, how: string, most: number, { pendingMs, framesBefore, keptMs }: Flips): void {
  sheet.put({ part: PART, what: `pending, ${how}`, unit: 'ms' }, pendingMs);
  sheet.put({ part: PART, what: `frames drawn before it is pending, ${how}`, unit: 'frames', most: 0 }, framesBefore);
  sheet.put({ part: PART, what: `kept, ${how}`, unit: 'ms', most }, keptMs);
}
