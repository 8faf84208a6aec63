import type { Doors } from '@/lib/doors';
import { change } from '@/lib/library/change';
import type { Known } from '@/lib/library/clip';
import type { Gesture } from '@/lib/library/gesture';
import { areListed, markSeen, whatIsKnown } from '@/lib/library/known';
import type { OpenedLibrary } from '@/lib/library/openLibrary';
import { suggestLists, tagsByUse } from '@/lib/library/queries';
import { recordListing } from '@/lib/library/recordListing';
import { NotAllowedError } from '@/lib/messages';
import type { KeyStore } from '@/lib/ports';
import { badgeNew, tellFeedTabs } from './tabs';

/** Few enough to read at a glance in a menu over a card. */
const SUGGESTIONS = 8;
/** What a page may ask for: only what its own strips offer, and only what the reader can take back. */
export const PAGE_VERBS: ReadonlySet<Gesture['verb']> = new Set([
  'clip',
  'remove',
  'star',
  'tag',
  'list',
  'createList',
]);

/** The background's answers: each a line from message to library. */
export function libraryDoors(
  library: () => Promise<OpenedLibrary>,
  store: KeyStore,
  fetchFacts: () => void,
  index: { soon(): void; mend(): Promise<void> },
): Doors {
  return {
    async recordListing(listing, caller) {
      const { db } = await library();
      const known = await recordListing(db, listing, Date.now());
      if (caller.from === 'page') badgeNew(caller.tabId, known);
      index.soon();
      return known;
    },
    async whatIsKnown(ids, caller) {
      const known = await whatIsKnown((await library()).db, ids, Date.now());
      return caller.from === 'page' ? listedOnly(known) : known;
    },
    async markSeen(ids) {
      await markSeen((await library()).db, ids, Date.now());
      return null;
    },
    async change(request, caller) {
      const { db } = await library();
      if (caller.from === 'page') await checkPageMay(request.gesture, (ids) => areListed(db, ids));
      const now = Date.now();
      const answer = await change(db, store, request, now);
      tellFeedTabs(listedOnly(answer.known));
      // Clipped by its id just now: no listing has told anything of it.
      if (answer.known.some(({ clippedAt, firstListedAt }) => clippedAt === now && !firstListedAt)) fetchFacts();
      index.soon();
      return answer;
    },
    async suggest({ kind, letters }) {
      const { db } = await library();
      if (kind === 'list')
        return (await suggestLists(db, letters))
          .slice(0, SUGGESTIONS)
          .map(({ id, name }) => ({ key: id, label: name }));
      return (await tagsByUse(db, letters)).slice(0, SUGGESTIONS).map(({ name, label }) => ({ key: name, label }));
    },
    async mendIndex(_nothing, caller) {
      if (caller.from === 'page') throw new NotAllowedError('mendIndex');
      await index.mend();
      return null;
    },
  };
}

/** A page hears only of papers that pages have listed. */
function listedOnly(known: Known[]): Known[] {
  return known.filter(({ firstListedAt }) => firstListedAt !== undefined);
}

async function checkPageMay(gesture: Gesture, listed: (ids: Known['id'][]) => Promise<boolean>): Promise<void> {
  if (!PAGE_VERBS.has(gesture.verb)) throw new NotAllowedError(gesture.verb);
  if ('ids' in gesture && !(await listed(gesture.ids))) throw new NotAllowedError('papers that were never listed');
}
