import { type ReactNode, useLayoutEffect, useRef } from 'react';
import type { ArxivId } from '@/lib/paper';
import styles from './RowList.module.css';
import { type Range, topOf } from './rowWindow';
import { useRowWindow } from './useRowWindow';

interface Props {
  label: string;
  ids: readonly ArxivId[];
  /** What is listed; when it changes, the list begins at its top again. */
  of: string;
  activeId: ArxivId | undefined;
  openId: ArxivId | undefined;
  /** Counts up when the active row shall take the focus. */
  focusing: number;
  onActive(id: ArxivId): void;
  onShow(range: Range): void;
  children(id: ArxivId): ReactNode;
}

/**
 * A long list of papers of which only the rows in view are drawn; one of them, the active one, is in the tab order. Rows
 * that take the focus: https://www.w3.org/WAI/ARIA/apg/patterns/feed/
 */
export function RowList({ label, ids, of, activeId, openId, focusing, onActive, onShow, children }: Props) {
  const { scroller, heights, shown, openedRow } = useRowWindow(ids, activeId, openId, of, onShow);
  const active = useRef<HTMLElement>(null);
  useFocus(active, scroller, focusing);
  return (
    <div className={styles.scroller} ref={scroller}>
      <ul className={styles.rows} aria-label={label} style={{ height: topOf(heights, ids.length) }}>
        {shown.map(({ id, index }) => (
          <li key={id} ref={id === openId ? openedRow : null} style={{ top: topOf(heights, index) }}>
            <article
              className={styles.row}
              data-opened={id === openId || undefined}
              ref={id === activeId ? active : null}
              data-row={index}
              tabIndex={id === activeId ? 0 : -1}
              aria-labelledby={`title-${id}`}
              aria-posinset={index + 1}
              aria-setsize={ids.length}
              onFocus={() => onActive(id)}
            >
              {children(id)}
            </article>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Moves the focus to the active row when asked to, and when the row that had it is gone. */
function useFocus(active: { current: HTMLElement | null }, list: { current: HTMLElement | null }, focusing: number) {
  const held = list.current?.contains(document.activeElement);
  useLayoutEffect(() => {
    if (held && document.activeElement === document.body) active.current?.focus({ preventScroll: true });
  });
  // A list that comes back, after nothing was found, does not take the focus from the search box.
  const done = useRef(focusing);
  useLayoutEffect(() => {
    if (done.current === focusing) return;
    done.current = focusing;
    active.current?.focus({ preventScroll: true });
    active.current?.scrollIntoView({ block: 'nearest' });
  }, [active, focusing]);
}
