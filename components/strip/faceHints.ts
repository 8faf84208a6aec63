import { language, t } from '#i18n';
import type { Known, Rise } from '@/lib/library/clip';
import { numberForm } from '../forms';

/** A few signs, and what they say in a sentence for the pointer that rests on them and for those who hear the page. */
export interface Hint {
  signs: string;
  sentence: string;
}

/** What else is worth a glance on a card: what rose much since the reader first saw it. */
export function hintsOf({ rise }: Known): Hint[] {
  return rise ? [riseHint(rise)] : [];
}

function riseHint({ of, from, to }: Rise): Hint {
  const short = numberForm(language(), { notation: 'compact', maximumFractionDigits: 1 });
  const full = numberForm(language());
  const signs = { from: short.format(from), to: short.format(to) };
  const numbers = { count: from, from: full.format(from), to: full.format(to) };
  return of === 'upvotes'
    ? { signs: t('strip.upvotesRose', signs), sentence: t('strip.upvotesRoseFrom', numbers) }
    : { signs: t('strip.starsRose', signs), sentence: t('strip.starsRoseFrom', numbers) };
}
