import { useMemo } from 'react';
import { dayText } from '@/components/dayText';
import type { PaperGroup } from '@/components/library/itemsOf';
import type { ShownList } from '@/components/shownList';
import { type ArxivId, localDay } from '@/lib/paper';
import type { Finder } from '../reader/finder';
import type { Group } from './address';
import { grouped } from './grouped';
import { useFacts } from './useFacts';

const NO_LISTS: readonly ShownList[] = [];

/** The papers of a place under headings; all under none until what they are grouped by is read. */
export function useGroups(
  ids: readonly ArxivId[],
  group: Group | undefined,
  lists: readonly ShownList[],
  finder: Finder | undefined,
): PaperGroup[] {
  const known = useFacts(finder, ids, group !== undefined);
  const named = group === 'list' ? lists : NO_LISTS;
  return useMemo(() => {
    if (!group || known.ids !== ids) return [{ key: 'all', entries: ids }];
    const today = localDay(Date.now());
    return grouped(known.facts, group, named, (day) => dayText(day, today));
  }, [ids, group, known, named]);
}
