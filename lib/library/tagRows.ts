import { isWithin } from '@/lib/tagPath';
import { type Clip, labelOf, type Tag, tagNameOf } from './clip';
import type { Gesture, Reworded } from './gesture';
import { EmptyNameError } from './listNames';
import { type Renaming, renamed } from './renaming';
import { copyOf, fieldsOf, putRow, type Rows } from './rows';
import { tagLabels } from './ruleRows';
import { savedQueryOf } from './savedSearch';

type On<V extends Gesture['verb']> = Extract<Gesture, { verb: V }>;

/** No clip bears the tag any more, nor any below it. */
export class TagGoneError extends Error {
  override readonly name = 'TagGoneError';
}

/**
 * Another name for a tag and for all below it, on clips in the trash too, and in what rules put on. Where a tag of the
 * new name stands, it stays as it is and takes over the papers. Throws EmptyNameError, TagGoneError or TagTooLongError.
 */
export function withTagRenamed(before: Rows, gesture: On<'renameTag'>): Rows {
  if (!labelOf(gesture.label)) throw new EmptyNameError('a tag needs a name');
  const renaming = asSpelt(before, gesture);
  const moves = new Map([...before.tags.values()].flatMap((tag) => moveOf(tag, renaming)));
  if (!moves.size) throw new TagGoneError(gesture.tag);
  const after = copyOf(before);
  for (const name of moves.keys()) after.tags.delete(name);
  for (const [name, tag] of moves) after.tags.set(tag.name, merged(after.tags.get(tag.name), tag, name));
  replaceOnClips(after, (name) => moves.get(name)?.name ?? name);
  replaceInRules(after, (label) => {
    const fresh = renamed(label, renaming);
    return fresh === undefined ? label : (after.tags.get(tagNameOf(fresh))?.label ?? fresh);
  });
  rewordSearches(after, gesture.searches ?? []);
  return after;
}

/** As the tag is spelt that takes over, if there is one. */
function asSpelt({ tags }: Rows, { tag, label }: Renaming): Renaming {
  const there = tags.get(tagNameOf(label));
  return { tag, label: there && !isWithin(there.name, tagNameOf(tag)) ? there.label : label };
}

function moveOf(tag: Tag, renaming: Renaming): [string, Tag][] {
  const label = renamed(tag.label, renaming);
  return label === undefined ? [] : [[tag.name, { ...tag, name: tagNameOf(label), label }]];
}

/** From what a renamed tag was told apart, is no matter of its new name. */
function merged(there: Tag | undefined, tag: Tag, oldName: string): Tag {
  const { apart: _others, ...moved } = tag;
  return { ...(tag.name === oldName ? tag : moved), ...there };
}

/** What the gesture says of saved searches that ask for the tag; not of those that were changed meanwhile. */
function rewordSearches(after: Rows, searches: readonly Reworded[]): void {
  for (const { list: id, was, query } of searches) {
    const list = after.lists.get(id);
    if (list?.query === was) after.lists.set(id, { ...list, query: savedQueryOf(query) });
  }
}

/** `undefined` takes a tag off. */
function replaceOnClips(after: Rows, nameOf: (name: string) => string | undefined): void {
  for (const [id, clip] of after.clips) {
    const tags = [...new Set(clip.tags.flatMap((name) => nameOf(name) ?? []))].sort();
    putRow(after, 'clips', id, fieldsOf({ ...clip, tags } satisfies Clip));
  }
}

function replaceInRules(after: Rows, labelFor: (label: string) => string | undefined): void {
  for (const [id, rule] of after.rules)
    after.rules.set(id, { ...rule, tags: tagLabels(rule.tags.flatMap((label) => labelFor(label) ?? [])) });
}

/** Taken off every clip, and no rule puts them on any more. */
export function withoutTags(before: Rows, { tags }: On<'deleteTags'>): Rows {
  const gone = new Set(tags.map(tagNameOf));
  const after = copyOf(before);
  for (const name of gone) after.tags.delete(name);
  replaceOnClips(after, (name) => (gone.has(name) ? undefined : name));
  replaceInRules(after, (label) => (gone.has(tagNameOf(label)) ? undefined : label));
  return after;
}

/** Throws TagGoneError. */
export function withTagColoured(before: Rows, { tag, colour }: On<'colourTag'>): Rows {
  const { colour: _before, ...known } = standing(before, tag);
  return withTag(before, colour === undefined ? known : { ...known, colour });
}

/** Kept with the first of the two, by name. Throws TagGoneError. */
export function withTagsToldApart(before: Rows, { tags }: On<'tellApart'>): Rows {
  const [first, second] = tags.map((tag) => standing(before, tag)).sort((a, b) => (a.name < b.name ? -1 : 1));
  if (!first || !second || first === second) return before;
  return withTag(before, { ...first, apart: [...new Set([...(first.apart ?? []), second.name])].sort() });
}

function standing({ tags }: Rows, tag: string): Tag {
  const known = tags.get(tagNameOf(tag));
  if (!known) throw new TagGoneError(tag);
  return known;
}

function withTag(before: Rows, tag: Tag): Rows {
  const after = copyOf(before);
  after.tags.set(tag.name, tag);
  return after;
}
