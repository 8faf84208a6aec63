import { type RefObject, useEffect, useRef, type WheelEvent } from 'react';
import { t } from '#i18n';
import { Icon, type IconName } from './Icon';
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
  /** What a saved search asks. */
  query?: string | undefined;
}

interface Props {
  shelves: readonly ShelfChoice[];
  chosen: string;
  onChoose(key: string): void;
  onLeave(): void;
  onEditLists(): void;
  onEditRules(): void;
  onLibrary(): void;
  onPanel(): void;
}

/** The shelves in one line that scrolls sideways. */
export function ShelfBar({ shelves, chosen, onChoose, onLeave, onEditLists, onEditRules, onLibrary, onPanel }: Props) {
  const line = useRef<HTMLUListElement>(null);
  useInView(line, chosen, shelves.length);
  return (
    <nav className={styles.bar} aria-label={t('popup.shelves')}>
      <ul className={styles.shelves} ref={line} onWheel={scrollSideways}>
        {shelves.map(({ key, name, count, passing, query }) => (
          <li key={key}>
            <button
              type="button"
              className={styles.shelf}
              title={query === undefined ? name : t('popup.saved.title', { query })}
              aria-current={key === chosen ? 'true' : undefined}
              aria-label={passing ? `${name} – ${t('popup.leaveTag')}` : undefined}
              onClick={() => (passing ? onLeave() : onChoose(key))}
            >
              {query !== undefined && <Icon name="search" />}
              <bdi>{name}</bdi> {count !== undefined && <span className={styles.count}>{numberText(count)}</span>}
              {passing && <Icon name="cross" />}
            </button>
          </li>
        ))}
      </ul>
      <Edit icon="rule" label={t('popup.editRules')} onClick={onEditRules} />
      <Edit icon="lists" label={t('popup.editLists')} onClick={onEditLists} />
      <Edit icon="panel" label={t('panel.open')} onClick={onPanel} />
      <Edit icon="out" label={t('popup.library')} onClick={onLibrary} />
    </nav>
  );
}

function Edit({ icon, label, onClick }: { icon: IconName; label: string; onClick(): void }) {
  return (
    <button type="button" className={styles.edit} aria-label={label} title={label} onClick={onClick}>
      <Icon name={icon} />
    </button>
  );
}

/** A shelf that was not chosen by its button may be out of view: a search that was just saved stands at the end. */
function useInView(line: RefObject<HTMLElement | null>, chosen: string, count: number): void {
  const last = useRef(chosen);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a shelf may be chosen before it stands in the line
  useEffect(() => {
    if (chosen !== last.current) {
      const button = line.current?.querySelector('[aria-current]');
      button?.scrollIntoView({ inline: 'nearest', block: 'nearest' });
      if (button) last.current = chosen;
    }
  }, [line, chosen, count]);
}

/** For a mouse that has one wheel only. */
function scrollSideways({ currentTarget, deltaX, deltaY, shiftKey }: WheelEvent): void {
  if (!deltaX && !shiftKey) currentTarget.scrollLeft += deltaY;
}
