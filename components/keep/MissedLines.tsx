import { t } from '#i18n';
import type { Missed } from '@/lib/exchange/found';
import { numberText } from '../numberText';
import styles from './keep.module.css';

/** As many as one reads. */
const FEW = 100;

/** What of a file was not understood, or not taken whole. */
export function MissedLines({ missed, count }: { missed: Missed[]; count: number }) {
  return (
    <details className={styles.missed}>
      <summary>{t('library.preview.missed', { count, number: numberText(count) })}</summary>
      <ul>
        {missed.slice(0, FEW).map(({ why, at, text }) => (
          <li key={`${at} ${why} ${text}`}>
            {t(`library.missed.${why}`, { at: numberText(at) })} <bdi>{text}</bdi>
          </li>
        ))}
      </ul>
    </details>
  );
}
