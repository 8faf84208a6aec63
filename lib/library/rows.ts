import type { ArxivId } from '@/lib/paper';
import type { Clip, List, Tag } from './clip';

/** What the reader owns, or the part of it that a change touches. A row that does not stand is not in it. */
export interface Rows {
  clips: Map<string, Clip>;
  lists: Map<string, List>;
  tags: Map<string, Tag>;
}
export type TableName = keyof Rows;
export const TABLES: readonly TableName[] = ['clips', 'lists', 'tags'];

export type Value = string | number;
/** A row seen as fields, whatever its table. */
export type Fields = Record<string, Value | Value[] | undefined>;

export const KEY_FIELD = { clips: 'paperId', lists: 'id', tags: 'name' } as const;

export function blankClip(id: string): Clip {
  return { paperId: id as ArxivId, tags: [], lists: [] };
}

export function blankRow(table: TableName, key: string): Fields {
  return table === 'clips' ? fieldsOf(blankClip(key)) : { [KEY_FIELD[table]]: key };
}

export function fieldsOf(row: Clip | List | Tag | undefined): Fields {
  return { ...row } as Fields;
}

export function copyOf(rows: Rows): Rows {
  return { clips: new Map(rows.clips), lists: new Map(rows.lists), tags: new Map(rows.tags) };
}

/** Puts a row without its empty fields, or takes it away: a clip goes with its last field, a list or tag with its name. */
export function putRow(rows: Rows, table: TableName, key: string, row: Fields): void {
  const filled = Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined));
  const target = rows[table] as Map<string, unknown>;
  if (stands(table, filled)) target.set(key, filled);
  else target.delete(key);
}

function stands(table: TableName, row: Fields): boolean {
  if (table === 'lists') return row.name !== undefined;
  if (table === 'tags') return row.label !== undefined;
  return Object.entries(row).some(([field, value]) => field !== 'paperId' && !(Array.isArray(value) && !value.length));
}

/** Two rows that say the same, in whatever order their fields stand. */
export function isSameRow(one: object | undefined, other: object | undefined): boolean {
  return spelt(one) === spelt(other);
}

function spelt(row: object | undefined): string {
  return JSON.stringify(Object.entries(row ?? {}).sort(([a], [b]) => (a < b ? -1 : 1)));
}
