import { useLiveQuery } from 'dexie-react-hooks';
import { PageBar } from '@/components/PageBar';
import type { OffprintDb } from '@/lib/library/db';
import { rowsOf } from '@/lib/library/queries';
import '../reader/laterTexts';
import { FEED } from '../reader/site';
import { type HereProps, PaperHere } from './PaperHere';
import { type Page, usePage } from './usePage';

/** What the tab under the popup shows: its listing in figures, its paper, or the step that helps. */
export function PageHere(props: Omit<HereProps, 'id'>) {
  const { page, reload, allow } = usePage();
  const clipped = useClipped(props.db, page?.page === 'listing' ? page : undefined);
  if (!page) return null;
  if (page.page === 'paper') return <PaperHere {...props} id={page.id} />;
  const shown =
    page.page === 'listing'
      ? { ...page, papers: page.ids.length, isNew: page.newIds.length, clipped }
      : page.page === 'elsewhere'
        ? { ...page, feed: FEED }
        : page;
  return <PageBar shown={shown} onReload={reload} onAllow={allow} />;
}

/** How many papers of a listing are clipped, live. */
function useClipped(db: OffprintDb, listing: Extract<Page, { page: 'listing' }> | undefined): number {
  const rows = useLiveQuery(() => rowsOf(db, listing?.ids ?? []), [db, listing]);
  return rows?.filter(({ clip }) => clip?.clippedAt !== undefined).length ?? 0;
}
