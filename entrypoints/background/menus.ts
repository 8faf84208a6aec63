import { t } from '#i18n';
import type { Browser } from '#imports';
import { browser } from '#imports';
import { LINK_PATTERNS, PAGE_PATTERNS } from '@/lib/feed/patterns';
import { arxivIdOf } from '@/lib/paper';
import type { ClipByHand } from './clipByHand';

const LIBRARY = 'library';
const KEEP = 'keep';

/** The browser shows these on matching links and pages of any site by itself: no access to that site is needed. */
export async function addMenus(): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({
    id: 'clip-link',
    title: t('menu.clipLink'),
    contexts: ['link'],
    targetUrlPatterns: LINK_PATTERNS,
  });
  browser.contextMenus.create({
    id: 'clip-page',
    title: t('menu.clipPage'),
    contexts: ['page'],
    documentUrlPatterns: PAGE_PATTERNS,
  });
  browser.contextMenus.create({ id: LIBRARY, title: t('menu.library'), contexts: ['action'] });
  browser.contextMenus.create({ id: KEEP, title: t('menu.keep'), contexts: ['action'] });
}

/** The full page, at one of its places. */
export async function openLibrary(place: 'papers' | 'keep' | 'start' = 'papers'): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(`/library.html#${place}`) });
}

/** A link or a page of a paper names it; on a listing it is the card under the reader's hand. */
export function onMenu(
  clip: ClipByHand,
  info: Browser.contextMenus.OnClickData,
  tab: Browser.tabs.Tab | undefined,
): Promise<void> {
  if (info.menuItemId === LIBRARY) return openLibrary();
  if (info.menuItemId === KEEP) return openLibrary('keep');
  if (info.menuItemId === 'clip-link') return clip.byAddress(info.linkUrl, tab);
  return info.pageUrl && arxivIdOf(info.pageUrl) ? clip.byAddress(info.pageUrl, tab) : clip.onPage(tab);
}
