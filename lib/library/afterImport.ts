import { LONGEST_RULE, type Rule } from '@/lib/rule';
import { type Clip, type List, type ListId, labelOf, type Tag, tagNameOf } from './clip';
import type { Incoming } from './incoming';
import { freeName, namesake, nextOrder } from './listNames';
import { mergeClip } from './mergeClip';
import { copyOf, fieldsOf, putRow, type Rows } from './rows';
import { isSavedSearch, LONGEST_SAVED } from './savedSearch';
import { isTagColour } from './tagColour';

/** As messages have it: with a longer one, a list could not be asked for. */
const LONGEST_ID = 64;

/**
 * The reader's rows with those of a file: nothing that is here goes, and nothing that is here is changed where it says
 * something. Before it: the clips and tags that the file names, every list, and every rule when it has rules.
 */
export function afterImport(before: Rows, { clips, lists, tags, rules }: Incoming, now: number): Rows {
  const after = copyOf(before);
  const meant = new Map(lists.flatMap((list) => takeList(after, list)));
  for (const tag of tags) takeTag(after, tag);
  for (const rule of rules) takeRule(after, rule, meant);
  for (const clip of clips) {
    const told = { ...clip, tags: clip.tags.map(tagNameOf).filter(Boolean), lists: listsOf(after, clip, meant) };
    putRow(after, 'clips', clip.paperId, fieldsOf(mergeClip(after.clips.get(clip.paperId), told, now)));
  }
  return after;
}

/** Which list is meant by the file's: that of its id, one of its name and kind, or a new one. */
function takeList(after: Rows, told: List): [ListId, ListId][] {
  const name = labelOf(told.name);
  const lists = [...after.lists.values()];
  const known =
    after.lists.get(told.id) ??
    namesake(
      name,
      lists.filter((list) => list.query === told.query),
    );
  if (known) return [[told.id, known.id]];
  if (!name || told.id.length > LONGEST_ID || (told.query?.length ?? 0) > LONGEST_SAVED) return [];
  const { id, query, scope } = told;
  const made: List = { id, name: freeName(name, lists), order: nextOrder(lists) };
  if (query !== undefined) made.query = query;
  if (scope === 'everything') made.scope = scope;
  after.lists.set(id, made);
  return [[id, id]];
}

/** From what it is told apart, here or there, it is. */
function takeTag(after: Rows, { label, colour, apart: told = [] }: Tag): void {
  const tag: Tag = { name: tagNameOf(label), label: labelOf(label) };
  if (!tag.name) return;
  if (isTagColour(colour)) tag.colour = colour;
  const here = after.tags.get(tag.name);
  const apart = [...new Set([...(here?.apart ?? []), ...told.map(tagNameOf)])].sort();
  after.tags.set(tag.name, { ...tag, ...here, ...(apart.length > 0 && { apart }) });
}

/** A rule that is here under its id, or that asks and does the same, is here. */
function takeRule(after: Rows, told: Rule, meant: Map<ListId, ListId>): void {
  const rules = [...after.rules.values()];
  const isHere = rules.some(({ id, query, does }) => id === told.id || (query === told.query && does === told.does));
  if (isHere || told.id.length > LONGEST_ID || told.query.length > LONGEST_RULE) return;
  const { id, query, does, tags, lists, onAt } = told;
  const rule: Rule = {
    id,
    order: nextOrder(rules),
    query,
    does,
    tags,
    lists: lists.map((list) => meant.get(list) ?? list),
  };
  if (onAt !== undefined) rule.onAt = onAt;
  after.rules.set(id, rule);
}

/** Those that are there and take papers. */
function listsOf(after: Rows, { lists }: Clip, meant: Map<ListId, ListId>): ListId[] {
  const ids = lists.map((id) => meant.get(id) ?? id);
  return ids.filter((id) => {
    const list = after.lists.get(id);
    return list !== undefined && !isSavedSearch(list);
  });
}
