import type { KeptPaper } from '@/lib/paper';
import type { Rise } from './clip';

/** Less than twice as many is how every paper of a day grows. */
const TIMES = 2;
/** And a few more of few are no news. */
const LEAST = { upvotes: 30, codeStars: 100 } as const;

/** A paper’s numbers, now and when it was first seen. */
export type Numbers = Pick<KeptPaper, 'seenAt' | 'seenUpvotes' | 'seenCodeStars' | 'upvotes' | 'codeStars'>;

/** What rose much since a paper was first seen: its upvotes or, when those did not, the stars of its code. */
export function riseOf({ seenAt, seenUpvotes, seenCodeStars, upvotes, codeStars }: Numbers): Rise | undefined {
  if (seenAt === undefined) return undefined;
  return rise('upvotes', seenUpvotes, upvotes) ?? rise('codeStars', seenCodeStars, codeStars);
}

function rise(of: Rise['of'], from: number | undefined, to: number | undefined): Rise | undefined {
  if (from === undefined || to === undefined) return undefined;
  return to >= from * TIMES && to - from >= LEAST[of] ? { of, from, to } : undefined;
}
