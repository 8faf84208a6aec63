import { ownHostOf } from './hosts';

/**
 * What would let a page read along, letter by letter, even out of a closed root, and the older names for the same that
 * browsers still know (seen 2026-11).
 */
const TYPING =
  'keydown keypress keyup beforeinput textInput input change select search compositionstart compositionupdate ' +
  'compositionend beforepaste paste beforecopy copy beforecut cut dragstart drag dragenter dragover dragleave drop ' +
  'dragend';
/** What would tell a page which card the reader acts on, or let it act too. */
const POINTING = 'pointerdown pointerup mousedown mouseup click dblclick auxclick DOMActivate';

const GUARDED = `${TYPING} ${POINTING}`.split(' ');

type Route = (event: Event) => void;
const routes = new WeakMap<HTMLElement, Route>();

/**
 * Keeps from the page what the reader types and clicks in our own hosts. Must run at document_start: the first capture
 * listener on `window` comes before all others. Returns what ends it.
 */
export function guardHosts(): () => void {
  for (const type of GUARDED) window.addEventListener(type, keepFromPage, true);
  return () => {
    for (const type of GUARDED) window.removeEventListener(type, keepFromPage, true);
  };
}

/** The guard keeps events from our own roots too: it hands the reader's to the `route` of their host instead. */
export function routeEvents(host: HTMLElement, route: Route): void {
  routes.set(host, route);
}

function keepFromPage(event: Event): void {
  const host = ownHostOf(event);
  // A page may send made-up events to our host: they are its own affair.
  if (!host || !(event.isTrusted || isEndOfComposition(event))) return;
  event.stopImmediatePropagation();
  if (event.isTrusted) routes.get(host)?.(event);
}

/** Chromium does not mark the event as trusted that ends a composition, and it holds the text (seen 2026-11). */
function isEndOfComposition({ type }: Event): boolean {
  return type === 'compositionend';
}
