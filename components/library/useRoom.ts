import { type RefObject, useLayoutEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { rowHeight } from '../rowHeight';

/** px that a card needs. */
const CARD = 300;
const ROW = 76;

/** How many cards stand side by side in a list, and how high a row of it is (its `--row`), px. */
export function useRoom(list: RefObject<HTMLElement | null>): { columns: number; row: number } {
  const [room, setRoom] = useState({ columns: 1, row: ROW });
  useLayoutEffect(() => {
    const place = list.current;
    if (!place) return;
    const look = () => {
      const columns = Math.max(1, Math.floor(place.clientWidth / CARD));
      const row = rowHeight(place) ?? ROW;
      setRoom((last) => (last.columns === columns && last.row === row ? last : { columns, row }));
    };
    // Before the eye sees rows of the new height in the places of the old one.
    const sizes = new ResizeObserver(() => flushSync(look));
    sizes.observe(place);
    look();
    return () => sizes.disconnect();
  }, [list]);
  return room;
}
