import { t } from '#i18n';
import type { PaperGroup } from '@/components/library/itemsOf';
import type { ShownList } from '@/components/shownList';
import type { Gist } from '@/lib/library/factTable';
import { type ArxivId, type Day, localDay } from '@/lib/paper';
import type { Group } from './address';

/** Papers under headings, each in the order in which they came; the headings in the order of their first paper or their own. */
export function grouped(
  facts: readonly Gist[],
  group: Group,
  lists: readonly ShownList[],
  dayName: (day: Day) => string,
): PaperGroup[] {
  const groups = new Map<string, ArxivId[]>();
  const keyOf = KEYS[group](lists);
  for (const each of facts) {
    const key = keyOf(each);
    const ids = groups.get(key);
    if (ids) ids.push(each.id);
    else groups.set(key, [each.id]);
  }
  const order = group === 'day' ? [...groups.keys()] : ownOrder(group, lists).filter((key) => groups.has(key));
  return order.map((key) => ({ key, label: labelOf(group, key, lists, dayName), ids: groups.get(key) ?? [] }));
}

type KeyOf = (facts: Gist) => string;

const KEYS: Record<Group, (lists: readonly ShownList[]) => KeyOf> = {
  day: () => (facts) => {
    const at = facts.clippedAt ?? facts.lastListedAt;
    return at === undefined ? '' : localDay(at);
  },
  status: () => (facts) => (facts.clippedAt === undefined ? '' : (facts.status ?? 'unread')),
  /** A paper on several lists stands under the first of them. */
  list: (lists) => (facts) => lists.find(({ id }) => facts.lists?.includes(id))?.id ?? '',
};

function ownOrder(group: Group, lists: readonly ShownList[]): string[] {
  return group === 'status' ? ['unread', 'reading', 'read', ''] : [...lists.map(({ id }) => id), ''];
}

function labelOf(group: Group, key: string, lists: readonly ShownList[], dayName: (day: Day) => string): string {
  if (!key) return t(`library.group.no.${group}`);
  if (group === 'day') return dayName(key as Day);
  if (group === 'list') return lists.find(({ id }) => id === key)?.name ?? '';
  return t(`paper.${key as 'unread' | 'reading' | 'read'}`);
}
