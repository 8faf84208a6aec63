import { browser } from '#imports';

/** The place where backups are, and papers come in and go out: a full page, since a popup closes at a file chooser. */
export function openKeep(): void {
  void browser.tabs.create({ url: browser.runtime.getURL('/library.html') });
}
