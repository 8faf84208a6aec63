import { visit } from './contentScript';
import { ourTime, startProfile, stopProfile } from './ourTime';
import type { Sheet } from './sheet';
import { quietTab, type Stage } from './stage';

const SIZE = 104;
const STORM_MS = 3_000;
const PER_MS = 10;

/** Moves the first card to the end, over and over: each time the list has another order. */
const STORM = `new Promise((done) => {
  const list = document.querySelector('article').parentElement;
  const start = performance.now();
  let made = 0;
  const blow = () => {
    const passed = performance.now() - start;
    for (; made < passed * ${PER_MS}; made++) list.append(list.querySelector('article'));
    if (passed < ${STORM_MS}) setTimeout(blow, 4);
    else done({ made, passed });
  };
  blow();
})`;

/** A page that mutates its list 10,000 times a second: how much of its main thread we take. */
export async function measureStorm(sheet: Sheet, { empty }: Stage): Promise<void> {
  const page = await quietTab(empty);
  await visit(page, SIZE, true);
  const cdp = await page.context().newCDPSession(page);
  await startProfile(cdp);
  const { passed } = await page.evaluate<{ made: number; passed: number }>(STORM);
  const { reading, strips, rest } = ourTime(await stopProfile(cdp));
  await page.close();
  const share = (100 * (reading + strips + rest)) / passed;
  sheet.put(
    { part: 'Storm of 10,000 moved cards a second', what: 'our share of the main thread', unit: '%', most: 5 },
    share,
  );
}
