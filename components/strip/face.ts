import { t } from '#i18n';
import { sentenceOf } from '@/lib/report';
import { ruledText } from '../ruledText';
import type { ShownPaper } from './knownPapers';

/** What a strip says. */
export interface Face {
  clip: 'off' | 'pending' | 'on' | 'reload';
  word: string;
  /** The button's whole name, for those who hear it. */
  name: string;
  state?: 'new' | 'seen';
  isStarred: boolean;
  /** That a rule clipped or dimmed it, and which. */
  ruled?: string;
  sentence?: string;
}

/** How a strip shows a paper. */
export function faceOf({ known, pending, failure }: ShownPaper, title: string): Face {
  const clip = clipOf(known.clippedAt !== undefined, pending);
  const word = wordOf(clip, known.clippedAt !== undefined);
  return {
    clip,
    word,
    name: t('strip.name', { word, title }),
    state: clip === 'off' ? stateOf(known) : undefined,
    isStarred: known.starredAt !== undefined,
    ruled: known.ruled === undefined ? undefined : ruledText(known.ruled, known.clippedAt !== undefined),
    sentence: failure === undefined ? undefined : sentenceOf(failure),
  };
}

/** How every strip looks once the extension was updated under the page. */
export function replacedFace(sentence: string): Face {
  return { clip: 'reload', word: t('strip.reload'), name: `${t('strip.reload')}. ${sentence}`, isStarred: false };
}

function clipOf(isClipped: boolean, pending: ShownPaper['pending']): 'off' | 'pending' | 'on' {
  if (pending.some(({ verb }) => verb === 'clip' || verb === 'remove')) return 'pending';
  return isClipped ? 'on' : 'off';
}

function wordOf(clip: 'off' | 'pending' | 'on', willBeClipped: boolean): string {
  if (clip === 'pending') return t(willBeClipped ? 'strip.clipping' : 'strip.removing');
  return t(clip === 'on' ? 'strip.clipped' : 'strip.clip');
}

function stateOf({ isNew, seenAt }: ShownPaper['known']): Face['state'] {
  if (isNew) return 'new';
  return seenAt === undefined ? undefined : 'seen';
}
