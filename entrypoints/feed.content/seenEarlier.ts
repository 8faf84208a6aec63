import type { Known } from '@/lib/library/clip';
import { type ArxivId, localDay } from '@/lib/paper';

/** A visit ends after so long without a look, ms; see `lib/library/visit`. */
const QUIET_MS = 30 * 60_000;

/** Knows which papers were seen in a visit before this one, as it stood when the page first heard of them. */
export interface SeenEarlier {
  /** Stays as it was first answered: no card is dimmed or hidden while it is being looked at. */
  has(known: Known): boolean;
  /** Another listing was opened. */
  forget(): void;
}

export function createSeenEarlier(now = Date.now): SeenEarlier {
  const answers = new Map<ArxivId, boolean>();

  function has(known: Known): boolean {
    // Nothing is known of a paper until its listing was recorded.
    if (known.firstListedAt === undefined) return false;
    const answer = answers.get(known.id) ?? wasSeenBefore(known, now());
    answers.set(known.id, answer);
    return answer;
  }

  return { has, forget: () => answers.clear() };
}

/** What is new was first listed in this visit. */
function wasSeenBefore({ isNew, seenAt }: Known, now: number): boolean {
  if (isNew || seenAt === undefined) return false;
  return now - seenAt >= QUIET_MS || localDay(seenAt) !== localDay(now);
}
