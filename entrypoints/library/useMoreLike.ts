import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useState } from 'react';
import type { LikeRow } from '@/components/library/MoreLikeThis';
import type { OffprintDb } from '@/lib/library/db';
import { rowsOf } from '@/lib/library/queries';
import type { ArxivId } from '@/lib/paper';
import { report } from '@/lib/report';
import type { Finder } from '../reader/finder';
import type { NearPaper } from '../reader/likeness';

const MOST = 8;
const EVERYTHING = { scope: 'everything', most: MOST } as const;
const NONE: LikeRow[] = [];

/** The papers most like one among all that were seen, live; none until they are known. */
export function useMoreLike(db: OffprintDb, like: Finder['like'] | undefined, id: ArxivId | undefined): LikeRow[] {
  const [near, setNear] = useState<{ id: ArxivId; papers: NearPaper[] }>();
  useEffect(() => {
    let current = true;
    if (id) like?.(id, EVERYTHING).then((papers) => current && setNear({ id, papers }), report);
    return () => {
      current = false;
    };
  }, [like, id]);
  const read = useLiveQuery(async () => near && { of: near.id, papers: await withRows(db, near.papers) }, [db, near]);
  return read && read.of === id ? read.papers : NONE;
}

async function withRows(db: OffprintDb, near: readonly NearPaper[]): Promise<LikeRow[]> {
  const ids = near.map(({ id }) => id);
  const rows = await rowsOf(db, ids);
  return rows.map((row, i) => ({ row, why: near[i]?.why ?? [] }));
}
