import type { Browser } from '#imports';
import { browser } from '#imports';
import type { Caller } from '@/lib/doors';
import { isSiteOrigin } from '@/lib/feed/addresses';

/**
 * Who sent a message, or undefined for anyone who has no business here. Told by origin, never by `sender.tab`: an
 * extension page opened in a tab has one too.
 */
export function callerOf(sender: Browser.runtime.MessageSender): Caller | undefined {
  if (sender.id !== browser.runtime.id) return undefined;
  const origin = sender.origin ?? originOf(sender.url);
  if (origin === originOf(browser.runtime.getURL('/'))) return { from: 'extension' };
  const tabId = sender.tab?.id;
  if (origin && isSiteOrigin(origin) && sender.frameId === 0 && tabId !== undefined) return { from: 'page', tabId };
  return undefined;
}

/** `URL.origin` is "null" for Firefox's extension scheme, so the address is cut by hand. */
function originOf(url: string | undefined): string | undefined {
  return url && /^[\w-]+:\/\/[^/]*/.exec(url)?.[0];
}
