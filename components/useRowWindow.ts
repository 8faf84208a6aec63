import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { ROW_PX, rowHeight, VIEW_PX } from './rowHeight';
import { type Heights, type Range, rowsInView } from './rowWindow';

/** Rows out of sight, drawn so that they stand there when they are scrolled to; and as long as nobody has had time to. */
const SPARE = 4;
const SPARE_AT_FIRST = 1;
const AT_FIRST_MS = 300;

/** Which rows of a long list to draw: those in view, the active and the opened one, in order. */
export function useRowWindow<Id extends string>(
  ids: readonly Id[],
  activeId: Id | undefined,
  openId: Id | undefined,
  of: string,
  onShow: (range: Range) => void,
) {
  const scroller = useRef<HTMLDivElement>(null);
  const view = useView(scroller, of);
  const { height, openedRow } = useOpenedHeight(view.row);
  const index = openId ? ids.indexOf(openId) : -1;
  const heights: Heights = {
    count: ids.length,
    row: view.row,
    opened: index < 0 ? undefined : { index, height },
  };
  const isFresh = useFresh(of) && view.top === 0;
  const range = rowsInView(heights, view.top, view.height, isFresh ? SPARE_AT_FIRST : SPARE);
  const { first, last } = range;
  useEffect(() => {
    // Nothing is in view as long as nothing is listed; how many rows would be is known from before.
    if (last > first) onShow({ first, last });
  }, [onShow, first, last]);
  return { scroller, heights, shown: shownRows(ids, range, [activeId, openId]), openedRow };
}

function shownRows<Id extends string>(ids: readonly Id[], { first, last }: Range, kept: (Id | undefined)[]) {
  const rows = ids.slice(first, last).map((id, i) => ({ id, index: first + i }));
  for (const id of new Set(kept)) {
    const index = id ? ids.indexOf(id) : -1;
    if (id && index >= 0 && (index < first || index >= last)) rows.push({ id, index });
  }
  return rows.sort((a, b) => a.index - b.index);
}

/** How far the list is scrolled, how much of it can be seen, and how high a closed row is. */
function useView(scroller: { current: HTMLDivElement | null }, of: string) {
  const [view, setView] = useState(() => ({ top: 0, height: Math.max(VIEW_PX, innerHeight), row: ROW_PX }));
  const isScrolled = useRef(false);
  const look = useCallback(() => {
    const list = scroller.current;
    if (!list) return;
    const row = rowHeight(list) ?? ROW_PX;
    // Whole rows only, so that not every scrolled pixel draws the list again.
    const next = { top: Math.floor(list.scrollTop / row) * row, height: list.clientHeight || VIEW_PX, row };
    setView((last) => (last.top === next.top && last.height === next.height && last.row === next.row ? last : next));
  }, [scroller]);
  useLayoutEffect(look, [look]);
  // Only where it was scrolled: to ask or to tell a list anything, all its new rows must be laid out there and then.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another list begins at its top
  useLayoutEffect(() => {
    if (!scroller.current || !isScrolled.current) return;
    scroller.current.scrollTop = 0;
    isScrolled.current = false;
    look();
  }, [of, look, scroller]);
  useEffect(() => {
    const list = scroller.current;
    if (!list) return;
    const onScroll = () => {
      isScrolled.current = list.scrollTop > 0;
      look();
    };
    const sizes = new ResizeObserver(look);
    sizes.observe(list);
    const density = new MutationObserver(look);
    density.observe(document.documentElement, { attributeFilter: ['data-density'] });
    list.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      sizes.disconnect();
      density.disconnect();
      list.removeEventListener('scroll', onScroll);
    };
  }, [look, scroller]);
  return view;
}

/** True for a moment after the list became another: the next letter typed may make it yet another. */
function useFresh(of: string): boolean {
  const [known, setKnown] = useState<string>();
  useEffect(() => {
    const timer = setTimeout(() => setKnown(of), AT_FIRST_MS);
    return () => clearTimeout(timer);
  }, [of]);
  return known !== of;
}

function useOpenedHeight(row: number) {
  const [height, setHeight] = useState(row);
  const openedRow = useCallback((element: HTMLElement | null) => {
    if (!element) return;
    const sizes = new ResizeObserver(() => setHeight(element.offsetHeight));
    sizes.observe(element);
    setHeight(element.offsetHeight);
    return () => sizes.disconnect();
  }, []);
  return { height: height || row, openedRow };
}
