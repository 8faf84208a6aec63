import type { WheelEvent } from 'react';
import { t } from '#i18n';
import { Icon } from './Icon';
import { numberText } from './numberText';
import styles from './ShelfBar.module.css';

/** A place to look: all clips, the unread, a list, a tag. */
export interface ShelfChoice {
  key: string;
  name: string;
  /** Papers there; absent while it is not known. */
  count?: number | undefined;
  /** Can be left again by its cross: a tag, everything seen. */
  passing?: boolean;
}

interface Props {
  shelves: readonly ShelfChoice[];
  chosen: string;
  onChoose(key: string): void;
  onLeave(): void;
  onEditLists(): void;
}

/** The shelves in one line that scrolls sideways. */
export function ShelfBar({ shelves, chosen, onChoose, onLeave, onEditLists }: Props) {
  return (
    <nav className={styles.bar} aria-label={t('popup.shelves')}>
      <ul className={styles.shelves} onWheel={scrollSideways}>
        {shelves.map(({ key, name, count, passing }) => (
          <li key={key}>
            <button
              type="button"
              className={styles.shelf}
              title={name}
              aria-current={key === chosen ? 'true' : undefined}
              aria-label={passing ? `${name} – ${t('popup.leaveTag')}` : undefined}
              onClick={() => (passing ? onLeave() : onChoose(key))}
            >
              <bdi>{name}</bdi> {count !== undefined && <span className={styles.count}>{numberText(count)}</span>}
              {passing && <Icon name="cross" />}
            </button>
          </li>
        ))}
      </ul>
      <button
        type="button"
        className={styles.edit}
        aria-label={t('popup.editLists')}
        title={t('popup.editLists')}
        onClick={onEditLists}
      >
        <Icon name="lists" />
      </button>
    </nav>
  );
}

/** For a mouse that has one wheel only. */
function scrollSideways({ currentTarget, deltaX, deltaY, shiftKey }: WheelEvent): void {
  if (!deltaX && !shiftKey) currentTarget.scrollLeft += deltaY;
}
