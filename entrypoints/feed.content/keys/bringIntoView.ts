/** Kept free above and below a card that was gone to, px: the site's head may stick there, and our bar. */
const EDGE = 72;

let arriving = new AbortController();

/**
 * Scrolls the page no further than it takes to see the whole element. Gently, unless the reader wants no motion or holds
 * the key. When it has come to rest, looks again: cards that were not drawn before may have grown on the way.
 */
export function bringIntoView(element: Element, isHeld: boolean): void {
  arriving.abort();
  const isGentle = !isHeld && !matchMedia('(prefers-reduced-motion: reduce)').matches;
  if (!scrollToSee(element, isGentle) || !isGentle) return;
  const thisTime = new AbortController();
  const once = { once: true, passive: true, signal: thisTime.signal };
  addEventListener('scrollend', () => void scrollToSee(element, false), once);
  // The reader's own hand has the last word.
  for (const type of ['wheel', 'touchstart', 'pointerdown']) addEventListener(type, () => thisTime.abort(), once);
  arriving = thisTime;
}

/** False when there was nothing to scroll. */
function scrollToSee(element: Element, isGentle: boolean): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  // Of one that is higher than the window the upper end counts.
  const down = Math.max(bottom - (innerHeight - EDGE), 0);
  const by = top - down < EDGE ? top - EDGE : down;
  const lowest = document.documentElement.scrollHeight - innerHeight;
  const goal = Math.round(Math.max(0, Math.min(window.scrollY + by, lowest)));
  if (Math.abs(goal - window.scrollY) < 1) return false;
  window.scrollTo({ top: goal, behavior: isGentle ? 'smooth' : 'instant' });
  return true;
}
