import { t } from '#i18n';
import { Icon } from './Icon';
import styles from './SearchBox.module.css';
import { SearchField, type SearchFieldProps } from './SearchField';
import { Switch } from './Switch';

interface Props extends SearchFieldProps {
  /** Looks through everything ever seen, not only the clips. */
  wide: boolean;
  onWide(wide: boolean): void;
  onHelp(): void;
}

export function SearchBox({ wide, onWide, onHelp, ...field }: Props) {
  return (
    <search className={styles.bar}>
      <div className={styles.box}>
        <Icon name="search" />
        <SearchField {...field} />
        {field.query && (
          <button type="button" aria-label={t('popup.clear')} onClick={() => field.onQuery('')}>
            <Icon name="cross" />
          </button>
        )}
      </div>
      <Switch label={t('popup.widen')} title={t('popup.widenHint')} on={wide} onSwitch={onWide} />
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
