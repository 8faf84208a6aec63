/** Where a strip stands on its card, as its `data-place`. */
export type Place = 'thumbnail' | 'padding' | 'flow';

/**
 * Over the thumbnail, or in the padding where there is none. A card that is not the containing block of what it holds
 * (not seen so far, 2026-10) is not made one: the strip stands where the flow of the card ends.
 */
export function placeOf(card: HTMLElement, hasThumbnail: boolean): Place {
  if (getComputedStyle(card).position === 'static') return 'flow';
  return hasThumbnail ? 'thumbnail' : 'padding';
}
