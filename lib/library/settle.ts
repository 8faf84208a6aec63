import type { Clip, List } from './clip';
import { freeName } from './listNames';
import { blankClip, copyOf, fieldsOf, putRow, type Rows } from './rows';
import { isSavedSearch } from './savedSearch';

/** How many clips bear each of these tags or lists. */
export type Uses = ReadonlyMap<string, number>;

/** How many clips bear each tag or list after a change, out of how many bore it before. */
export function usesAfter(uses: Uses, before: Rows, after: Rows, field: 'tags' | 'lists'): Map<string, number> {
  const counted = new Map(uses);
  const count = (clips: Rows['clips'], by: number) => {
    for (const clip of clips.values()) for (const name of clip[field]) counted.set(name, (counted.get(name) ?? 0) + by);
  };
  count(before.clips, -1);
  count(after.clips, 1);
  return new Map([...counted].filter(([name]) => uses.has(name)));
}

/** A tag stands while a clip bears it or a colour was given to it. `uses` are those after the change. */
export function settleTags(before: Rows, after: Rows, uses: Uses): Rows {
  const settled = copyOf(after);
  for (const [name, count] of uses) {
    const tag = after.tags.get(name) ?? before.tags.get(name);
    if (count > 0) settled.tags.set(name, tag ?? { name, label: name });
    else if (tag?.colour === undefined) settled.tags.delete(name);
  }
  return settled;
}

/**
 * What an undo of one step among later ones must not leave behind: papers on a list that is gone or on a saved search,
 * a list gone under papers that were put on it since or gone by half, two lists of one name, a rule of which a part is
 * gone, a paper both clipped and in the trash or dimmed, tags, a note or another rule's mark on a paper that is neither
 * clipped, in the trash nor dimmed.
 */
export function settleUndo(before: Rows, after: Rows, listUses: Uses): Rows {
  const settled = copyOf(after);
  keepUsedLists(before, settled, usesAfter(listUses, before, after, 'lists'));
  keepWholeLists(before, settled);
  tellListsApart(before, settled);
  keepWholeRules(before, settled);
  for (const [id, clip] of after.clips) {
    const lists = clip.lists.filter((id) => takesPapers(settled.lists.get(id)));
    putRow(settled, 'clips', id, fieldsOf(stillKept(before.clips.get(id) ?? blankClip(id), { ...clip, lists })));
  }
  return settled;
}

function keepUsedLists(before: Rows, settled: Rows, uses: Uses): void {
  for (const [id, list] of before.lists) if (!settled.lists.has(id) && uses.get(id)) settled.lists.set(id, list);
}

/** A list that was renamed or changed since it was made keeps its place, and a saved search its query. */
function keepWholeLists(before: Rows, settled: Rows): void {
  for (const [id, list] of settled.lists) {
    const was = before.lists.get(id);
    if (!was) continue;
    const isWhole = list.order !== undefined && isSavedSearch(list) === isSavedSearch(was);
    if (!isWhole) settled.lists.set(id, { ...was, ...list });
  }
}

function takesPapers(list: List | undefined): boolean {
  return list !== undefined && !isSavedSearch(list);
}

/** A name that comes back may have been given to another list meanwhile. */
function tellListsApart(before: Rows, settled: Rows): void {
  for (const [id, list] of settled.lists) {
    if (list.name === before.lists.get(id)?.name) continue;
    const others = [...settled.lists.values()].filter((other) => other.id !== id);
    settled.lists.set(id, { ...list, name: freeName(list.name, others) });
  }
}

/** A rule that was changed since it was made stays whole. */
function keepWholeRules(before: Rows, settled: Rows): void {
  for (const [id, rule] of settled.rules) {
    const was = before.rules.get(id);
    settled.rules.set(id, { ...(was && { does: was.does, order: was.order }), ...rule });
  }
}

function stillKept(before: Clip, after: Clip): Clip {
  const clip = withoutRules(before, notDimmed(before, after));
  if (clip.clippedAt !== undefined)
    return { ...clip, trashedAt: undefined, status: clip.status ?? before.status ?? 'unread' };
  if (clip.trashedAt !== undefined) return clip;
  if (!hasOwn(clip)) return stillRuled(before, clip);
  const { clippedAt, trashedAt, status } = before;
  if (clippedAt === undefined && trashedAt === undefined) return before;
  return notDimmed(before, { ...clip, clippedAt, trashedAt, status });
}

/** A paper that was clipped or removed since it was dimmed. */
function notDimmed(before: Clip, clip: Clip): Clip {
  if (clip.dimmedAt === undefined || (clip.clippedAt ?? clip.trashedAt) === undefined) return clip;
  return { ...clip, dimmedAt: undefined, ruledBy: before.ruledBy };
}

/** What was only kept for another rule goes with that rule's mark. */
function withoutRules(before: Clip, clip: Clip): Clip {
  if (!before.ruledBy?.length || clip.ruledBy?.length) return clip;
  const isRulesOnly = clip.clippedAt === before.clippedAt && clip.status !== 'reading' && clip.status !== 'read';
  const { status: _unread, ...rest } = clip;
  if (!isRulesOnly || hasOwn(rest)) return { ...clip, dimmedAt: undefined };
  return { ...rest, clippedAt: undefined, dimmedAt: undefined };
}

/** What two rules did stays while one of them did it. */
function stillRuled(before: Clip, clip: Clip): Clip {
  if (!clip.ruledBy?.length || clip.dimmedAt !== undefined) return clip;
  const { clippedAt, trashedAt, dimmedAt, status } = before;
  const isRuled = [clippedAt, trashedAt, dimmedAt].some((at) => at !== undefined);
  return isRuled ? { ...clip, clippedAt, trashedAt, dimmedAt, status } : { ...clip, ruledBy: undefined };
}

function hasOwn({ starredAt, note, status, tags, lists }: Clip): boolean {
  return [starredAt, note, status].some((value) => value !== undefined) || tags.length + lists.length > 0;
}
