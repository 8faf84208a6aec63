import { useCallback } from 'react';
import type { Rise } from '@/lib/library/clip';
import type { OffprintDb } from '@/lib/library/db';
import type { Gist } from '@/lib/library/factTable';
import { riseOf } from '@/lib/library/rise';
import { type Passed, roseSince } from '@/lib/library/roseSince';
import type { ArxivId } from '@/lib/paper';
import { queueOf } from '@/lib/review/queue';
import type { Finder } from '../reader/finder';
import { useAllPapers } from './useAllPapers';

export interface Risen {
  paper: Gist;
  rise: Rise;
}

export interface Review {
  /** All that was ever listed or clipped. */
  papers: readonly Gist[];
  /** Unread clips, what should be read soonest first. */
  queue: readonly ArxivId[];
  /** Clips that were begun, the latest clip first. */
  beingRead: readonly ArxivId[];
  /** What rose since it was passed over, the latest news first. */
  risen: readonly Risen[];
}

/** News are news for a month. */
const NEWS_MS = 30 * 86_400_000;

/** What waits to be read, and what rose meanwhile, live; undefined until that is known for the first time. */
export function useReview(db: OffprintDb, finder: Finder | undefined): Review | undefined {
  const begin = useCallback(() => {
    const papers: Gist[] = [];
    const now = Date.now();
    return {
      meet: (paper: Gist) => void papers.push(paper),
      end: async () => ({
        papers,
        queue: queueOf(papers, now),
        beingRead: begunAmong(papers),
        risen: await risenAmong(db, papers, now - NEWS_MS),
      }),
    };
  }, [db]);
  return useAllPapers(db, finder, begin);
}

function begunAmong(papers: readonly Gist[]): ArxivId[] {
  const begun = papers.filter(({ status }) => status === 'reading');
  return begun.sort((one, other) => (other.clippedAt ?? 0) - (one.clippedAt ?? 0)).map(({ id }) => id);
}

async function risenAmong(db: OffprintDb, papers: readonly Gist[], since: number): Promise<Risen[]> {
  const may = papers.filter(
    (paper): paper is Gist & Passed => (paper.accountAt ?? 0) >= since && Boolean(riseOf(paper)),
  );
  const rises = await Promise.all(may.map((paper) => roseSince(db, paper)));
  const risen = may.flatMap((paper, i) => (rises[i] ? [{ paper, rise: rises[i] }] : []));
  return risen.sort((one, other) => other.paper.accountAt - one.paper.accountAt || other.rise.to - one.rise.to);
}
