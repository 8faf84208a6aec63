import { localDay } from '@/lib/paper';
import type { Occasion, Snapshot } from './snapshotName';

const DAYS = 7;
const WEEKS = 4;
const DAY_MS = 24 * 60 * 60_000;
/** Of those that were taken before something happened; before each new Offprint all stay. */
const LAST_OF: Partial<Record<Occasion, number>> = { import: 3, removal: 3 };

/**
 * The snapshots that need not be kept: all but the last of each of the last 7 days and 4 weeks that have one, those from
 * before a new Offprint, and the last three from before an import and before a removal. Days without a snapshot do not
 * count, so that a library long left alone keeps what it has.
 */
export function outlived(snapshots: Snapshot[]): Snapshot[] {
  const newestFirst = snapshots.toSorted((a, b) => b.at - a.at);
  const byTime = newestFirst.filter(({ occasion }) => occasion === 'daily' || occasion === 'asked');
  const kept = new Set([
    ...lastOfEach(byTime, ({ at }) => localDay(at), DAYS),
    ...lastOfEach(byTime, weekOf, WEEKS),
    ...newestFirst.filter(({ occasion }) => occasion === 'upgrade'),
    ...Object.entries(LAST_OF).flatMap(([word, most]) =>
      newestFirst.filter(({ occasion }) => occasion === word).slice(0, most),
    ),
  ]);
  return newestFirst.filter((snapshot) => !kept.has(snapshot));
}

function lastOfEach(newestFirst: Snapshot[], spanOf: (snapshot: Snapshot) => string, most: number): Snapshot[] {
  const spans = new Map<string, Snapshot>();
  for (const snapshot of newestFirst) {
    const span = spanOf(snapshot);
    if (!spans.has(span) && spans.size < most) spans.set(span, snapshot);
  }
  return [...spans.values()];
}

/** The Monday of its week. */
function weekOf({ at }: Snapshot): string {
  const sinceMonday = (new Date(at).getDay() + 6) % 7;
  return localDay(at - sinceMonday * DAY_MS);
}
