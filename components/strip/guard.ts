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

/** The reader's keys and clicks, before anyone else hears of them; true for those that it takes. */
type FirstHand = (event: Event) => boolean;
const nobody: FirstHand = () => false;
let firstHand = nobody;

/** Keys that went down unheard by the page, by their place on the keyboard: it does not hear them come up either. */
const held = new Set<string>();
const forgetHeld = () => held.clear();

/**
 * Keeps from the page what the reader types and clicks in our own hosts. Must run at document_start: the first capture
 * listener on `window` comes before all others. Returns what ends it.
 */
export function guardHosts(): () => void {
  for (const type of GUARDED) window.addEventListener(type, keepFromPage, true);
  // What comes up in another window is not told here.
  window.addEventListener('blur', forgetHeld);
  return () => {
    for (const type of GUARDED) window.removeEventListener(type, keepFromPage, true);
    window.removeEventListener('blur', forgetHeld);
  };
}

/** The guard keeps events from our own roots too: it hands the reader's to the `route` of their host instead. */
export function routeEvents(host: HTMLElement, route: Route): void {
  routes.set(host, route);
}

/** From now on `take` is offered what the reader presses, anywhere on the page; the page hears nothing of what it takes. */
export function offerFirst(take: FirstHand): () => void {
  firstHand = take;
  return () => {
    if (firstHand === take) firstHand = nobody;
  };
}

function keepFromPage(event: Event): void {
  if (event.isTrusted && firstHand(event)) {
    event.preventDefault();
    stop(event);
    return;
  }
  const host = ownHostOf(event);
  // A page may send made-up events to our host: they are its own affair.
  const isOurs = host && (event.isTrusted || isEndOfComposition(event));
  if (!isOurs && !isHeldKeyUp(event)) {
    if (event instanceof KeyboardEvent) held.delete(event.code);
    return;
  }
  stop(event);
  if (host && isHeldDown(event)) event.preventDefault();
  if (host && event.isTrusted) routes.get(host)?.(event);
}

function stop(event: Event): void {
  event.stopImmediatePropagation();
  if (!(event instanceof KeyboardEvent) || !event.code) return;
  if (event.type === 'keydown') held.add(event.code);
  if (event.type === 'keyup') held.delete(event.code);
}

/** The focus may leave our field between a key's down and its up. */
function isHeldKeyUp(event: Event): boolean {
  return event.isTrusted && event.type === 'keyup' && event instanceof KeyboardEvent && held.has(event.code);
}

/** A button that has the focus would be pressed again and again. */
function isHeldDown(event: Event): boolean {
  return event instanceof KeyboardEvent && event.repeat && event.key === 'Enter';
}

/** Chromium does not mark the event as trusted that ends a composition, and it holds the text (seen 2026-11). */
function isEndOfComposition({ type }: Event): boolean {
  return type === 'compositionend';
}
