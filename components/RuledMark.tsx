import { t } from '#i18n';
import { Icon } from './Icon';
import styles from './RuledMark.module.css';
import { ruledText } from './ruledText';

interface Props {
  /** The names of the rules; empty for rules that are deleted. */
  ruled: string;
  /** Absent where the paper is clipped: removing it is the way back then. */
  onUndim: (() => void) | undefined;
}

/** That a rule did this, and which; with the way back for a card that it dimmed. */
export function RuledMark({ ruled, onUndim }: Props) {
  return (
    <p className={styles.mark}>
      <Icon name="rule" />
      <bdi>{ruledText(ruled, onUndim === undefined)}</bdi>
      {onUndim && (
        <button type="button" onClick={onUndim}>
          {t('paper.undim')}
        </button>
      )}
    </p>
  );
}
