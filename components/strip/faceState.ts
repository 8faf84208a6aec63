import { t } from '#i18n';
import type { Known, Status } from '@/lib/library/clip';
import { dayWords } from './dayWords';

/** Where a paper stands with the reader, in a word. */
export interface FaceState {
  kind: 'new' | 'seen' | 'opened' | 'dismissed' | Exclude<Status, 'unread'>;
  word: string;
  /** The same with its day in full, where there is one. */
  full?: string;
}

/** What matters most of a paper at `now` (ms); undefined when that says itself: one never seen, a clip to be read. */
export function stateOf(known: Known, now: number): FaceState | undefined {
  const { dismissedAt, clippedAt, openedAt, seenAt, isNew } = known;
  const fullDay = (at: number) => ({ day: dayWords(at, now).full });
  if (dismissedAt !== undefined)
    return { kind: 'dismissed', word: t('strip.dismissed'), full: t('strip.dismissedOn', fullDay(dismissedAt)) };
  if (clippedAt !== undefined && known.status !== undefined && known.status !== 'unread')
    return { kind: known.status, word: t(`paper.${known.status}`) };
  if (openedAt !== undefined)
    return { kind: 'opened', word: t('strip.opened'), full: t('strip.openedOn', fullDay(openedAt)) };
  if (clippedAt !== undefined) return undefined;
  if (isNew) return { kind: 'new', word: t('strip.new') };
  if (seenAt === undefined) return undefined;
  const { short, full } = dayWords(seenAt, now);
  return { kind: 'seen', word: t('strip.seen', { day: short }), full: t('strip.seenOn', { day: full }) };
}
