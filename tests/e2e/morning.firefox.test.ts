import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ArxivId } from '@/lib/paper';
import { type Firefox, launchFirefox } from '../support/firefox';
import { stripSays } from '../support/firefoxHands';
import type { FirefoxTab } from '../support/firefoxTab';
import { cardOf } from '../support/hands';
import { listening } from '../support/listeningPage';
import {
  BETWEEN_KEYS_MS,
  endOf,
  expectedEnd,
  keysOfTheMorning,
  MORNING_PATH,
  MOST_PRESSES,
  morningRoutes,
  PAPER_BEFORE,
  TAGS,
  tellPresses,
} from '../support/morning';
import { type Route, type Site, startSite } from '../support/site';
import { READ, type StoredRows } from '../support/storedRows';

/** As WebDriver names keys. */
const CODES: Record<string, string> = { Enter: '\uE007', Escape: '\uE00C' };
/** What stands once on a page, beside its body. */
const BESIDE_BODY = 'html > div';

const listenedTo: Route = async (request) => {
  if (request.url.pathname !== MORNING_PATH) return undefined;
  const [own] = morningRoutes;
  const answer = await own?.(request);
  return answer && { ...answer, body: listening(String(answer.body)) };
};

let site: Site;
let running: Firefox;
let feed: FirefoxTab;
let own: FirefoxTab;

beforeAll(async () => {
  site = await startSite([listenedTo, ...morningRoutes]);
  running = await launchFirefox({ site });
  own = await running.visitOwn('popup.html');
  await own.evaluate(`browser.runtime.sendMessage(${JSON.stringify(taggedBefore())})`);
  feed = await running.visit(MORNING_PATH);
  await stripSays(feed, firstId(), 'clip');
});
afterAll(async () => {
  await running.close();
  await site.close();
});

/** A clip of an earlier day, so that its tags can be found by two letters. */
function taggedBefore() {
  const gesture = { verb: 'tag', ids: [PAPER_BEFORE], add: TAGS, drop: [] };
  return { type: 'change', body: { op: 'an earlier morning', gesture } };
}

function firstId(): ArxivId {
  return (expectedEnd.dismissed[0] ?? '') as ArxivId;
}

async function press(...keys: string[]): Promise<void> {
  for (const key of keys) {
    await feed.type(CODES[key] ?? key);
    await new Promise((wake) => setTimeout(wake, BETWEEN_KEYS_MS));
  }
}
const told = async () => feed.ask<string>(await feed.inStrip(BESIDE_BODY, '.toast p'), '(e) => e.textContent');

describe('a morning in Firefox', () => {
  it('of 25 papers, 5 clipped with two tags each, takes at most 80 keys and no pointer', async () => {
    const keys = keysOfTheMorning();
    await press(...keys);
    await expect.poll(async () => endOf(await own.evaluate<StoredRows>(READ))).toEqual(expectedEnd);
    expect(tellPresses('Firefox', keys)).toBeLessThanOrEqual(MOST_PRESSES);
  });

  it('is not heard by the page', async () => {
    expect(await feed.evaluate('window.heard')).toEqual([]);
  });

  it('ends with a gesture taken back by name', async () => {
    await press('z');
    await expect.poll(told).toMatch(/^Taken back: dismissal of “/);
    await press('e');
    await expect.poll(async () => endOf(await own.evaluate<StoredRows>(READ))).toEqual(expectedEnd);
    // The page hears of it after it is stored; what is told next must not be told before it.
    await expect.poll(told).toMatch(/^Dismissed “/);
  });

  it('copies BibTeX', async () => {
    await press('y');
    await expect.poll(told).toMatch(/^BibTeX of “.*copied\.$/);
  });

  it('leaves letters to the site’s own search box', async () => {
    // Not by a click: the page may still be gliding to the card that the keys went to.
    await feed.evaluate('document.querySelector("input[type=search]").focus({ preventScroll: true })');
    await press('e', 's');
    expect(await feed.evaluate('document.querySelector("input[type=search]").value')).toBe('es');
    expect(await feed.ask<string>(await feed.inStrip(cardOf(firstId()), 'button'), '(e) => e.textContent')).not.toBe(
      '',
    );
  });
});
