import { t } from '#i18n';
import styles from './DidYouMean.module.css';

/** Offers the query as papers spell it; nothing where it is right. */
export function DidYouMean({ spelling, onTake }: { spelling: string | undefined; onTake(spelling: string): void }) {
  if (!spelling) return null;
  const [before, after] = t('popup.didYouMean').split('{query}');
  return (
    <button type="button" className={styles.offer} onClick={() => onTake(spelling)}>
      {before}
      <em>{spelling}</em>
      {after}
    </button>
  );
}
