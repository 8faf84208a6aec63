import type { ArxivId } from '@/lib/paper';
import type { Rule } from '@/lib/rule';
import type { Clip, List, Tag } from './clip';

/** What the reader owns, or the part of it that a change touches. A row that does not stand is not in it. */
export interface Rows {
  clips: Map<string, Clip>;
  lists: Map<string, List>;
  tags: Map<string, Tag>;
  rules: Map<string, Rule>;
}
export type TableName = keyof Rows;
/** A row that the reader owns. */
export type OwnRow = Clip | List | Tag | Rule;
export const TABLES: readonly TableName[] = ['clips', 'lists', 'tags', 'rules'];
/** How many rows each table holds. */
export type Counts = Record<TableName, number>;

export type Value = string | number;
/** A row seen as fields, whatever its table. */
export type Fields = Record<string, Value | Value[] | undefined>;

export const KEY_FIELD = { clips: 'paperId', lists: 'id', tags: 'name', rules: 'id' } as const;

export function blankClip(id: string): Clip {
  return { paperId: id as ArxivId, tags: [], lists: [] };
}

export function blankRow(table: TableName, key: string): Fields {
  if (table === 'clips') return fieldsOf(blankClip(key));
  return { [KEY_FIELD[table]]: key, ...(table === 'rules' && { tags: [], lists: [] }) };
}

export function countsBy(countOf: (table: TableName) => number): Counts {
  return { clips: countOf('clips'), lists: countOf('lists'), tags: countOf('tags'), rules: countOf('rules') };
}

export function fieldsOf(row: OwnRow | undefined): Fields {
  return { ...row } as Fields;
}

export const NO_ROWS: Rows = { clips: new Map(), lists: new Map(), tags: new Map(), rules: new Map() };

export function copyOf(rows: Rows): Rows {
  const { clips, lists, tags, rules } = rows;
  return { clips: new Map(clips), lists: new Map(lists), tags: new Map(tags), rules: new Map(rules) };
}

/**
 * Puts a row without its empty fields, or takes it away: a clip goes with its last field, a list or tag with its name, a
 * rule with its query.
 */
export function putRow(rows: Rows, table: TableName, key: string, row: Fields): void {
  const filled = Object.fromEntries(Object.entries(row).filter(([field, value]) => isFilled(field, value)));
  const target = rows[table] as Map<string, unknown>;
  if (stands(table, filled)) target.set(key, filled);
  else target.delete(key);
}

/** Tags and lists stand on every row that has them, empty or not; other sets go when they are empty. */
function isFilled(field: string, value: Fields[string]): boolean {
  const isEmpty = Array.isArray(value) && value.length === 0;
  return value !== undefined && !(isEmpty && ['ruledBy', 'apart'].includes(field));
}

function stands(table: TableName, row: Fields): boolean {
  if (table === 'lists') return row.name !== undefined;
  if (table === 'tags') return row.label !== undefined;
  if (table === 'rules') return row.query !== undefined;
  return Object.entries(row).some(([field, value]) => field !== 'paperId' && !(Array.isArray(value) && !value.length));
}

/** Two rows that say the same, in whatever order their fields stand. */
export function isSameRow(one: object | undefined, other: object | undefined): boolean {
  return spelt(one) === spelt(other);
}

function spelt(row: object | undefined): string {
  return JSON.stringify(Object.entries(row ?? {}).sort(([a], [b]) => (a < b ? -1 : 1)));
}
