import { t } from '#i18n';
import type { ShelfChoice } from '@/components/ShelfBar';
import type { CountedList, Shelf } from '@/lib/library/queries';
import { shelfKey } from './useShelf';

export type Counts = Record<'all' | 'unread' | 'starred' | 'everything', number>;

const ALWAYS = ['all', 'unread', 'starred'] as const;

/** The shelves at hand: what every reader has, a tag while it is looked at, the reader's lists. */
export function shelfChoices(shelf: Shelf, counts: Counts | undefined, lists: readonly CountedList[]): ShelfChoice[] {
  const always = ALWAYS.map((kind) => ({ key: kind, name: t(`popup.${kind}`), count: counts?.[kind] }));
  const mine = lists
    .filter(({ query }) => !query)
    .map(({ id, name, count }) => ({ key: shelfKey({ kind: 'list', list: id }), name, count }));
  return [...always, ...passing(shelf, counts), ...mine];
}

function passing(shelf: Shelf, counts: Counts | undefined): ShelfChoice[] {
  if (shelf.kind === 'everything')
    return [{ key: shelf.kind, name: t('popup.everything'), count: counts?.everything, passing: true }];
  return shelf.kind === 'tag' ? [{ key: shelfKey(shelf), name: `#${shelf.tag}`, passing: true }] : [];
}

/** The shelf of a key that `shelfChoices` gave. */
export function shelfOf(key: string): Shelf {
  const [kind, ...rest] = key.split(' ');
  if (kind === 'list') return { kind, list: rest.join(' ') };
  return { kind: kind === 'unread' || kind === 'starred' ? kind : 'all' };
}

/** What a shelf is called in a sentence. */
export function shelfName(shelf: Shelf, lists: readonly CountedList[]): string {
  if (shelf.kind === 'tag') return `#${shelf.tag}`;
  if (shelf.kind === 'list') return lists.find(({ id }) => id === shelf.list)?.name ?? '';
  return t(`popup.${shelf.kind}`);
}

/** What the empty search box says. */
export function searchPrompt(shelf: Shelf, lists: readonly CountedList[]): string {
  if (shelf.kind === 'everything') return t('popup.searchEverything');
  return shelf.kind === 'all' ? t('popup.searchClips') : t('popup.searchOn', { shelf: shelfName(shelf, lists) });
}
