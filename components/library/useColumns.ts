import { type RefObject, useEffect, useState } from 'react';

/** px that a card needs. */
const CARD = 300;

/** How many cards stand side by side in an element; one of anything else. */
export function useColumns(element: RefObject<HTMLElement | null>, areCards: boolean): number {
  const [columns, setColumns] = useState(1);
  useEffect(() => {
    const place = element.current;
    if (!place || !areCards) return setColumns(1);
    const look = () => setColumns(Math.max(1, Math.floor(place.clientWidth / CARD)));
    const sizes = new ResizeObserver(look);
    sizes.observe(place);
    look();
    return () => sizes.disconnect();
  }, [element, areCards]);
  return columns;
}
