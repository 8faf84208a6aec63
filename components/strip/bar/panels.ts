import { focusIn } from '../element';
import type { PageHost } from '../pageHost';
import { onPress } from '../press';

/** What opens upwards from the bar. */
export interface Panel {
  /** Opens and closes it. */
  button: HTMLButtonElement;
  element: HTMLElement;
  /** Stays open while the reader acts on the page. */
  stays?: boolean;
  /** It was opened: draws itself and takes the focus. */
  opened(): void;
  /** Something was typed in it; true when that meant something, and the browser's own meaning is not wanted. */
  typed(event: Event): boolean;
}

/** One panel is open at a time. Within `bar`, Escape closes it. */
export function createPanels(page: PageHost, bar: HTMLElement, panels: readonly Panel[]): { close(): void } {
  let open: Panel | undefined;
  let opened = new AbortController();
  page.routeTyping(bar, typed);
  for (const panel of panels) {
    onPress(panel.button, () => toggle(panel));
    panel.button.setAttribute('aria-expanded', 'false');
    panel.element.hidden = true;
  }

  function toggle(panel: Panel): void {
    const wasOpen = open === panel;
    close();
    if (wasOpen) return;
    open = panel;
    panel.element.hidden = false;
    panel.button.setAttribute('aria-expanded', 'true');
    panel.opened();
    if (panel.stays) return;
    page.openAlone(close);
    opened = new AbortController();
    // Guarded events, those of our own hosts, never come here.
    const closeFromOutside = (event: Event) => void (event.isTrusted && close());
    window.addEventListener('pointerdown', closeFromOutside, { capture: true, signal: opened.signal });
  }

  function close(): void {
    if (!open) return;
    const { element, button } = open;
    open = undefined;
    opened.abort();
    const hadFocus = focusIn(element);
    element.hidden = true;
    button.setAttribute('aria-expanded', 'false');
    if (hadFocus) button.focus({ preventScroll: true });
  }

  function typed(event: Event): void {
    if (open && focusIn(open.element) && open.typed(event)) event.preventDefault();
    else if (isKey(event, 'Escape')) close();
  }

  return { close };
}

/** The key alone went down, not as part of a composition. */
export function isKey(event: Event, ...keys: string[]): event is KeyboardEvent {
  if (!(event instanceof KeyboardEvent) || event.type !== 'keydown' || event.isComposing) return false;
  return !event.ctrlKey && !event.metaKey && !event.altKey && keys.includes(event.key);
}
