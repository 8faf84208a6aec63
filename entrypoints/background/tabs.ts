import { browser } from '#imports';
import { paperAddress, pdfAddress } from '@/lib/feed/addresses';
import { FEED_PATTERNS } from '@/lib/feed/patterns';
import type { Known } from '@/lib/library/clip';
import { askPage } from '@/lib/messages';
import type { ArxivId } from '@/lib/paper';
import { report } from '@/lib/report';
import type { StripSettings } from '@/lib/settings';

const BADGE_COLOUR = '#b4412b';
const FLASH_MS = 2_000;

/** What stands on the badges of tabs behind what is shown for two seconds, and when it comes back. */
const behind = new Map<number, { text: string; back?: ReturnType<typeof setTimeout> }>();

/** Tells every open feed tab what became of papers that changed, and puts on its badge what is left new there. */
export function tellFeedTabs(known: Known[]): void {
  if (known.length === 0) return;
  tellEach(async (tabId) => {
    const left = await askPage(tabId, 'papersChanged', known);
    if (left !== undefined) badgeNew(tabId, left);
  });
}

/** The same of many papers: what is known of them is read only where a feed tab is open. */
export function tellFeedTabsOf(read: () => Promise<Known[]>): void {
  feedTabs()
    .then(async (tabs) => tabs.length > 0 && tellFeedTabs(await read()))
    .catch(report);
}

/** Tells every open feed tab what the reader chose in one of them, or elsewhere. */
export function tellSettings(settings: StripSettings): void {
  tellEach((tabId) => askPage(tabId, 'settingsChanged', settings));
}

function tellEach(tell: (tabId: number) => Promise<unknown>): void {
  feedTabs()
    .then((tabs) => Promise.all(tabs.map(({ id }) => id !== undefined && tell(id))))
    .catch(report);
}

function feedTabs() {
  return browser.tabs.query({ url: FEED_PATTERNS });
}

/** A paper's page in a tab behind, its PDF in one before; beside the tab that asked. */
export async function openPaper(id: ArxivId, what: 'page' | 'pdf', openerTabId: number | undefined): Promise<void> {
  const url = what === 'pdf' ? pdfAddress(id) : paperAddress(id);
  await browser.tabs.create({ url, active: what === 'pdf', ...(openerTabId !== undefined && { openerTabId }) });
}

/** The toolbar badge of a tab shows how many papers of its page are still new. */
export function badgeNew(tabId: number, count: number): void {
  const text = count ? String(count) : '';
  const flash = behind.get(tabId);
  if (flash) flash.text = text;
  else setBadge(tabId, text);
}

/** Shows for two seconds on the badge what a shortcut or menu did, then what stood there before. */
export async function flashBadge(tabId: number, text: string): Promise<void> {
  const flash = behind.get(tabId) ?? { text: await browser.action.getBadgeText({ tabId }) };
  behind.set(tabId, flash);
  clearTimeout(flash.back);
  setBadge(tabId, text);
  flash.back = setTimeout(() => {
    behind.delete(tabId);
    setBadge(tabId, flash.text);
  }, FLASH_MS);
}

function setBadge(tabId: number, text: string): void {
  // The tab may be gone by now, which is nobody's trouble.
  browser.action.setBadgeBackgroundColor({ tabId, color: BADGE_COLOUR }).catch(report);
  browser.action.setBadgeText({ tabId, text }).catch(report);
}
