import { t } from '#i18n';
import { numberText } from './numberText';

/** How many papers were found and, where all of them are known, how many there are. */
export interface Count {
  shown: number;
  total?: number | undefined;
}

/** `23 papers`; `Best 64 of 1,204 papers`; `64+ papers` where nobody knows how many more. */
export function countText({ shown, total }: Count): string {
  if (total === undefined) return t('popup.count.atLeast', { number: numberText(shown) });
  const papers = t('popup.count.papers', { count: total, number: numberText(total) });
  return total > shown ? t('popup.count.best', { number: numberText(shown), papers }) : papers;
}
