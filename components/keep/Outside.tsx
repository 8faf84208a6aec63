import { t } from '#i18n';
import type { OutsideCopy } from '@/lib/library/db';
import { Trouble } from '../Trouble';
import { timeText } from '../timeText';
import { Card } from './Card';
import styles from './keep.module.css';

export interface OutsideProps {
  /** The last copy that went out of the browser. */
  last: OutsideCopy | undefined;
  /** No copy lies outside, or none that is young enough. */
  isOld: boolean;
  folder: { name: string; isFree: boolean } | undefined;
  /** Chromium alone lets a folder be chosen. */
  canChooseFolder: boolean;
  /** The reader allowed a download each week. */
  isWeekly: boolean;
  isBusy: boolean;
  trouble: string | undefined;
  onSave(): void;
  onChooseFolder(): void;
  onAllowFolder(): void;
  onForgetFolder(): void;
  onWeekly(on: boolean): void;
}

/** Copies outside the browser: what is left when the browser or Offprint is removed. */
export function Outside(props: OutsideProps) {
  const { last, isOld, isBusy, isWeekly, canChooseFolder, trouble, onSave, onWeekly } = props;
  return (
    <Card title={t('library.outside.title')}>
      <p>{t('library.outside.lead')}</p>
      <p className={isOld ? styles.warn : undefined}>
        {last ? t(`library.outside.last.${last.to}`, { time: timeText(last.at) }) : t('library.outside.none')}
      </p>
      <div className={styles.line}>
        <button type="button" className={styles.main} disabled={isBusy} onClick={onSave}>
          {t(isBusy ? 'library.outside.saving' : 'library.outside.save')}
        </button>
      </div>
      {canChooseFolder && <FolderLine {...props} />}
      <label className={styles.tick}>
        <input
          type="checkbox"
          checked={isWeekly}
          disabled={isBusy}
          onChange={({ target }) => onWeekly(target.checked)}
        />
        {t('library.outside.weekly')}
      </label>
      <Trouble sentence={trouble} />
    </Card>
  );
}

function FolderLine({ folder, isBusy, onChooseFolder, onAllowFolder, onForgetFolder }: OutsideProps) {
  if (!folder)
    return (
      <div className={styles.line}>
        <button type="button" className={styles.button} disabled={isBusy} onClick={onChooseFolder}>
          {t('library.outside.choose')}
        </button>
        <span className={styles.hint}>{t('library.outside.chooseHint')}</span>
      </div>
    );
  return (
    <div className={styles.line}>
      <span>{t(folder.isFree ? 'library.outside.folder' : 'library.outside.folderAsks', { folder: folder.name })}</span>
      <button type="button" className={styles.button} disabled={isBusy} onClick={onAllowFolder}>
        {t(folder.isFree ? 'library.outside.copyNow' : 'library.outside.allow')}
      </button>
      <button type="button" className={styles.quiet} disabled={isBusy} onClick={onForgetFolder}>
        {t('library.outside.forget')}
      </button>
    </div>
  );
}
