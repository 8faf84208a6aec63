import { nextStatus } from '@/components/StatusDot';
import type { Gesture } from '@/lib/library/gesture';
import type { Row } from '@/lib/library/queries';
import type { Deed } from './keys';

/** The gesture of a key on a paper; undefined for keys that change nothing. */
export function gestureOf(deed: Deed, { id, clip }: Row): Gesture | undefined {
  const ids = [id];
  const isClipped = clip?.clippedAt !== undefined;
  switch (deed) {
    case 'clip':
      return isClipped ? undefined : { verb: 'clip', ids };
    case 'star':
      return { verb: 'star', ids, on: !(isClipped && clip.starredAt !== undefined) };
    case 'status':
      return { verb: 'status', ids, status: isClipped ? nextStatus(clip.status ?? 'unread') : 'unread' };
    case 'remove':
      return isClipped ? { verb: 'remove', ids } : undefined;
    default:
      return undefined;
  }
}
