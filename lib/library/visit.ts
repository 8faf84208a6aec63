import type { Feed } from '@/lib/listing';
import { localDay } from '@/lib/paper';
import { metaOf, type OffprintDb, putMeta } from './db';

/** One stay at a feed, ms. */
export interface Visit {
  startedAt: number;
  lastAt: number;
}

const QUIET_MS = 30 * 60_000;
const FEEDS: readonly Feed[] = ['day', 'week', 'month', 'trending', 'search', 'paper'];

/** A visit ends after 30 quiet minutes and with the reader's local day. */
export function isGoingOn(visit: Visit, now: number): boolean {
  return now - visit.lastAt < QUIET_MS && localDay(visit.lastAt) === localDay(now);
}

/** The visit that a listing at `now` belongs to. */
export function visitAt(visit: Visit | undefined, now: number): Visit {
  if (!visit || !isGoingOn(visit, now)) return { startedAt: now, lastAt: now };
  return { startedAt: visit.startedAt, lastAt: Math.max(visit.lastAt, now) };
}

/** Inside a transaction: the feed's visit, begun or continued. */
export async function visitFeed(db: OffprintDb, feed: Feed, now: number): Promise<Visit> {
  const visit = visitAt(await metaOf(db, `visit:${feed}`), now);
  await putMeta(db, `visit:${feed}`, visit);
  return visit;
}

/** Inside a transaction: when the visits that go on were begun. */
export async function visitStarts(db: OffprintDb, now: number): Promise<number[]> {
  return (await visitsGoingOn(db, now)).map(([, visit]) => visit.startedAt);
}

/** Inside a transaction: a card came into view, so nobody was quiet. */
export async function keepVisitsAlive(db: OffprintDb, now: number): Promise<void> {
  const going = await visitsGoingOn(db, now);
  await Promise.all(going.map(([feed, visit]) => putMeta(db, `visit:${feed}`, visitAt(visit, now))));
}

async function visitsGoingOn(db: OffprintDb, now: number): Promise<[Feed, Visit][]> {
  const visits = await Promise.all(FEEDS.map((feed) => metaOf(db, `visit:${feed}`)));
  return FEEDS.flatMap((feed, i) => {
    const visit = visits[i];
    return visit && isGoingOn(visit, now) ? [[feed, visit] as [Feed, Visit]] : [];
  });
}
