/** Where a strip stands on its card, as its `data-place`. */
export type Place = 'thumbnail' | 'padding' | 'flow' | 'line';

/**
 * Over the thumbnail, or in the padding where there is none. A card that is not the containing block of what it holds
 * (not seen so far, 2026-10) is not made one: the strip stands where the flow of the card ends. Where only titles are
 * shown it ends their line.
 */
export function placeOf(card: HTMLElement, hasThumbnail: boolean, titlesOnly = false): Place {
  if (titlesOnly) return 'line';
  if (getComputedStyle(card).position === 'static') return 'flow';
  return hasThumbnail ? 'thumbnail' : 'padding';
}
