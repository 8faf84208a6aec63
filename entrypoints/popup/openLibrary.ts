import { browser } from '#imports';
import { addressText, HOME } from '../library/address';
import type { AnyShelf } from '../reader/shelves';

/** The full page, at what the popup shows. */
export function openLibrary(shelf: AnyShelf, query: string): void {
  const place = addressText({ ...HOME, shelf, query });
  void browser.tabs.create({ url: browser.runtime.getURL(`/library.html#${place}`) });
}
