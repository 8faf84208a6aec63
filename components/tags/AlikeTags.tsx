import { useState } from 'react';
import { t } from '#i18n';
import type { TagRow } from '@/lib/library/db';
import { numberText } from '../numberText';
import styles from './tags.module.css';

/** Two tags by which the same may be meant; the first is used more. */
export interface AlikePair {
  keep: TagRow;
  twin: TagRow;
}

interface Props {
  pairs: readonly AlikePair[];
  onMerge(pair: AlikePair): void;
  onKeepBoth(pair: AlikePair): void;
}

/** As many as are shown before the reader asks for all. */
const FEW = 5;

/** Pairs of tags that look like one. */
export function AlikeTags({ pairs, onMerge, onKeepBoth }: Props) {
  const [all, setAll] = useState(false);
  const shown = all ? pairs : pairs.slice(0, FEW);
  return (
    <>
      <ul className={styles.alike}>
        {shown.map((pair) => {
          const { keep, twin } = pair;
          const names = { tag: twin.label, other: keep.label };
          return (
            <li key={`${twin.name}\n${keep.name}`}>
              <span>
                <Named tag={twin} /> <span aria-hidden="true">→</span> <Named tag={keep} />
              </span>
              <div>
                <button type="button" aria-label={t('library.tags.mergeInto', names)} onClick={() => onMerge(pair)}>
                  {t('library.tags.mergeButton')}
                </button>
                <button type="button" aria-label={t('library.tags.keepBothOf', names)} onClick={() => onKeepBoth(pair)}>
                  {t('library.tags.keepBoth')}
                </button>
              </div>
            </li>
          );
        })}
      </ul>
      {pairs.length > shown.length && (
        <button type="button" className={styles.more} onClick={() => setAll(true)}>
          {t('library.tags.allAlike', { count: pairs.length, number: numberText(pairs.length) })}
        </button>
      )}
    </>
  );
}

function Named({ tag: { label, colour, uses } }: { tag: TagRow }) {
  return (
    <>
      <bdi className={styles.chip} data-colour={colour}>
        {label}
      </bdi>{' '}
      <small>{numberText(uses)}</small>
    </>
  );
}
