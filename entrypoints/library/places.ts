import { t } from '#i18n';
import type { IconName } from '@/components/Icon';
import type { SideGroup, SidePlace } from '@/components/library/SideBar';
import { numberText } from '@/components/numberText';
import type { ShownList } from '@/components/shownList';
import type { Tag } from '@/lib/library/clip';
import type { AnyShelf, Counts } from '../reader/shelves';
import { shelfKey } from '../reader/useShelf';
import { type Address, addressText, HOME, type Section } from './address';

/** Tags that stand in the bar; all others on their page. */
const TAGS = 24;
const SHELVES: [kind: keyof Counts, IconName][] = [
  ['all', 'clip'],
  ['unread', 'unread'],
  ['starred', 'star'],
  ['everything', 'eye'],
  ['trash', 'bin'],
];
const OTHERS: [Exclude<Section, 'papers'>, IconName][] = [
  ['review', 'tick'],
  ['tags', 'tag'],
  ['statistics', 'chart'],
  ['keep', 'box'],
  ['settings', 'gear'],
  ['start', 'help'],
];

export interface Kept {
  counts: Counts | undefined;
  lists: readonly ShownList[];
  tags: readonly (Tag & { uses: number })[];
}

/** All places of the full page, group by group. `look` stays as the reader has it. */
export function placesOf({ counts, lists, tags }: Kept, look: Address['look']): SideGroup[] {
  const placeOf = (shelf: AnyShelf, rest: Omit<SidePlace, 'key' | 'href'>): SidePlace => ({
    key: shelfKey(shelf),
    href: `#${addressText({ ...HOME, look, shelf })}`,
    ...rest,
  });
  const sectionOf = (section: Exclude<Section, 'papers'>, icon?: IconName): SidePlace => ({
    key: section,
    href: `#${section}`,
    name: t(`library.section.${section}`),
    ...(icon && { icon }),
  });
  const shelves = SHELVES.map(([kind, icon]) =>
    placeOf({ kind }, { name: shelfLabel(kind), icon, count: counts?.[kind] }),
  );
  const mine = lists.map(({ id, name, count, query }) =>
    placeOf({ kind: query === undefined ? 'list' : 'search', list: id }, listPlace(name, count, query)),
  );
  const tagged = tags
    .slice(0, TAGS)
    .map(({ name, label, uses, colour }) =>
      placeOf({ kind: 'tag', tag: name }, { name: label, count: uses, colour: colour ?? '' }),
    );
  const allTags = {
    ...sectionOf('tags'),
    key: 'allTags',
    name: t('library.tags.all', { number: numberText(tags.length) }),
  };
  return [
    { key: 'shelves', places: shelves },
    ...(mine.length ? [{ key: 'lists', name: t('library.lists'), places: mine }] : []),
    ...(tagged.length
      ? [{ key: 'tags', name: t('paper.tags'), places: tagged, more: tags.length > TAGS ? allTags : undefined }]
      : []),
    { key: 'others', places: OTHERS.map(([section, icon]) => sectionOf(section, icon)) },
  ];
}

function shelfLabel(kind: keyof Counts): string {
  return kind === 'trash' ? t('popup.trash.name') : t(`popup.${kind}`);
}

function listPlace(
  name: string,
  count: number | undefined,
  query: string | undefined,
): Omit<SidePlace, 'key' | 'href'> {
  return query === undefined ? { name, count, icon: 'lists' } : { name, count, icon: 'search', query };
}
