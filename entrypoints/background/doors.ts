import type { Doors } from '@/lib/doors';
import { citing } from '@/lib/exchange/citation';
import { change } from '@/lib/library/change';
import { isStillNew, type Known } from '@/lib/library/clip';
import { daysListed } from '@/lib/library/daysListed';
import type { OffprintDb } from '@/lib/library/db';
import type { Gesture } from '@/lib/library/gesture';
import { areListed, markOpened, markSeen, whatIsKnown } from '@/lib/library/known';
import { rowsOf, suggestLists, tagsByUse } from '@/lib/library/queries';
import { recordListing } from '@/lib/library/recordListing';
import { forgetRecovered } from '@/lib/library/recovered';
import { MOST_SUGGESTED, NotAllowedError } from '@/lib/messages';
import type { ArxivId } from '@/lib/paper';
import type { KeyStore } from '@/lib/ports';
import { changeSettings, readSettings } from '@/lib/settings';
import { withSearchesReworded } from '../reader/searchesForTag';
import { fitting } from './fitting';
import type { importing } from './importing';
import { keepingDoors } from './keepingDoors';
import type { KeptOpen } from './keptOpen';
import { addMenus } from './menus';
import type { missingFacts } from './missingFacts';
import { MANY, type snapshots } from './snapshots';
import { siteTexts, speakChosen } from './speaking';
import { badgeNew, openPaper, tellFeedTabs, tellSettings } from './tabs';

/** What a page may ask for: only what its own strips offer, and only what the reader can take back. */
export const PAGE_VERBS: ReadonlySet<Gesture['verb']> = new Set([
  'clip',
  'remove',
  'star',
  'tag',
  'list',
  'createList',
  'dismiss',
  'undim',
  'status',
  'undo',
]);

/** The background's answers: each a line from message to library. */
export function libraryDoors(
  { library, writable }: Pick<KeptOpen, 'library' | 'writable'>,
  store: KeyStore,
  facts: Pick<ReturnType<typeof missingFacts>, 'fetchSoon' | 'pause'>,
  index: { soon(): void; mend(): Promise<void> },
  rules: { soon(): void },
  backups: Pick<ReturnType<typeof snapshots>, 'beforeMany' | 'take'>,
  imports: Pick<ReturnType<typeof importing>, 'start' | 'retry' | 'stop'>,
): Doors {
  return {
    async recordListing(listing, caller) {
      const { db } = await writable();
      const now = Date.now();
      const known = await recordListing(db, listing, now);
      if (caller.from === 'page') badgeNew(caller.tabId, known.filter(isStillNew).length);
      // Opened by it, which the cards of other tabs show; what is new there, the visit of those feeds tells.
      if (listing.feed === 'paper') tellFeedTabs(await whatIsKnown(db, [listing.id], now));
      rules.soon();
      index.soon();
      return known;
    },
    async whatIsKnown(ids, caller) {
      const known = await whatIsKnown((await library()).db, ids, Date.now());
      return caller.from === 'page' ? listedOnly(known) : known;
    },
    async markSeen(ids) {
      await markSeen((await writable()).db, ids, Date.now());
      return null;
    },
    async markOpened(ids, caller) {
      const { db } = await writable();
      if (caller.from === 'page') await checkListed(db, ids);
      const now = Date.now();
      await markOpened(db, ids, now);
      tellFeedTabs(listedOnly(await whatIsKnown(db, ids, now)));
      return null;
    },
    async change(request, caller) {
      const { db } = await writable();
      if (caller.from === 'page') await checkPageMay(db, request.gesture);
      if (removesMany(request.gesture)) await backups.beforeMany('removal');
      const gesture = await withSearchesReworded(db, request.gesture);
      const now = Date.now();
      const answer = await change(db, store, { ...request, gesture }, now);
      const listed = listedOnly(answer.known);
      tellFeedTabs(listed);
      // Clipped by its id just now: no listing has told anything of it.
      if (answer.known.some(({ clippedAt, firstListedAt }) => clippedAt === now && !firstListedAt))
        void facts.fetchSoon();
      index.soon();
      return caller.from === 'page' ? { ...answer, known: listed } : answer;
    },
    async suggest({ kind, letters }) {
      const { db } = await library();
      if (kind === 'list')
        return (await suggestLists(db, letters))
          .slice(0, MOST_SUGGESTED)
          .map(({ id, name }) => ({ key: id, label: name }));
      return (await tagsByUse(db, letters)).slice(0, MOST_SUGGESTED).map(({ name, label }) => ({ key: name, label }));
    },
    async daysListed({ from, to }) {
      return daysListed((await library()).db, from, to);
    },
    async fitting({ ids, words }) {
      return fitting((await library()).db, ids, words, Date.now());
    },
    async citationOf({ ids, as }, caller) {
      const { db } = await library();
      if (caller.from === 'page') await checkListed(db, ids);
      const rows = await rowsOf(db, ids);
      return rows
        .flatMap(({ paper }) => paper ?? [])
        .map(citing[as])
        .join('\n');
    },
    async openPaper({ id, what }, caller) {
      const { db } = await library();
      if (caller.from === 'page') await checkListed(db, [id]);
      await openPaper(id, what, caller.from === 'page' ? caller.tabId : undefined);
      return null;
    },
    async stripSettings() {
      return (await readSettings(store)).strip;
    },
    async changeStripSettings(part) {
      const { strip } = await changeSettings(store, 'strip', part);
      tellSettings(strip);
      return strip;
    },
    async changePageSettings(part, caller) {
      if (caller.from === 'page') throw new NotAllowedError('changePageSettings');
      await changeSettings(store, 'pages', part);
      await speakChosen(store);
      await addMenus();
      return null;
    },
    async siteTexts() {
      return siteTexts(await readSettings(store));
    },
    ...keepingDoors(writable, backups, imports, facts),
    async mendStore(_nothing, caller) {
      if (caller.from === 'page') throw new NotAllowedError('mendStore');
      await index.mend();
      return null;
    },
    async forgetRecovered(_nothing, caller) {
      if (caller.from === 'page') throw new NotAllowedError('forgetRecovered');
      await forgetRecovered((await writable()).db);
      return null;
    },
  };
}

function removesMany(gesture: Gesture): boolean {
  return (gesture.verb === 'remove' || gesture.verb === 'purge') && gesture.ids.length >= MANY;
}

/** A page hears only of papers that pages have listed. */
function listedOnly(known: Known[]): Known[] {
  return known.filter(({ firstListedAt }) => firstListedAt !== undefined);
}

async function checkPageMay(db: OffprintDb, gesture: Gesture): Promise<void> {
  if (!PAGE_VERBS.has(gesture.verb)) throw new NotAllowedError(gesture.verb);
  if ('ids' in gesture) await checkListed(db, gesture.ids);
}

async function checkListed(db: OffprintDb, ids: ArxivId[]): Promise<void> {
  if (!(await areListed(db, ids))) throw new NotAllowedError('papers that were never listed');
}
