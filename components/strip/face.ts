import { t } from '#i18n';
import { sentenceOf } from '@/lib/report';
import { ruledText } from '../ruledText';
import { type Hint, hintsOf } from './faceHints';
import { type FaceState, stateOf } from './faceState';
import type { ShownPaper } from './knownPapers';

/** What a strip says. */
export interface Face {
  clip: 'off' | 'pending' | 'on' | 'reload';
  word: string;
  /** The button's whole name, for those who hear it. */
  name: string;
  state?: FaceState;
  /** What the other button does: it dismisses the paper, or brings it back. */
  dismissal?: { brings: 'away' | 'back'; name: string };
  isStarred: boolean;
  /** That a rule clipped or dimmed it, and which. */
  ruled?: string;
  hints: Hint[];
  tags: string[];
  /** Tags for which there is no room. */
  moreTags: string[];
  sentence?: string;
}

/** As many tags as can be read in passing; one more has the place of the number that would stand for it. */
const MOST_TAGS = 3;

/** How a strip shows a paper at `now` (ms). */
export function faceOf({ known, pending, failure }: ShownPaper, title: string, now: number): Face {
  const isClipped = known.clippedAt !== undefined;
  const clip = clipOf(isClipped, pending);
  const word = wordOf(clip, isClipped);
  const shown = known.tags.length > MOST_TAGS ? MOST_TAGS - 1 : MOST_TAGS;
  return {
    clip,
    word,
    name: t('strip.name', { word, title }),
    state: clip === 'pending' ? undefined : stateOf(known, now),
    dismissal: dismissalOf(clip, (known.dismissedAt ?? known.dimmedAt) !== undefined, title),
    isStarred: known.starredAt !== undefined,
    ruled: known.ruled === undefined ? undefined : ruledText(known.ruled, known.clippedAt !== undefined),
    hints: hintsOf(known),
    tags: known.tags.slice(0, shown),
    moreTags: known.tags.slice(shown),
    sentence: failure === undefined ? undefined : sentenceOf(failure),
  };
}

/** How every strip looks once the extension was updated under the page. */
export function replacedFace(sentence: string): Face {
  const word = t('strip.reload');
  return { clip: 'reload', word, name: `${word}. ${sentence}`, isStarred: false, hints: [], tags: [], moreTags: [] };
}

function clipOf(isClipped: boolean, pending: ShownPaper['pending']): 'off' | 'pending' | 'on' {
  if (pending.some(({ verb }) => verb === 'clip' || verb === 'remove')) return 'pending';
  return isClipped ? 'on' : 'off';
}

function wordOf(clip: 'off' | 'pending' | 'on', willBeClipped: boolean): string {
  if (clip === 'pending') return t(willBeClipped ? 'strip.clipping' : 'strip.removing');
  return t(clip === 'on' ? 'strip.clipped' : 'strip.clip');
}

/** What the reader keeps is not there to be dismissed; what a rule dimmed can be brought back as what they dismissed. */
function dismissalOf(clip: Face['clip'], isAway: boolean, title: string): Face['dismissal'] {
  if (clip === 'pending') return undefined;
  if (isAway) return { brings: 'back', name: t('strip.name', { word: t('strip.bringBack'), title }) };
  return clip === 'off' ? { brings: 'away', name: t('strip.name', { word: t('strip.dismiss'), title }) } : undefined;
}
