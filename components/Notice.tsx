import { t } from '#i18n';
import styles from './Notice.module.css';

/** What just happened, and how to take it back. */
export interface Said {
  text: string;
  /** The step to hand to `undo`; absent: nothing to take back. */
  step?: string | undefined;
  /** Shown, not only spoken. */
  seen: boolean;
}

interface Props {
  said: Said | undefined;
  /** Stands where it is written, not over the page. */
  inFlow?: boolean;
  onUndo(step: string): void;
}

/** Speaks what happened to those who listen, and shows it with Undo where it is worth a look. */
export function Notice({ said, inFlow = false, onUndo }: Props) {
  const step = said?.step;
  return (
    <div className={styles.notice} data-seen={said?.seen || undefined} data-in-flow={inFlow || undefined}>
      <output aria-live="polite">
        <bdi>{said?.text}</bdi>
      </output>
      {said?.seen && step && (
        <button type="button" onClick={() => onUndo(step)}>
          {t('popup.said.undo')}
        </button>
      )}
    </div>
  );
}
