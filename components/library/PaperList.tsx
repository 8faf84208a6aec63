import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useCallback, useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import { numberText } from '../numberText';
import type { Range } from '../rowWindow';
import { type Entry, titleIdOf } from './entries';
import { HEAD, type Item, itemsOf, type PaperGroup } from './itemsOf';
import styles from './PaperList.module.css';
import { useHeldPlace } from './useHeldPlace';
import { useRoom } from './useRoom';
import { useStuckHead } from './useStuckHead';

export type PaperLook = 'rows' | 'cards' | 'titles';

/** px; the style sheet gives each line the same. Rows have their own, by width and density. */
const HEIGHTS = { cards: 236, titles: 34 };

interface Props {
  label: string;
  groups: readonly PaperGroup[];
  look: PaperLook;
  /** What is listed; when it changes, the list begins at its top again. */
  of: string;
  count: number;
  active: Entry | undefined;
  /** Counts up when the active paper shall take the focus. */
  focusing: number;
  onActive(entry: Entry): void;
  /** What is in view, by its places among all. */
  onShow(range: Range): void;
  /** How many stand side by side. */
  onColumns(columns: number): void;
  children(entry: Entry): ReactNode;
}

/**
 * A long list of papers of which only those in view are drawn, under headings where they are grouped. One of them, the
 * active one, is in the tab order: https://www.w3.org/WAI/ARIA/apg/patterns/feed/
 */
export function PaperList({ label, groups, look, of, count, active, focusing, ...props }: Props) {
  const { onActive, onShow, onColumns, children } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const room = useRoom(scroller);
  const columns = look === 'cards' ? room.columns : 1;
  const height = look === 'rows' ? room.row : HEIGHTS[look];
  const items = useMemo(() => itemsOf(groups, columns), [groups, columns]);
  // Another function would have all lines measured anew, 10,000 at every step of scrolling.
  const getItemKey = useCallback((index: number) => items[index]?.key ?? index, [items]);
  const { isGrouped, stuckAt, rangeExtractor } = useStuckHead(items);
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (items[index]?.kind === 'head' ? HEAD : height),
    getItemKey,
    overscan: look === 'cards' ? 2 : 6,
    rangeExtractor,
    scrollPaddingStart: isGrouped ? HEAD : 0,
  });
  useEffect(() => onColumns(columns), [onColumns, columns]);
  useShown(virtual.getVirtualItems(), items, onShow);
  const lines = useMemo(() => ({ of, items, columns, height }), [of, items, columns, height]);
  useHeldPlace(scroller, lines, active, virtual.measure);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another list begins at its top
  useLayoutEffect(() => {
    // To scroll where one is already lays the page out.
    if (virtual.scrollOffset) virtual.scrollToOffset(0);
  }, [of]);

  const lineOf = useMemo(() => lineFinder(items), [items]);
  const done = useRef(focusing);
  useLayoutEffect(() => {
    if (done.current === focusing || !active) return;
    done.current = focusing;
    const line = lineOf(active);
    if (line !== undefined) virtual.scrollToIndex(line, { align: 'auto' });
    requestAnimationFrame(() => focusPaper(scroller.current, active));
  }, [focusing, active, lineOf, virtual]);

  const drawn = virtual.getVirtualItems();
  const stuck = stuckAt(virtual.range?.startIndex);
  // A feed may hold nothing but its articles.
  const named = { role: isGrouped ? 'group' : 'feed', 'aria-label': label };
  return (
    <div className={styles.scroller} ref={scroller} data-look={look}>
      <div {...named} className={styles.papers} style={{ height: virtual.getTotalSize() }}>
        {drawn.map(({ index, key, start }) => {
          const item = items[index];
          if (!item) return null;
          const transform = index === stuck ? undefined : `translateY(${start}px)`;
          const style = { transform, '--columns': columns };
          if (item.kind === 'head')
            return (
              <h2 key={key} className={styles.head} data-stuck={index === stuck || undefined} style={style}>
                <bdi>{item.label}</bdi> <span>{numberText(item.count)}</span>
              </h2>
            );
          return (
            <div key={key} className={styles.line} style={style}>
              {item.entries.map((entry, i) => (
                <article
                  key={entry}
                  className={styles.paper}
                  data-row={item.at + i}
                  data-entry={entry}
                  tabIndex={entry === active ? 0 : -1}
                  aria-labelledby={titleIdOf(entry)}
                  aria-posinset={item.at + i + 1}
                  aria-setsize={count}
                  onFocus={() => onActive(entry)}
                >
                  {children(entry)}
                </article>
              ))}
            </div>
          );
        })}
      </div>
    </div>
  );
}

/** Tells which papers are in view, and a few more. */
function useShown(drawn: readonly { index: number }[], items: readonly Item[], onShow: (range: Range) => void) {
  const papers = drawn.flatMap(({ index }) => {
    const item = items[index];
    return item?.kind === 'papers' ? [item] : [];
  });
  const first = papers[0]?.at ?? 0;
  const end = papers.at(-1);
  const last = end ? end.at + end.entries.length : first;
  useEffect(() => onShow({ first, last }), [onShow, first, last]);
}

/** In which line a paper stands. */
function lineFinder(items: readonly Item[]): (entry: Entry) => number | undefined {
  let lines: Map<Entry, number> | undefined;
  return (entry) => {
    lines ??= new Map(
      items.flatMap((item, line) => (item.kind === 'papers' ? item.entries.map((each) => [each, line] as const) : [])),
    );
    return lines.get(entry);
  };
}

function focusPaper(list: HTMLElement | null, entry: Entry): void {
  list?.querySelector<HTMLElement>(`[data-entry="${CSS.escape(entry)}"]`)?.focus({ preventScroll: true });
}
