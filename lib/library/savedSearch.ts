import type { List } from './clip';
import type { Gesture } from './gesture';
import { freeName, ListGoneError, listNameOf, nextOrder } from './listNames';
import { copyOf, type Rows } from './rows';

/** A list that fills itself: the papers that answer its query stand on it, and no others. */
export interface SavedSearch extends List {
  query: string;
}

/** Papers were to be put on a saved search. */
export class SavedSearchError extends Error {
  override readonly name = 'SavedSearchError';
}

/** A query in which nothing is asked. */
export class EmptyQueryError extends Error {
  override readonly name = 'EmptyQueryError';
}

/** More is asked than a query can hold. */
export class QueryTooLongError extends Error {
  override readonly name = 'QueryTooLongError';
}

/** Letters of a query that is kept, in UTF-16 units; no more are read. */
export const LONGEST_SAVED = 300;

export function isSavedSearch(list: List): list is SavedSearch {
  return list.query !== undefined;
}

/** The query as it is kept: one space for many, no control characters. Throws EmptyQueryError or QueryTooLongError. */
export function savedQueryOf(typed: string): string {
  const query = typed.replace(/[\p{Cc}\s]+/gu, ' ').trim();
  if (!query) throw new EmptyQueryError('a saved search needs a query');
  if (query.length > LONGEST_SAVED) throw new QueryTooLongError(`${query.length} letters`);
  return query;
}

type On<V extends Gesture['verb']> = Extract<Gesture, { verb: V }>;

/** With a saved search after all lists. What stands under its id already stays as it is. */
export function withSearchSaved(before: Rows, { list: id, name, query, scope }: On<'saveSearch'>): Rows {
  if (before.lists.has(id)) return before;
  const lists = [...before.lists.values()];
  const named = { id, name: freeName(listNameOf(name), lists), order: nextOrder(lists) };
  return withList(before, { ...named, query: savedQueryOf(query), ...(scope && { scope }) });
}

/** Throws ListGoneError where no saved search has the id: it was deleted meanwhile. */
export function withSearchChanged(before: Rows, { list: id, query, scope }: On<'changeSearch'>): Rows {
  const known = before.lists.get(id);
  if (!known || !isSavedSearch(known)) throw new ListGoneError(id);
  const { scope: _before, ...search } = known;
  return withList(before, { ...search, query: savedQueryOf(query), ...(scope && { scope }) });
}

function withList(before: Rows, list: List): Rows {
  const after = copyOf(before);
  after.lists.set(list.id, list);
  return after;
}
