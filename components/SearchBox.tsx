import type { Ref } from 'react';
import { t } from '#i18n';
import { Icon } from './Icon';
import styles from './SearchBox.module.css';

interface Props {
  ref: Ref<HTMLInputElement>;
  query: string;
  placeholder: string;
  /** Looks through everything ever seen, not only the clips. */
  wide: boolean;
  onQuery(query: string): void;
  onWide(wide: boolean): void;
  onHelp(): void;
}

export function SearchBox({ ref, query, placeholder, wide, onQuery, onWide, onHelp }: Props) {
  return (
    <search className={styles.bar}>
      <div className={styles.box}>
        <Icon name="search" />
        <input
          ref={ref}
          type="search"
          autoComplete="off"
          spellCheck={false}
          maxLength={300}
          aria-label={placeholder}
          placeholder={placeholder}
          value={query}
          onChange={({ target }) => onQuery(target.value)}
        />
        {query && (
          <button type="button" aria-label={t('popup.clear')} onClick={() => onQuery('')}>
            <Icon name="cross" />
          </button>
        )}
      </div>
      <button
        type="button"
        role="switch"
        aria-checked={wide}
        className={styles.wide}
        title={t('popup.widenHint')}
        onClick={() => onWide(!wide)}
      >
        <span className={styles.track} />
        {t('popup.widen')}
      </button>
      <button
        type="button"
        className={styles.help}
        aria-label={t('popup.help')}
        title={t('popup.help')}
        onClick={onHelp}
      >
        <Icon name="help" />
      </button>
    </search>
  );
}
