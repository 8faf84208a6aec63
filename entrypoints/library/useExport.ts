import { t } from '#i18n';
import type { Which } from '@/components/keep/ChoiceOptions';
import type { TakeOutProps } from '@/components/keep/TakeOut';
import type { OffprintDb } from '@/lib/library/db';
import { countsOf, listsWithCounts, tagsByUse } from '@/lib/library/queries';
import { type Asked, papersAsked } from './papersAsked';
import { useCalmQuery } from './useCalmQuery';
import { useSaving } from './useSaving';

/** Taking papers out: which, and as what. Nothing is counted anew while papers come in, which it would hold up. */
export function useExport(db: OffprintDb, isFilling: boolean): TakeOutProps {
  const { state, save, onStop } = useSaving(db);
  const counts = useCalmQuery(() => countsOf(db), isFilling);
  const lists = useCalmQuery(() => listsWithCounts(db), isFilling) ?? [];
  const tags = useCalmQuery(() => tagsByUse(db), isFilling) ?? [];

  return {
    state,
    shelves: (['all', 'unread', 'starred'] as const).map((kind) => ({
      which: { kind },
      name: t(`popup.${kind}`),
      count: counts?.[kind],
    })),
    lists: lists.map(({ id, name, count, query }) => ({
      which: { kind: 'list', list: id },
      name,
      count: query === undefined ? count : undefined,
    })),
    tags: tags.map(({ name, label }) => ({ which: { kind: 'tag', tag: name }, name: label, count: undefined })),
    onSave: (which, format) => save((rest) => papersAsked(db, askedBy(which, lists), rest), format),
    onStop,
  };
}

/** A saved search is asked for as what it searches. */
function askedBy(which: Which, lists: readonly { id: string; query?: string; scope?: 'everything' }[]): Asked {
  if (which.kind === 'search') return which;
  const search = which.kind === 'list' ? lists.find(({ id }) => id === which.list) : undefined;
  if (search?.query !== undefined) return { kind: 'search', query: search.query, scope: search.scope };
  return { kind: 'shelf', shelf: which };
}
