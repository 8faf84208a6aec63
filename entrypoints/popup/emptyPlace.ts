import { t } from '#i18n';
import type { NextStep } from '@/components/EmptyState';
import type { CountedList, Shelf } from '@/lib/library/queries';
import { shelfName } from './shelves';

export interface EmptyPlace {
  title: string;
  hint?: string;
  steps?: NextStep[];
}

interface Ways {
  /** The address of today's papers. */
  feed: string;
  /** The shortcut that clips the paper of a page; absent where none is assigned. */
  clipKeys: string | undefined;
  onAll(): void;
  onWiden(): void;
}

/** What to say where nothing was found. */
export function nothingFound(query: string, shelf: Shelf, lists: readonly CountedList[], ways: Ways): EmptyPlace {
  const title = t('popup.empty.nothing', { query });
  const widen = { text: t('popup.empty.widen'), onClick: ways.onWiden };
  if (shelf.kind === 'everything') return { title, hint: t('popup.empty.nothingEverywhere') };
  if (shelf.kind === 'all') return { title, hint: t('popup.empty.nothingHint'), steps: [widen] };
  const onShelf = t('popup.empty.nothingOn', { shelf: shelfName(shelf, lists), query });
  return { title: onShelf, steps: [{ text: t('popup.empty.allClips'), onClick: ways.onAll }, widen] };
}

/** What to say where nothing is kept. */
export function nothingHere(shelf: Shelf, anyClips: boolean, ways: Ways): EmptyPlace {
  const feed = { text: t('popup.empty.clipsButton'), href: ways.feed };
  const all = { text: t('popup.empty.showAll'), onClick: ways.onAll };
  if (shelf.kind === 'everything')
    return { title: t('popup.empty.everything'), hint: t('popup.empty.everythingHint'), steps: [feed] };
  if (shelf.kind === 'all' || !anyClips)
    return {
      title: t('popup.empty.clips'),
      hint: ways.clipKeys ? t('popup.empty.clipsHint', { keys: ways.clipKeys }) : t('popup.empty.clipsByCard'),
      steps: [feed],
    };
  if (shelf.kind === 'tag') return { title: t('popup.empty.tag'), steps: [all] };
  return { title: t(`popup.empty.${shelf.kind}`), hint: t(`popup.empty.${shelf.kind}Hint`), steps: [all] };
}
