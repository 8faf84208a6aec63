import { type Known, labelOf, tagNameOf } from '@/lib/library/clip';
import type { GestureOnPapers } from '@/lib/library/gesture';

const NOT_CLIPPED = {
  clippedAt: undefined,
  starredAt: undefined,
  ruled: undefined,
  status: undefined,
  tags: [],
  lists: [],
};
const CLIPPED_BY_HAND = { dismissedAt: undefined, dimmedAt: undefined, ruled: undefined };

/** What will be known of a paper once a gesture is kept: shown at once, replaced by the answer. */
export function foresee(known: Known, gesture: GestureOnPapers, now: number): Known {
  if (gesture.verb === 'remove') return { ...known, ...NOT_CLIPPED };
  if (gesture.verb === 'undim') return { ...known, dimmedAt: undefined, ruled: undefined };
  if (gesture.verb === 'dismiss') return { ...known, dismissedAt: gesture.on ? (known.dismissedAt ?? now) : undefined };
  const clipped = kept(known, now);
  switch (gesture.verb) {
    case 'star':
      return { ...clipped, starredAt: gesture.on ? now : undefined };
    case 'status':
      return { ...clipped, status: gesture.status };
    case 'tag':
      return { ...clipped, tags: withTags(clipped.tags, gesture.add, gesture.drop) };
    case 'list':
      return {
        ...clipped,
        lists: [...without(clipped.lists, [...gesture.add, ...gesture.drop]), ...gesture.add].sort(),
      };
    case 'createList':
      return { ...clipped, lists: [...clipped.lists, gesture.list].sort() };
    default:
      return clipped;
  }
}

function kept(known: Known, now: number): Known {
  if (known.clippedAt !== undefined) return known;
  return { ...known, ...CLIPPED_BY_HAND, clippedAt: now, status: 'unread' };
}

function withTags(tags: string[], add: string[], drop: string[]): string[] {
  const gone = new Set([...add, ...drop].map(tagNameOf));
  return [...tags.filter((tag) => !gone.has(tagNameOf(tag))), ...add.map(labelOf)].sort();
}

function without(all: string[], gone: string[]): string[] {
  return all.filter((one) => !gone.includes(one));
}
