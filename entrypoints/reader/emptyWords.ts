import { t } from '#i18n';
import type { NextStep } from '@/components/EmptyState';
import { numberText } from '@/components/numberText';
import { paperAddress } from '@/lib/feed/addresses';
import type { List } from '@/lib/library/clip';
import { type ArxivId, arxivIdOf } from '@/lib/paper';
import { type AnyShelf, shelfName } from './shelves';
import './laterTexts';

export interface EmptyWords {
  title: string;
  hint?: string;
  steps?: NextStep[];
}

export interface Ways {
  /** The address of today's papers. */
  feed: string;
  /** The shortcut that clips the paper of a page; absent where none is assigned. */
  clipKeys: string | undefined;
  onAll(): void;
  onWiden(): void;
}

/** What to say where nothing was found; `elsewhere`: how many papers fit among all seen, if that is known. */
export function nothingFound(
  query: string,
  shelf: AnyShelf,
  lists: readonly List[],
  ways: Ways,
  elsewhere?: number,
): EmptyWords {
  const id = arxivIdOf(query);
  const title = t('popup.empty.nothing', { query });
  if (shelf.kind === 'everything' || elsewhere === 0)
    return id ? unseenPaper(id) : { title, hint: t('popup.empty.nothingEverywhere') };
  const widen = widening(ways, elsewhere);
  if (id && elsewhere && shelf.kind === 'all') return { title: t('popup.empty.notClipped'), steps: [widen] };
  if (shelf.kind === 'all') return { title, hint: t('popup.empty.nothingHint'), steps: [widen] };
  const onShelf = t('popup.empty.nothingOn', { shelf: shelfName(shelf, lists), query });
  return { title: onShelf, steps: [{ text: t('popup.empty.allClips'), onClick: ways.onAll }, widen] };
}

function widening({ onWiden }: Ways, elsewhere: number | undefined): NextStep {
  const text = t('popup.empty.widen');
  return { text: elsewhere && elsewhere > 1 ? `${text} (${numberText(elsewhere)})` : text, onClick: onWiden };
}

function unseenPaper(id: ArxivId): EmptyWords {
  const open = { text: t('popup.empty.openPaper'), href: paperAddress(id) };
  return { title: t('popup.empty.unseen'), hint: t('popup.empty.unseenHint'), steps: [open] };
}

/** What to say where nothing is kept. */
export function nothingHere(shelf: AnyShelf, anyClips: boolean, ways: Ways): EmptyWords {
  const feed = { text: t('popup.empty.clipsButton'), href: ways.feed };
  const all = { text: t('popup.empty.showAll'), onClick: ways.onAll };
  if (shelf.kind === 'everything')
    return { title: t('popup.empty.everything'), hint: t('popup.empty.everythingHint'), steps: [feed] };
  if (shelf.kind === 'search')
    return { title: t('popup.empty.search'), hint: t('popup.empty.searchHint'), steps: [all] };
  if (shelf.kind === 'all' || !anyClips)
    return {
      title: t('popup.empty.clips'),
      hint: ways.clipKeys ? t('popup.empty.clipsHint', { keys: ways.clipKeys }) : t('popup.empty.clipsByCard'),
      steps: [feed],
    };
  if (shelf.kind === 'tag') return { title: t('popup.empty.tag'), steps: [all] };
  return { title: t(`popup.empty.${shelf.kind}`), hint: t(`popup.empty.${shelf.kind}Hint`), steps: [all] };
}
