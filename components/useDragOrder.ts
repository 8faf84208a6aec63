import { type DragEvent, useState } from 'react';

/**
 * Lines that can be dragged to another place among them, by the browser's own drag and drop: a library for it would be
 * larger than all of the page's lists, and fingers and keys have the arrows. Gives each line its handlers.
 */
export function useDragOrder(onMove: (from: number, to: number) => void) {
  const [dragged, setDragged] = useState<{ from: number; over: number }>();
  const end = () => setDragged(undefined);
  return (at: number) => ({
    draggable: true,
    'data-dragged': dragged?.from === at || undefined,
    'data-drop': dragged?.over === at && dragged.from !== at ? (dragged.from > at ? 'before' : 'after') : undefined,
    onDragStart: (event: DragEvent) => {
      event.dataTransfer.effectAllowed = 'move';
      // Firefox drags nothing that carries nothing.
      event.dataTransfer.setData('text/plain', '');
      setDragged({ from: at, over: at });
    },
    onDragOver: (event: DragEvent) => {
      if (!dragged) return;
      event.preventDefault();
      if (dragged.over !== at) setDragged({ ...dragged, over: at });
    },
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      if (dragged && dragged.from !== at) onMove(dragged.from, at);
      end();
    },
    onDragEnd: end,
  });
}
