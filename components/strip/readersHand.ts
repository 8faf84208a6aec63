import type { Host } from './hosts';

/** Less than this cannot be seen; ancestors' opacities multiply. */
const LEAST_OPACITY = 0.3;

/**
 * True when a click is the reader's own and hit what the reader saw: not made by a script, on an element that is visible
 * and not covered. Clicks by keyboard have no place, so only their element is looked at.
 */
export function isReadersHand(event: MouseEvent, button: HTMLElement, { host, root }: Host): boolean {
  if (!event.isTrusted || !isVisible(host) || !isVisible(button)) return false;
  const byKeyboard = event.detail === 0;
  return byKeyboard || isOnTop(event, button, { host, root });
}

function isVisible(element: HTMLElement): boolean {
  return (
    element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && opacityOf(element) >= LEAST_OPACITY
  );
}

function opacityOf(element: HTMLElement): number {
  let opacity = 1;
  for (let at: Element | null = element; at; at = at.parentElement)
    opacity *= Number(getComputedStyle(at).opacity || 1);
  return opacity;
}

function isOnTop({ clientX, clientY }: MouseEvent, button: HTMLElement, { host, root }: Host): boolean {
  if (document.elementFromPoint(clientX, clientY) !== host) return false;
  return button.contains(root.elementFromPoint(clientX, clientY));
}
