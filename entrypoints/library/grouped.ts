import { t } from '#i18n';
import { type Entry, entryUnder } from '@/components/library/entries';
import type { PaperGroup } from '@/components/library/itemsOf';
import type { ShownList } from '@/components/shownList';
import type { Gist } from '@/lib/library/factTable';
import { type Day, localDay } from '@/lib/paper';
import type { Group } from './address';

/**
 * Papers under headings, each in the order in which they came, and under every list that they are on; the headings in an
 * order of their own: days from the newest.
 */
export function grouped(
  facts: readonly Gist[],
  group: Group,
  lists: readonly ShownList[],
  dayName: (day: Day) => string,
): PaperGroup[] {
  const groups = group === 'list' ? byList(facts, lists) : byKey(facts, KEYS[group]);
  // A clip that is listed again comes with today’s papers, under the day on which it was clipped.
  const days = () => [...groups.keys()].sort().reverse();
  const keys = group === 'day' ? days() : ownOrder(group, lists);
  const order = keys.filter((key) => groups.get(key)?.length);
  return order.map((key) => ({ key, label: labelOf(group, key, lists, dayName), entries: groups.get(key) ?? [] }));
}

type Groups = Map<string, Entry[]>;

const KEYS: Record<Exclude<Group, 'list'>, (facts: Gist) => string> = {
  day: (facts) => {
    const at = facts.clippedAt ?? facts.lastListedAt;
    return at === undefined ? '' : localDay(at);
  },
  status: (facts) => (facts.clippedAt === undefined ? '' : (facts.status ?? 'unread')),
};

function byKey(facts: readonly Gist[], keyOf: (facts: Gist) => string): Groups {
  const groups: Groups = new Map();
  for (const each of facts) {
    const key = keyOf(each);
    const entries = groups.get(key);
    if (entries) entries.push(each.id);
    else groups.set(key, [each.id]);
  }
  return groups;
}

function byList(facts: readonly Gist[], lists: readonly ShownList[]): Groups {
  const none: Entry[] = [];
  const groups: Groups = new Map(lists.map(({ id }) => [id, []]));
  for (const each of facts) {
    // What is known names a list by its name as well, which no list has for its id.
    const on = (each.lists ?? []).filter((list) => groups.has(list));
    for (const list of on) groups.get(list)?.push(entryUnder(list, each.id));
    if (!on.length) none.push(each.id);
  }
  return groups.set('', none);
}

function ownOrder(group: Group, lists: readonly ShownList[]): string[] {
  return group === 'status' ? ['unread', 'reading', 'read', ''] : [...lists.map(({ id }) => id), ''];
}

function labelOf(group: Group, key: string, lists: readonly ShownList[], dayName: (day: Day) => string): string {
  if (!key) return t(`library.group.no.${group}`);
  if (group === 'day') return dayName(key as Day);
  if (group === 'list') return lists.find(({ id }) => id === key)?.name ?? '';
  return t(`paper.${key as 'unread' | 'reading' | 'read'}`);
}
