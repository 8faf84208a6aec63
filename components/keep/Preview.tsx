import { t } from '#i18n';
import type { Missed } from '@/lib/exchange/found';
import type { ImportPreview } from '@/lib/library/planImport';
import numbers from '../counts.module.css';
import { listForm } from '../forms';
import { numberText } from '../numberText';
import { timeText } from '../timeText';
import styles from './keep.module.css';
import { MissedLines } from './MissedLines';

/** A file that was read and tried out. */
export interface PreviewedFile {
  title: string;
  preview: ImportPreview;
  missed: Missed[];
  missedCount: number;
  /** When it was written, for a backup of ours. */
  writtenAt: number | undefined;
}

interface Props extends PreviewedFile {
  onTakeIn(): void;
  onForget(): void;
}

/** What a file would do, before it does anything. */
export function Preview({ title, preview, missed, missedCount, writtenAt, onTakeIn, onForget }: Props) {
  const hint = hintOf(preview);
  return (
    <div className={styles.box}>
      <h3>
        <bdi>{title}</bdi>
      </h3>
      {writtenAt !== undefined && (
        <p className={styles.hint}>{t('library.preview.writtenAt', { time: timeText(writtenAt) })}</p>
      )}
      <dl className={numbers.counts}>
        {(['added', 'differ', 'same', 'removed'] as const).map((what) => (
          <div key={what} data-none={preview[what] === 0 || undefined}>
            <dt>{t(`library.preview.${what}`)}</dt>
            <dd>{`${what === 'added' && preview.added ? '+' : ''}${numberText(preview[what])}`}</dd>
          </div>
        ))}
      </dl>
      <p className={styles.hint}>{besides(preview)}</p>
      {missedCount > 0 && <MissedLines missed={missed} count={missedCount} />}
      <p className={styles.hint}>{t(`library.preview.${hint}`)}</p>
      <div className={styles.line}>
        <button type="button" className={styles.main} disabled={hint !== 'how'} onClick={onTakeIn}>
          {t('library.preview.takeIn')}
        </button>
        <button type="button" className={styles.button} onClick={onForget}>
          {t('library.preview.forget')}
        </button>
      </div>
    </div>
  );
}

export type Hint = 'how' | 'nothingNew' | 'noPapers';

function hintOf({ added, differ, same, lists, tags, rules }: ImportPreview): Hint {
  if (added + differ + lists + tags + rules > 0) return 'how';
  return same ? 'nothingNew' : 'noPapers';
}

/** The new lists, tags and rules, in words; empty when there are none. */
function besides(preview: ImportPreview): string {
  const parts = (['lists', 'tags', 'rules'] as const)
    .filter((what) => preview[what] > 0)
    .map((what) => t(`popup.recovered.${what}`, { count: preview[what], number: numberText(preview[what]) }));
  if (!parts.length) return '';
  return t('library.preview.besides', { parts: listForm(document.documentElement.lang || 'en').format(parts) });
}
