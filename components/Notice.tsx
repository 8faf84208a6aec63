import { t } from '#i18n';
import styles from './Notice.module.css';

/** What just happened, and how to take it back. */
export interface Said {
  text: string;
  /** The step to hand to `undo`; absent: nothing to take back. */
  step?: string | undefined;
  /** The step is itself an undo: handing it to `undo` does the thing again. */
  isUndo?: boolean;
  /** Shown, not only spoken. */
  seen: boolean;
}

interface Props {
  /** Said last: for those who listen. */
  spoken: string | undefined;
  /** Said last of what is worth a look, until it has stood long enough. */
  shown: Said | undefined;
  /** Stands where it is written, not over the page. */
  inFlow?: boolean;
  onUndo(step: string): void;
}

/** Speaks what happened to those who listen, and shows it with Undo where it is worth a look. */
export function Notice({ spoken, shown, inFlow = false, onUndo }: Props) {
  const step = shown?.step;
  return (
    <>
      <output className={styles.spoken} aria-live="polite">
        {spoken}
      </output>
      {shown && (
        <aside className={styles.notice} data-in-flow={inFlow || undefined}>
          <bdi>{shown.text}</bdi>
          {step && (
            <button type="button" onClick={() => onUndo(step)}>
              {t(shown.isUndo ? 'popup.said.redo' : 'popup.said.undo')}
            </button>
          )}
        </aside>
      )}
    </>
  );
}
