import { t } from '#i18n';
import { Icon, type IconName } from '../Icon';
import styles from './ListTools.module.css';
import type { PaperLook } from './PaperList';

export const ORDERS = ['clipped', 'new', 'oldest', 'upvotes', 'stars', 'title'] as const;
export const GROUPINGS = ['day', 'list', 'status'] as const;

type Order = (typeof ORDERS)[number];
type Grouping = (typeof GROUPINGS)[number];

const LOOKS: [PaperLook, IconName][] = [
  ['rows', 'lists'],
  ['cards', 'cards'],
  ['titles', 'lines'],
];

interface Props {
  /** How many papers stand here. */
  count: string;
  order: Order | undefined;
  /** What is searched for stands by likeness unless it is sorted. */
  isSearched: boolean;
  grouping: Grouping | undefined;
  look: PaperLook;
  onOrder(order: Order | undefined): void;
  onGrouping(grouping: Grouping | undefined): void;
  onLook(look: PaperLook): void;
}

/** How the papers of a place are sorted, grouped and drawn. */
export function ListTools({ count, order, isSearched, grouping, look, onOrder, onGrouping, onLook }: Props) {
  return (
    <div className={styles.tools}>
      <p className={styles.count}>{count}</p>
      <label>
        {t('library.order.label')}
        <select value={order ?? ''} onChange={({ target }) => onOrder(ORDERS.find((each) => each === target.value))}>
          <option value="">{t(isSearched ? 'library.order.best' : 'library.order.usual')}</option>
          {ORDERS.map((each) => (
            <option key={each} value={each}>
              {t(`library.order.${each}`)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t('library.group.label')}
        <select
          value={grouping ?? ''}
          onChange={({ target }) => onGrouping(GROUPINGS.find((each) => each === target.value))}
        >
          <option value="">{t('library.group.none')}</option>
          {GROUPINGS.map((each) => (
            <option key={each} value={each}>
              {t(`library.group.${each}`)}
            </option>
          ))}
        </select>
      </label>
      <fieldset className={styles.looks}>
        <legend>{t('library.look.label')}</legend>
        {LOOKS.map(([each, icon]) => (
          <label key={each} title={t(`library.look.${each}`)}>
            <input
              type="radio"
              name="look"
              aria-label={t(`library.look.${each}`)}
              checked={look === each}
              onChange={() => onLook(each)}
            />
            <Icon name={icon} />
          </label>
        ))}
      </fieldset>
    </div>
  );
}
