import {
  blankRow,
  copyOf,
  type Fields,
  fieldsOf,
  KEY_FIELD,
  putRow,
  type Rows,
  TABLES,
  type TableName,
  type Value,
} from './rows';

/** What a change did to one field: a scalar's new and old value, or only what a set gained and lost. */
export interface Edit {
  table: TableName;
  key: string;
  field: string;
  added: Value[];
  removed: Value[];
}

/** True for a field that holds a set of values, each coming and going by itself. */
export function isSet({ field }: Pick<Edit, 'field'>): boolean {
  return SETS.includes(field);
}

/** In whatever table: no other field is called so. */
const SETS = ['tags', 'lists', 'ruledBy', 'apart'];

/** The edits that lead from one state to the other. */
export function difference(before: Rows, after: Rows): Edit[] {
  return TABLES.flatMap((table) => {
    const keys = new Set([...before[table].keys(), ...after[table].keys()]);
    return [...keys].flatMap((key) => rowEdits(table, key, before, after));
  });
}

function rowEdits(table: TableName, key: string, before: Rows, after: Rows): Edit[] {
  if (before[table].get(key) === after[table].get(key)) return [];
  const [was, is] = [fieldsOf(before[table].get(key)), fieldsOf(after[table].get(key))];
  const fields = new Set([...Object.keys(was), ...Object.keys(is)]);
  fields.delete(KEY_FIELD[table]);
  return [...fields].flatMap((field) => {
    const [old, fresh] = [valuesOf(was[field]), valuesOf(is[field])];
    const added = fresh.filter((value) => !old.includes(value));
    const removed = old.filter((value) => !fresh.includes(value));
    return added.length || removed.length ? [{ table, key, field, added, removed }] : [];
  });
}

function valuesOf(value: Fields[string]): Value[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}

/** The state without these edits. A scalar that is no longer what its edit made it stays. */
export function takenBack(rows: Rows, edits: Edit[]): Rows {
  const after = copyOf(rows);
  for (const [place, ofRow] of byRow(edits)) {
    const [table, key] = JSON.parse(place) as [TableName, string];
    const row = after[table].has(key) ? fieldsOf(after[table].get(key)) : blankRow(table, key);
    putRow(after, table, key, ofRow.reduce(fieldTakenBack, row));
  }
  return after;
}

function byRow(edits: Edit[]): Map<string, Edit[]> {
  const rows = new Map<string, Edit[]>();
  for (const edit of edits) {
    const place = JSON.stringify([edit.table, edit.key]);
    rows.set(place, [...(rows.get(place) ?? []), edit]);
  }
  return rows;
}

function fieldTakenBack(row: Fields, edit: Edit): Fields {
  const { field, added, removed } = edit;
  const values = valuesOf(row[field]);
  if (isSet(edit)) {
    const kept = values.filter((value) => !added.includes(value));
    return { ...row, [field]: [...new Set([...kept, ...removed])].sort() };
  }
  return values[0] === added[0] ? { ...row, [field]: removed[0] } : row;
}
