import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import type { Gesture } from '@/lib/library/gesture';
import { ask } from './background';
import { idOf } from './benchPapers';
import { openRows } from './popupOpening';
import type { Sheet } from './sheet';
import type { Library } from './stage';

/** Free words over all texts, facts of paper and clip in an order of their own, a tag. */
const QUERIES = ['robot', 'is:unread upvotes:>50 sort:upvotes', 'tag:thesis'];

/** Runs in the popup: ms from now until every saved search shows a count, or until one shows another. */
const COUNTS = `[...document.querySelectorAll('nav button[title^="Saved search"]')].map((shelf) => shelf.querySelector('span')?.textContent)`;
const NOTE = `const counts = () => ${COUNTS};
  const until = (isSo) => new Promise((done) => {
    const look = () => isSo() && (observer.disconnect(), done(performance.now()));
    const observer = new MutationObserver(look);
    observer.observe(document, { childList: true, subtree: true, characterData: true });
    look();
  });`;

/** Three saved searches that nobody has looked at: until all are counted, and until a tag given elsewhere counts. */
export async function measureSavedSearches(sheet: Sheet, library: Library): Promise<void> {
  const { blank, clips } = library;
  const does = (gesture: Gesture) => ask(blank, { type: 'change', body: { op: randomUUID(), gesture } });
  const lists = QUERIES.map((query) => ({ query, list: randomUUID(), name: query }));
  for (const each of lists) await does({ verb: 'saveSearch', ...each });
  const { popup, shown } = await openRows(library);
  const put = (what: string, ms: number) => sheet.put({ part: `Popup, ${clips} clips`, what, unit: 'ms' }, ms);

  const counted = await popup.evaluate<number>(
    `{${NOTE} until(() => counts().filter(Boolean).length === ${lists.length})}`,
  );
  put('rows painted to three saved searches counted', counted - shown.painted);
  put('gesture elsewhere to its saved search counted', await timeOfChange(popup, does));

  await popup.close();
  for (const { list } of lists) await does({ verb: 'deleteList', list });
}

/** The gesture is sent by another page of the extension; both clocks count from 1970. */
async function timeOfChange(popup: Page, does: (gesture: Gesture) => Promise<number>): Promise<number> {
  const tag = { verb: 'tag' as const, ids: [idOf(1)] };
  await popup.evaluate(
    `{${NOTE} const before = String(counts()); window.changed = until(() => String(counts()) !== before); 0}`,
  );
  const sent = Date.now();
  await does({ ...tag, add: ['thesis'], drop: [] });
  const at = await popup.evaluate<number>('window.changed.then((at) => performance.timeOrigin + at)');
  await does({ ...tag, add: [], drop: ['thesis'] });
  return at - sent;
}
