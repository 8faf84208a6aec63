import { type Clip, type List, labelOf, type Status, type Tag, tagNameOf } from './clip';
import type { Gesture } from './gesture';
import { freeName, ListGoneError, listNameOf, namesake, nextOrder } from './listNames';
import { blankClip, copyOf, fieldsOf, putRow, type Rows } from './rows';
import { withoutRule, withRuleSaved, withRuleSwitched } from './ruleRows';
import { isSavedSearch, SavedSearchError, withSearchChanged, withSearchSaved } from './savedSearch';
import { withoutTags, withTagColoured, withTagRenamed, withTagsToldApart } from './tagRows';

export type PlainGesture = Exclude<Gesture, { verb: 'undo' }>;
type On<V extends Gesture['verb']> = Extract<Gesture, { verb: V }>;
type OnPapers = On<'clip' | 'remove' | 'purge' | 'star' | 'dismiss' | 'undim' | 'status' | 'note'>;
export type Hand = (clip: Clip, now: number) => Clip;

/**
 * The reader's rows after a gesture, out of what it touches (touched.ts). Tags that nobody bears any more are swept
 * later (settle.ts). Throws EmptyNameError, ListGoneError, SavedSearchError, EmptyQueryError, QueryTooLongError,
 * EmptyRuleError, RuleGoneError, TagGoneError or TagTooLongError.
 */
export function afterGesture(before: Rows, gesture: PlainGesture, now: number): Rows {
  switch (gesture.verb) {
    case 'tag':
      return withTags(before, gesture, now);
    case 'createList':
      return withNewList(before, gesture, now);
    case 'renameList':
      return withListRenamed(before, gesture);
    case 'orderLists':
      return withListsOrdered(before, gesture.lists);
    case 'deleteList':
      return withoutList(before, gesture.list);
    case 'saveSearch':
      return withSearchSaved(before, gesture);
    case 'changeSearch':
      return withSearchChanged(before, gesture);
    case 'renameTag':
      return withTagRenamed(before, gesture);
    case 'colourTag':
      return withTagColoured(before, gesture);
    case 'deleteTags':
      return withoutTags(before, gesture);
    case 'tellApart':
      return withTagsToldApart(before, gesture);
    case 'saveRule':
      return withRuleSaved(before, gesture, now);
    case 'switchRule':
      return withRuleSwitched(before, gesture, now);
    case 'deleteRule':
      return withoutRule(before, gesture.rule);
    case 'list':
      for (const list of gesture.add) checkTakesPapers(before.lists.get(list), list);
      return onClips(before, gesture.ids, now, handOnLists(gesture));
    default:
      return onClips(before, gesture.ids, now, handOf(gesture));
  }
}

function handOf(gesture: OnPapers): Hand {
  switch (gesture.verb) {
    case 'clip':
      return keep;
    case 'remove':
      return trash;
    case 'purge':
      return purge;
    case 'star':
      return gesture.on
        ? (clip, now) => ({ ...keep(clip, now), starredAt: clip.starredAt ?? now })
        : (clip) => ({ ...clip, starredAt: undefined });
    case 'dismiss':
      return (clip, now) => ({ ...clip, dismissedAt: gesture.on ? (clip.dismissedAt ?? now) : undefined });
    case 'undim':
      return (clip) => (clip.dimmedAt === undefined ? clip : { ...clip, dimmedAt: undefined, ruledBy: undefined });
    case 'status':
      return (clip, now) => withStatus(keep(clip, now), gesture.status, now);
    case 'note':
      return gesture.note.trim()
        ? (clip, now) => ({ ...keep(clip, now), note: gesture.note })
        : (clip) => ({ ...clip, note: undefined });
  }
}

function withStatus(clip: Clip, status: Status, now: number): Clip {
  if (clip.status === status) return clip;
  return { ...clip, status, readAt: status === 'read' ? now : undefined };
}

function trash(clip: Clip, now: number): Clip {
  return clip.clippedAt === undefined ? clip : { ...clip, clippedAt: undefined, trashedAt: now };
}

