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
