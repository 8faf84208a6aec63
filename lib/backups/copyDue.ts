import { metaOf, type OffprintDb, type OutsideCopy } from '@/lib/library/db';

/** From then on a copy outside the browser is old, and the reader is reminded. */
const OLD_MS = 14 * 24 * 60 * 60_000;
/** Of fewer papers nobody needs to be reminded. */
const FEW = 10;

/** Whether no copy lies outside the browser, or none that is young enough. */
export function isOutsideOld(last: Pick<OutsideCopy, 'at'> | undefined, now: number): boolean {
  return !last || now - last.at > OLD_MS;
}

/** Whether to remind the reader: they have papers worth it, and for two weeks no copy of them went out. */
export async function isCopyDue(db: OffprintDb, now: number): Promise<boolean> {
  const [last, clips, first] = await Promise.all([
    metaOf(db, 'outside'),
    db.clips.orderBy('clippedAt').limit(FEW).count(),
    db.clips.orderBy('clippedAt').first(),
  ]);
  return clips >= FEW && isOutsideOld(last ?? { at: first?.clippedAt ?? now }, now);
}
