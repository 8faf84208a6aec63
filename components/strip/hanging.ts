import { focused } from './hosts';
import type { PageHost } from './pageHost';

/**
 * For what hangs open over the page: places it again when the window or its own size changes, and calls `left` when the
 * reader presses elsewhere. Returns what ends it.
 */
export function keepHanging(element: HTMLElement, place: () => void, left: () => void): () => void {
  const open = new AbortController();
  const { signal } = open;
  const sizes = new ResizeObserver(place);
  window.addEventListener('scroll', place, { capture: true, passive: true, signal });
  window.addEventListener('resize', place, { signal });
  sizes.observe(element);
  // Guarded events, those of our own hosts, never come here.
  window.addEventListener('pointerdown', ({ isTrusted }) => void (isTrusted && left()), { capture: true, signal });
  return () => {
    open.abort();
    sizes.disconnect();
  };
}

/**
 * Opens a popover of ours over the page, alone. Returns what closes it, which gives the focus back to where it was if
 * asked to.
 */
export function openOver(
  page: PageHost,
  element: HTMLElement,
  place: () => void,
  close: () => void,
): (returnsFocus: boolean) => void {
  const before = focused();
  page.openAlone(close);
  page.stand();
  element.showPopover();
  const stop = keepHanging(element, place, close);
  return (returnsFocus) => {
    stop();
    element.hidePopover();
    if (returnsFocus && before instanceof HTMLElement && before !== document.body)
      before.focus({ preventScroll: true });
  };
}
