import type { Card } from '@/lib/feed/cards';

/** Where a strip stands on its card, as its `data-place`. */
export type Place = 'thumbnail' | 'side' | 'padding' | 'flow' | 'line' | 'title';

/**
 * Over the thumbnail, or in the padding where there is none; on a paper's own page beside its title. A card that is not
 * the containing block of what it holds (not seen so far, 2026-10) is not made one: the strip stands where the flow of
 * the card ends. Where only titles are shown it ends their line.
 */
export function placeOf({ element, hasThumbnail, form }: Card, titlesOnly = false): Place {
  if (form === 'page') return 'title';
  if (titlesOnly) return 'line';
  if (getComputedStyle(element).position === 'static') return 'flow';
  if (!hasThumbnail) return 'padding';
  return form === 'halves' ? 'side' : 'thumbnail';
}
