import { focused, ownHostOf } from '@/components/strip/hosts';
import { isPageAsking, isTyping } from '@/components/strip/keys/typing';

/** What the site or the browser does something with when it is clicked. */
const ACTS =
  'a, button, input, select, textarea, label, summary, video, audio, [role], [tabindex], [onclick], [contenteditable]';
/** Where keys of ours are at home, and have a meaning of their own. */
const OWN_KEYS = 'input, textarea, select, [role="dialog"], [role="grid"], [role="listbox"]';

/** True when a key pressed here may act on the page: it is no text, nothing that the site asks, none of our dialogs. */
export function isForThePage(event: KeyboardEvent): boolean {
  if (ownHostOf(event)) return !focused()?.closest(OWN_KEYS);
  return !isTyping(event.composedPath()) && !isPageAsking();
}

/** True when a click here does nothing for the site: it hit a card beside all that acts. */
export function isFreeOfTheSite(target: Element, card: Element): boolean {
  const acting = target.closest(ACTS);
  const isFree = !acting || !card.contains(acting) || acting === card;
  return isFree && getComputedStyle(target).cursor !== 'pointer';
}