/** That it was dismissed is not what the trash keeps. */
function purge(clip: Clip): Clip {
  if (clip.trashedAt === undefined) return clip;
  return { ...blankClip(clip.paperId), dismissedAt: clip.dismissedAt };
}

/** Clipped, with all that the paper had when it went to the trash. What rules did before is overruled. */
export function keep(clip: Clip, now: number): Clip {
  if (clip.clippedAt !== undefined) return clip;
  const { trashedAt: _trashed, dismissedAt: _dismissed, dimmedAt: _dimmed, ruledBy: _rules, ...kept } = clip;
  return { ...kept, clippedAt: now, status: clip.status ?? 'unread' };
}

export function onClips(before: Rows, ids: string[], now: number, hand: Hand): Rows {
  const after = copyOf(before);
  for (const id of ids) putRow(after, 'clips', id, fieldsOf(hand(after.clips.get(id) ?? blankClip(id), now)));
  return after;
}

function checkTakesPapers(list: List | undefined, id: string): void {
  if (!list) throw new ListGoneError(id);
  if (isSavedSearch(list)) throw new SavedSearchError(id);
}

function handOnLists({ add, drop }: Pick<On<'list'>, 'add' | 'drop'>): Hand {
  return (clip, now) => ({ ...(add.length ? keep(clip, now) : clip), lists: changed(clip.lists, add, drop) });
}

function withTags(before: Rows, { ids, add, drop }: On<'tag'>, now: number): Rows {
  const tags = add.map(tagOf).filter(({ name }) => name);
  const names = tags.map(({ name }) => name);
  const dropped = drop.map(tagNameOf);
  const after = onClips(before, ids, now, (clip, at) => ({
    ...(names.length ? keep(clip, at) : clip),
    tags: changed(clip.tags, names, dropped),
  }));
  for (const tag of ids.length ? tags : []) if (!after.tags.has(tag.name)) after.tags.set(tag.name, tag);
  return after;
}

export function tagOf(typed: string): Tag {
  return { name: tagNameOf(typed), label: labelOf(typed) };
}

export function changed(values: string[], add: string[], drop: string[]): string[] {
  const kept = values.filter((value) => !drop.includes(value));
  return [...new Set([...kept, ...add])].sort();
}

/** Another list of that name is meant when there is one: its papers are what the reader will look for under the name. */
function withNewList(before: Rows, { list, name, ids }: On<'createList'>, now: number): Rows {
  const typed = listNameOf(name);
  const lists = [...before.lists.values()];
  const meant =
    before.lists.get(list) ??
    namesake(
      typed,
      lists.filter((other) => !isSavedSearch(other)),
    );
  const made: List = meant ?? { id: list, name: freeName(typed, lists), order: nextOrder(lists) };
  checkTakesPapers(made, made.id);
  const after = onClips(before, ids, now, handOnLists({ add: [made.id], drop: [] }));
  after.lists.set(made.id, made);
  return after;
}

function withListRenamed(before: Rows, { list: id, name }: On<'renameList'>): Rows {
  const list = before.lists.get(id);
  if (!list) throw new ListGoneError(id);
  const others = [...before.lists.values()].filter((other) => other.id !== id);
  const after = copyOf(before);
  after.lists.set(id, { ...list, name: freeName(listNameOf(name), others) });
  return after;
}

/** Lists that are not named keep their order, after those that are. */
function withListsOrdered(before: Rows, ids: string[]): Rows {
  const named = [...new Set(ids)].flatMap((id) => before.lists.get(id) ?? []);
  const others = [...before.lists.values()].filter((list) => !named.includes(list)).sort((a, b) => a.order - b.order);
  const after = copyOf(before);
  [...named, ...others].forEach((list, order) => {
    after.lists.set(list.id, { ...list, order });
  });
  return after;
}

function withoutList(before: Rows, id: string): Rows {
  const bearers = [...before.clips.values()].filter((clip) => clip.lists.includes(id)).map((clip) => clip.paperId);
  const hand: Hand = (clip) => ({ ...clip, lists: changed(clip.lists, [], [id]) });
  const after = onClips(before, bearers, 0, hand);
  after.lists.delete(id);
  return after;
}
