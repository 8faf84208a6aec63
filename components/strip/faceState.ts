import { t } from '#i18n';
import type { Known, Status } from '@/lib/library/clip';
import { dayWords, momentWords } from './dayWords';

/** Where a paper stands with the reader, in a word. */
export interface FaceState {
  kind: 'new' | 'seen' | 'opened' | 'dismissed' | Exclude<Status, 'unread'>;
  word: string;
  /** The same with day and time, where there is one. */
  full?: string;
}

/** What matters most of a paper at `now` (ms); undefined when that says itself: one never seen, a clip to be read. */
export function stateOf(known: Known, now: number): FaceState | undefined {
  const { dismissedAt, clippedAt, openedAt, seenAt, isNew } = known;
  if (dismissedAt !== undefined)
    return { kind: 'dismissed', word: t('strip.dismissed'), full: since('strip.dismissedAt', dismissedAt) };
  if (clippedAt !== undefined && known.status !== undefined && known.status !== 'unread')
    return { kind: known.status, word: t(`paper.${known.status}`) };
  if (openedAt !== undefined)
    return { kind: 'opened', word: t('strip.opened'), full: since('strip.openedAt', openedAt) };
  if (clippedAt !== undefined) return undefined;
  if (isNew) return { kind: 'new', word: t('strip.new') };
  if (seenAt === undefined) return undefined;
  return { kind: 'seen', word: t('strip.seen', { day: dayWords(seenAt, now) }), full: since('strip.seenAt', seenAt) };
}

function since(key: 'strip.dismissedAt' | 'strip.openedAt' | 'strip.seenAt', at: number): string {
  return t(key, { moment: momentWords(at) });
}
