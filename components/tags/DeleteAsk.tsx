import { useEffect, useRef } from 'react';
import { t } from '#i18n';
import { countText } from '../countText';
import styles from './TagList.module.css';

interface Props {
  label: string;
  /** Papers that bear the tag itself; absent where it is only a place above others. */
  uses: number | undefined;
  /** Tags below it. */
  below: number;
  onDelete(withBelow: boolean): void;
  onKeep(): void;
}

/** The second step before a tag is taken off its papers. */
export function DeleteAsk({ label, uses, below, onDelete, onKeep }: Props) {
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), []);
  const isTag = uses !== undefined;
  return (
    <fieldset className={styles.ask} aria-label={t('library.tags.delete', { tag: label })}>
      {isTag && (
        <span>{t('library.tags.deleteAsk', { tag: label, papers: countText({ shown: uses, total: uses }) })}</span>
      )}
      {isTag && (
        <button type="button" ref={first} data-sure onClick={() => onDelete(false)}>
          {t(below ? 'library.tags.deleteOne' : 'library.tags.deleteSure')}
        </button>
      )}
      {below > 0 && (
        <button type="button" ref={isTag ? undefined : first} data-sure onClick={() => onDelete(true)}>
          {t(isTag ? 'library.tags.deleteWith' : 'library.tags.deleteBelow', { count: below })}
        </button>
      )}
      <button type="button" onClick={onKeep}>
        {t('popup.trash.keep')}
      </button>
    </fieldset>
  );
}
