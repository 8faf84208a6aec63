import type { OutsideCopy } from '@/lib/library/db';

/** From then on the reader is reminded. */
const OLD_MS = 14 * 24 * 60 * 60_000;

/** Whether no copy lies outside the browser, or none that is young enough. */
export function isOutsideOld(last: OutsideCopy | undefined, now: number): boolean {
  return !last || now - last.at > OLD_MS;
}
