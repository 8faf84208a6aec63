import { type List, LONGEST_LABEL, labelOf, tagNameOf } from './clip';

/** A name of which nothing is left to show. */
export class EmptyNameError extends Error {
  override readonly name = 'EmptyNameError';
}

/** The list was deleted meanwhile. */
export class ListGoneError extends Error {
  override readonly name = 'ListGoneError';
}

/** The name as it is kept. Throws EmptyNameError. */
export function listNameOf(typed: string): string {
  const name = labelOf(typed);
  if (!name) throw new EmptyNameError('a list needs a name');
  return name;
}

/** The list that already bears this name, in any spelling. */
export function namesake(name: string, lists: Iterable<List>): List | undefined {
  return [...lists].find((list) => tagNameOf(list.name) === tagNameOf(name));
}

/** The place after all of these. */
export function nextOrder(rows: { order: number }[]): number {
  return rows.reduce((next, { order }) => Math.max(next, order + 1), 0);
}

/** The name, with a number when another list bears it: "Robots 2". */
export function freeName(name: string, others: List[]): string {
  for (let n = 2, free = name; ; n++) {
    if (!namesake(free, others)) return free;
    free = `${[...name].slice(0, LONGEST_LABEL - `${n}`.length - 1).join('')} ${n}`;
  }
}
