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

/** Between two letters: `nlp/parsing` lies below `nlp`, while `w/o`… is no matter, and `a//b`, `/a` or `a / b` lie nowhere. */
const BELOW = /(?<=[^\s/])\/(?=[^\s/])/;

/** A tag's name or label, part by part: `nlp/parsing` is `nlp`, and below it `parsing`. */
export function tagPath(tag: string): string[] {
  return tag.split(BELOW);
}

/** The names or labels of the tags above, and of itself: `a`, `a/b` and `a/b/c` for `a/b/c`. */
export function tagsAbove(tag: string): string[] {
  const path = tagPath(tag);
  return path.map((_part, i) => path.slice(0, i + 1).join('/'));
}

/** Of two folded names: the one is the other, or lies below it. */
export function isWithin(name: string, tag: string): boolean {
  return name === tag || (name.startsWith(`${tag}/`) && tagsAbove(name).includes(tag));
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
