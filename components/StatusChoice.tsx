import { useId } from 'react';
import { t } from '#i18n';
import type { Status } from '@/lib/library/clip';
import styles from './StatusChoice.module.css';

const STATUSES: Status[] = ['unread', 'reading', 'read'];

/** How far the reader is, one of three. */
export function StatusChoice({ status, onChoose }: { status: Status | undefined; onChoose(status: Status): void }) {
  const name = useId();
  return (
    <fieldset className={styles.choice}>
      <legend>{t('paper.status')}</legend>
      {STATUSES.map((one) => (
        <label key={one}>
          <input type="radio" name={name} checked={status === one} onChange={() => onChoose(one)} />
          <span>{t(`paper.${one}`)}</span>
        </label>
      ))}
    </fieldset>
  );
}
