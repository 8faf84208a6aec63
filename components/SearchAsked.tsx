import { t } from '#i18n';
import { Icon } from './Icon';
import styles from './SearchLine.module.css';
import { SearchWords } from './SearchWords';
import type { ShownList } from './shownList';

/** What the saved search that is looked at asks, and the way to change it. */
export function SearchAsked({ search, onEdit }: { search: ShownList; onEdit(): void }) {
  const label = t('popup.saved.edit', { list: search.name });
  return (
    <div className={styles.line}>
      <SearchWords search={search} />
      <button type="button" className={styles.edit} aria-label={label} title={label} onClick={onEdit}>
        <Icon name="pencil" />
      </button>
    </div>
  );
}
