import { t } from '#i18n';
import styles from './CopyLine.module.css';

/** How a paper can be cited. */
export const CITED_AS = ['bibtex', 'markdown', 'plain'] as const;

/** Copies the paper, as it is cited in a text of this or that kind. */
export function CopyLine({ onCopy }: { onCopy(as: (typeof CITED_AS)[number]): void }) {
  return (
    <div className={styles.copy}>
      {t('popup.copy.as')}
      {CITED_AS.map((as) => (
        <button key={as} type="button" onClick={() => onCopy(as)}>
          {t(`popup.copy.${as}`)}
        </button>
      ))}
    </div>
  );
}
