import { expect, it } from 'vitest';
import { launchChromium } from '../support/chromium';
import { type ContentWorld, contentWorld } from '../support/contentWorld';
import { MORNING_PATH, morningRoutes } from '../support/morning';
import { startSite } from '../support/site';
import { storedRows, visitAndRecord } from '../support/storedRows';
import { A_DAY_MS, type Figures, rounds, sum } from './rounds';

const TABS = 8;
/** As quick as a page may ask. */
const BETWEEN_MS = 60;

/** Clips paper after paper, all tabs in one order so that they meet; gives the names of what was refused. */
function clipAll(world: ContentWorld, tab: number, ids: string[]): Promise<string[]> {
  return world.evaluate(`(async () => {
    const refused = [];
    for (const id of ${JSON.stringify(ids)}) {
      const body = { op: 'tab-${tab}-' + id, gesture: { verb: 'clip', ids: [id] } };
      const { ok, name } = await chrome.runtime.sendMessage({ type: 'change', body });
      if (!ok) refused.push(name);
      await new Promise((wake) => setTimeout(wake, ${BETWEEN_MS}));
    }
    return refused;
  })()`);
}

async function clipInManyTabs(): Promise<Figures> {
  const site = await startSite(morningRoutes);
  const running = await launchChromium({ site });
  const ids = await visitAndRecord(running, MORNING_PATH);
  const tabs = await Promise.all(Array.from({ length: TABS }, () => running.visit(MORNING_PATH)));
  const worlds = await Promise.all(tabs.map((tab) => contentWorld(running, tab)));
  const refused = (await Promise.all(worlds.map((world, tab) => clipAll(world, tab, ids)))).flat();
  const { clips, papers, changes } = await storedRows(running);
  await running.close();
  await site.close();
  const twice = changes.filter(({ verb, edits }) => verb === 'clip' && edits.length > 0).length - ids.length;
  const wanted = [...ids].sort();
  const isRight = [clips.map(({ paperId }) => paperId), papers.map(({ id }) => id)].map(
    (found) => JSON.stringify([...found].sort()) === JSON.stringify(wanted),
  );
  return {
    rows: clips.length,
    asked: changes.length,
    refused: refused.length,
    twice: Math.abs(twice),
    wrong: isRight.filter((right) => !right).length,
  };
}

it('eight tabs clip the same 25 papers', { timeout: A_DAY_MS }, () =>
  rounds('tabs', async (count) => {
    let all: Figures = {};
    for (let n = 0; n < count; n++) all = sum(all, await clipInManyTabs());
    expect(all.asked).toBe(count * TABS * 25);
    return all;
  }),
);
