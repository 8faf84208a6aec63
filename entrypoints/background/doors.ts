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
/** What a page may ask for: only what its own strips offer, and only what can be undone. */
const PAGE_VERBS: ReadonlySet<Gesture['verb']> = new Set([
  'clip',
  'remove',
  'star',
  'dismiss',
  'status',
  'tag',
  'list',
  'createList',
  'undo',
]);

/** The background's answers: each a line from message to library. */
export function libraryDoors(library: () => Promise<OpenedLibrary>, store: KeyStore, fetchFacts: () => void): Doors {
  return {
    async recordListing(listing, caller) {
      const { db } = await library();
      const known = await recordListing(db, listing, Date.now());
      if (caller.from === 'page') badgeNew(caller.tabId, known);
      return known;
    },
    async whatIsKnown(ids) {
      return whatIsKnown((await library()).db, ids, Date.now());
    },
    async markSeen(ids) {
      await markSeen((await library()).db, ids, Date.now());
      return null;
    },
    async change(request, caller) {
      const { db } = await library();
      if (caller.from === 'page') await checkPageMay(request.gesture, (ids) => areListed(db, ids));
      const answer = await change(db, store, request, Date.now());
      tellAndFetch(answer.known, fetchFacts);
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
  };
}

async function checkPageMay(gesture: Gesture, listed: (ids: Known['id'][]) => Promise<boolean>): Promise<void> {
  if (!PAGE_VERBS.has(gesture.verb)) throw new NotAllowedError(gesture.verb);
  if (gesture.verb === 'undo' && !gesture.step) throw new NotAllowedError('undo of an unnamed step');
  if ('ids' in gesture && !(await listed(gesture.ids))) throw new NotAllowedError('papers that were never listed');
}

function tellAndFetch(known: Known[], fetchFacts: () => void): void {
  if (known.length === 0) return;
  tellFeedTabs(known);
  if (known.some((paper) => paper.clippedAt && !paper.firstListedAt)) fetchFacts();
}
