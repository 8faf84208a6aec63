import { t } from '#i18n';
import type { IconName } from '@/components/Icon';
import type { SideGroup, SidePlace } from '@/components/library/SideBar';
import { numberText } from '@/components/numberText';
import type { ShownList } from '@/components/shownList';
import type { CountedTags } from '@/lib/library/tagCounts';
import { linesOf, type TagNode, tagsIn, tagTrees } from '@/lib/library/tagTree';
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

const NO_TAGS: CountedTags = { tags: [], within: new Map() };

export interface Kept {
  counts: Counts | undefined;
  lists: readonly ShownList[];
  tags: CountedTags | undefined;
}

/** All places of the full page, group by group. `look` stays as the reader has it. */
export function placesOf(
  { counts, lists, tags: { tags, within } = NO_TAGS }: Kept,
  look: Address['look'],
): SideGroup[] {
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
  const tagged = treeOf(tags.slice(0, TAGS)).map(({ name, label, part, depth, tag }): SidePlace => {
    const below = depth ? { depth, above: label.slice(0, -part.length) } : undefined;
    const count = within.get(name) ?? tag?.uses;
    return placeOf({ kind: 'tag', tag: name }, { name: part, below, count, colour: tag?.colour ?? '' });
  });
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

type CountedTag = CountedTags['tags'][number];

/** Tags, and what stands above them, each above those below it; as they came where they stand side by side. */
function treeOf(tags: readonly CountedTag[]): TagNode<CountedTag>[] {
  const places = new Map(tags.map((tag, i) => [tag, i]));
  const placeOf = (node: TagNode<CountedTag>) => Math.min(...tagsIn(node).map((tag) => places.get(tag) ?? 0));
  const inOrder = (nodes: TagNode<CountedTag>[]): TagNode<CountedTag>[] =>
    nodes
      .map((node) => ({ ...node, children: inOrder(node.children) }))
      .toSorted((one, other) => placeOf(one) - placeOf(other));
  return [...linesOf(inOrder(tagTrees(tags)), () => false)];
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
