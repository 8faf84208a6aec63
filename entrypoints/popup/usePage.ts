import { useCallback, useEffect, useState } from 'react';
import { browser } from '#imports';
import { occasionOf } from '@/lib/feed/addresses';
import { askPage } from '@/lib/messages';
import type { ArxivId } from '@/lib/paper';
import { report, sentenceOf } from '@/lib/report';
import { FEED } from '../reader/site';

/** What the tab under the popup shows. */
export type Page =
  | { page: 'elsewhere' }
  | { page: 'listing'; ids: ArxivId[]; newIds: ArxivId[]; trouble?: string | undefined }
  | { page: 'paper'; id: ArxivId }
  /** Open since before Offprint was installed or updated. */
  | { page: 'stale' }
  /** Offprint has no access to the site. */
  | { page: 'closed' };

const SITE = { origins: [`${new URL(FEED).origin}/*`] };
/** A page that is still loading is asked again. */
const AGAIN_MS = 400;
const MOST_LOOKS = 8;

/** Looks at the tab under the popup, and again while it loads or goes elsewhere. */
export function usePage() {
  const [page, setPage] = useState<Page>();
  const look = useCallback(() => startLooking(setPage), []);
  useEffect(() => {
    let stop = look();
    const again = () => {
      stop();
      stop = look();
    };
    const onUpdated = (_: number, { status }: { status?: string }) => status && again();
    browser.tabs.onUpdated.addListener(onUpdated);
    return () => {
      stop();
      browser.tabs.onUpdated.removeListener(onUpdated);
    };
  }, [look]);
  return { page, reload, allow: () => allow().then(look) };
}

function startLooking(say: (page: Page) => void): () => void {
  let wait: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;
  const look = async (times: number) => {
    const { page, settled } = await pageNow();
    if (stopped) return;
    if (settled || times >= MOST_LOOKS) say(page);
    else wait = setTimeout(() => look(times + 1), AGAIN_MS);
  };
  look(1).catch(report);
  return () => {
    stopped = true;
    clearTimeout(wait);
  };
}

/** The page as it is now; not settled while it may still load or be read. */
async function pageNow(): Promise<{ page: Page; settled: boolean }> {
  if (!(await browser.permissions.contains(SITE))) return { page: { page: 'closed' }, settled: true };
  const tab = await activeTab();
  const occasion = tab?.url ? occasionOf(tab.url) : undefined;
  if (tab?.id === undefined || !occasion) return { page: { page: 'elsewhere' }, settled: true };
  const settled = tab.status !== 'loading';
  try {
    const status = await askPage(tab.id, 'pageStatus', null);
    if (!status) return { page: { page: 'stale' }, settled };
    if (status.occasion.feed === 'paper') return { page: { page: 'paper', id: status.occasion.id }, settled: true };
    const { ids, newIds, trouble } = status;
    return { page: { page: 'listing', ids, newIds, trouble }, settled: ids.length > 0 || Boolean(trouble) };
  } catch (error) {
    report(error);
    return { page: { page: 'listing', ids: [], newIds: [], trouble: sentenceOf(error) }, settled: true };
  }
}

async function activeTab() {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab;
}

async function reload(): Promise<void> {
  const tab = await activeTab();
  if (tab?.id !== undefined) await browser.tabs.reload(tab.id);
}

/** Asks first of all: the browser wants the click that this comes from. */
async function allow(): Promise<void> {
  await browser.permissions.request(SITE);
}
