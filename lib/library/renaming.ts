import { isWithin, tagPath } from '@/lib/tagPath';
import { LONGEST_LABEL, labelOf, tagNameOf } from './clip';

/** What a tag is to be called from now on. */
export interface Renaming {
  /** In any spelling. */
  tag: string;
  label: string;
}

/** A tag below the renamed one would have more letters than a tag may. */
export class TagTooLongError extends Error {
  override readonly name = 'TagTooLongError';
}

/**
 * What a tag is called after a renaming, as it was spelt: those below go along. Undefined for tags that it leaves alone.
 * Throws TagTooLongError.
 */
export function renamed(tag: string, { tag: old, label }: Renaming): string | undefined {
  const name = tagNameOf(old);
  if (!isWithin(tagNameOf(tag), name)) return undefined;
  const fresh = [labelOf(label), ...tagPath(labelOf(tag)).slice(tagPath(name).length)].join('/');
  if ([...fresh].length > LONGEST_LABEL) throw new TagTooLongError(fresh);
  return fresh;
}
