import { type ReactNode, useLayoutEffect, useRef } from 'react';
import type { Row } from '@/lib/library/queries';
import type { ArxivId, Day } from '@/lib/paper';
import { PaperRow, type RowDeed } from '../PaperRow';
import styles from './review.module.css';

interface Props {
  label: string;
  ids: readonly ArxivId[];
  rows: ReadonlyMap<ArxivId, Row>;
  activeId: ArxivId | undefined;
  /** Counts up when the active paper shall take the focus. */
  focusing: number;
  today: Day;
  troubleOf(id: ArxivId): string | undefined;
  onActive(id: ArxivId): void;
  onDeed(deed: RowDeed, id: ArxivId): void;
  /** What stands below a paper. */
  below?(id: ArxivId): ReactNode;
}

/** A few papers, one below the other; the active one of all lists is in the tab order. */
export function ReviewRows({ label, ids, rows, activeId, focusing, today, troubleOf, onActive, onDeed, below }: Props) {
  const list = useRef<HTMLUListElement>(null);
  useFocus(list, activeId && ids.includes(activeId) ? activeId : undefined, focusing);
  return (
    <ul className={styles.rows} aria-label={label} ref={list}>
      {ids.map((id, i) => {
        const row = rows.get(id);
        return (
          <li key={id}>
            <article
              data-row={i}
              data-id={id}
              tabIndex={id === activeId ? 0 : -1}
              aria-labelledby={`title-${id}`}
              onFocus={() => onActive(id)}
            >
              {row && (
                <PaperRow
                  row={row}
                  titleId={`title-${id}`}
                  opened={false}
                  beside
                  active={id === activeId}
                  today={today}
                  trouble={troubleOf(id)}
                  onDeed={onDeed}
                />
              )}
              {below?.(id)}
            </article>
          </li>
        );
      })}
    </ul>
  );
}

/** Moves the focus to the active paper when asked to, and when the one that had it has left. */
function useFocus(list: { current: HTMLElement | null }, activeId: ArxivId | undefined, focusing: number) {
  const held = list.current?.contains(document.activeElement);
  const focus = () => {
    const active = activeId && list.current?.querySelector<HTMLElement>(`[data-id="${CSS.escape(activeId)}"]`);
    if (active) active.focus();
  };
  useLayoutEffect(() => {
    if (held && document.activeElement === document.body) focus();
  });
  const done = useRef(focusing);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each time that it is asked for
  useLayoutEffect(() => {
    if (done.current === focusing) return;
    done.current = focusing;
    focus();
  }, [focusing]);
}
