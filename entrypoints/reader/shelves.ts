import { t } from '#i18n';
import type { ShelfChoice } from '@/components/ShelfBar';
import type { ShownList } from '@/components/shownList';
import type { List, ListId } from '@/lib/library/clip';
import type { Shelf } from '@/lib/library/queries';
import { shelfKey } from './useShelf';

/** A shelf of the library, or a saved search. */
export type AnyShelf = Shelf | { kind: 'search'; list: ListId };

export type Counts = Record<'all' | 'unread' | 'starred' | 'everything' | 'trash', number>;

const ALWAYS = ['all', 'unread', 'starred'] as const;

/**
 * The shelves at hand: what every reader has, a tag while it is looked at, the reader's lists and saved searches, and the
 * trash while something is in it.
 */
export function shelfChoices(shelf: AnyShelf, counts: Counts | undefined, lists: readonly ShownList[]): ShelfChoice[] {
  const always = ALWAYS.map((kind) => ({ key: kind, name: t(`popup.${kind}`), count: counts?.[kind] }));
  const mine = lists.map(({ id, name, count, query }) => {
    const kind = query === undefined ? 'list' : 'search';
    return { key: shelfKey({ kind, list: id }), name, count, query };
  });
  const isTrash = shelf.kind === 'trash' || Boolean(counts?.trash);
  const trash = { key: 'trash', name: t('popup.trash.name'), count: counts?.trash };
  return [...always, ...passing(shelf, counts), ...mine, ...(isTrash ? [trash] : [])];
}

function passing(shelf: AnyShelf, counts: Counts | undefined): ShelfChoice[] {
  if (shelf.kind === 'everything')
    return [{ key: shelf.kind, name: t('popup.everything'), count: counts?.everything, passing: true }];
  return shelf.kind === 'tag' ? [{ key: shelfKey(shelf), name: `#${shelf.tag}`, passing: true }] : [];
}

/** The shelf of a key that `shelfChoices` gave. */
export function shelfOf(key: string): AnyShelf {
  const [kind, ...rest] = key.split(' ');
  if (kind === 'list' || kind === 'search') return { kind, list: rest.join(' ') };
  return { kind: kind === 'unread' || kind === 'starred' || kind === 'trash' ? kind : 'all' };
}

/** What a shelf is called in a sentence. */
export function shelfName(shelf: AnyShelf, lists: readonly List[]): string {
  if (shelf.kind === 'tag') return `#${shelf.tag}`;
  if (shelf.kind === 'list' || shelf.kind === 'search') return lists.find(({ id }) => id === shelf.list)?.name ?? '';
  return shelf.kind === 'trash' ? t('popup.trash.name') : t(`popup.${shelf.kind}`);
}

/** What the empty search box says. */
export function searchPrompt(shelf: AnyShelf, lists: readonly List[]): string {
  if (shelf.kind === 'everything') return t('popup.searchEverything');
  return shelf.kind === 'all' ? t('popup.searchClips') : t('popup.searchOn', { shelf: shelfName(shelf, lists) });
}
