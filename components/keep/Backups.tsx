import { useState } from 'react';
import { t } from '#i18n';
import type { Occasion } from '@/lib/backups/snapshotName';
import { numberForm } from '../forms';
import { numberText } from '../numberText';
import { Trouble } from '../Trouble';
import { timeText } from '../timeText';
import { Card } from './Card';
import styles from './keep.module.css';

export interface ListedSnapshot {
  name: string;
  at: number;
  occasion: Occasion;
  bytes: number;
  /** Papers in it; absent for one that cannot be read. */
  papers: number | undefined;
}

interface Props {
  /** Absent until they were looked for. */
  snapshots: ListedSnapshot[] | undefined;
  isTaking: boolean;
  /** Something else is being brought in. */
  isBusy: boolean;
  trouble: string | undefined;
  onTake(): void;
  onRestore(name: string, title: string): void;
}

/** As many as are shown before the reader asks for all. */
const FEW = 5;

/** The snapshots that the browser holds, each a way back. */
export function Backups({ snapshots = [], isTaking, isBusy, trouble, onTake, onRestore }: Props) {
  const [all, setAll] = useState(false);
  const shown = all ? snapshots : snapshots.slice(0, FEW);
  return (
    <Card title={t('library.backups.title')}>
      <p>{t('library.backups.lead')}</p>
      {shown.length > 0 && (
        <ul className={styles.snapshots}>
          {shown.map((each) => (
            <SnapshotLine key={each.name} snapshot={each} isBusy={isBusy} onRestore={onRestore} />
          ))}
        </ul>
      )}
      <Trouble sentence={trouble} />
      <div className={styles.line}>
        <button type="button" className={styles.button} disabled={isTaking} onClick={onTake}>
          {t(isTaking ? 'library.backups.taking' : 'library.backups.take')}
        </button>
        {snapshots.length > shown.length && (
          <button type="button" className={styles.quiet} onClick={() => setAll(true)}>
            {t('library.backups.all', { count: snapshots.length, number: numberText(snapshots.length) })}
          </button>
        )}
      </div>
    </Card>
  );
}

interface LineProps extends Pick<Props, 'isBusy' | 'onRestore'> {
  snapshot: ListedSnapshot;
}

function SnapshotLine({ snapshot, isBusy, onRestore }: LineProps) {
  const { name, at, occasion, bytes, papers } = snapshot;
  const time = timeText(at);
  const facts = [countIn(papers), sizeText(bytes), t(`library.occasion.${occasion}`)];
  return (
    <li>
      <div>
        {time}
        <small>{facts.join(' · ')}</small>
      </div>
      <button
        type="button"
        className={styles.quiet}
        disabled={isBusy || papers === undefined}
        aria-label={t('library.backups.restoreOf', { time })}
        onClick={() => onRestore(name, t('library.backups.named', { time }))}
      >
        {t('library.backups.restore')}
      </button>
    </li>
  );
}

function countIn(papers: number | undefined): string {
  if (papers === undefined) return t('library.backups.unreadable');
  return t('popup.count.papers', { count: papers, number: numberText(papers) });
}

function sizeText(bytes: number): string {
  const [value, unit] = bytes < 1e6 ? [bytes / 1e3, 'kilobyte'] : [bytes / 1e6, 'megabyte'];
  const form = { style: 'unit', unit, maximumFractionDigits: value < 10 ? 1 : 0 } as const;
  return numberForm(document.documentElement.lang || 'en', form).format(value);
}
