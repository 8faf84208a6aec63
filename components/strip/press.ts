import type { Host } from './hosts';
import { isReadersHand } from './readersHand';

const PRESS = 'press';

/** Does something when the reader's hand presses a button. */
export function onPress(button: HTMLButtonElement, act: () => void): void {
  button.addEventListener(PRESS, act);
}

/** Presses a button, where a key means the same. */
export function press(button: HTMLElement): void {
  button.dispatchEvent(new CustomEvent(PRESS));
}

/** Hands a guarded click to the button that it hit, if it is the reader's own. Nothing of it leaves the closed root. */
export function passPress(event: MouseEvent, within: Host): void {
  const button = buttonHit(event, within.root);
  // The second half of a double click means nothing of its own.
  if (button && event.detail < 2 && isReadersHand(event, button, within)) press(button);
}

/** A click by keyboard is a click on what has the focus. */
function buttonHit({ detail, clientX, clientY }: MouseEvent, root: ShadowRoot): HTMLElement | undefined {
  const hit = detail === 0 ? root.activeElement : root.elementFromPoint(clientX, clientY);
  return hit?.closest('button') ?? undefined;
}
