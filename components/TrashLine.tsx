import { t } from '#i18n';
import styles from './TrashLine.module.css';
import { Trouble } from './Trouble';
import { TwoSteps } from './TwoSteps';
import { useAttempt } from './useAttempt';

/** What the trash is, beside its papers, and how to empty it at once. */
export function TrashLine({ count, days, onEmpty }: { count: number; days: number; onEmpty(): Promise<void> }) {
  const { trouble, attempt } = useAttempt();
  return (
    <div className={styles.line}>
      <p>{t('popup.trash.rests', { days })}</p>
      <TwoSteps
        label={t('popup.trash.empty')}
        sure={t('popup.trash.sure', { count })}
        onSure={() => void attempt(onEmpty)}
      />
      <Trouble sentence={trouble} />
    </div>
  );
}
