import * as v from 'valibot';
import { cutNote, LONGEST, MOST } from '../clean';
import type { Missed } from '../found';
import type { Fields } from './format';
import { type BackupTables, rowShapes } from './rows';

/** A row that the library can keep, and why it is not as it stood in the file. */
export interface CheckedRow<T extends keyof BackupTables> {
  row?: BackupTables[T];
  why?: Missed['why'];
}

export function isKnownTable(table: string): table is keyof BackupTables {
  return Object.hasOwn(rowShapes, table);
}

/** Takes a row as it is; without the optional fields that do not fit; with its texts cut; or not at all. */
export function checkRow<T extends keyof BackupTables>(table: T, fields: Fields): CheckedRow<T> {
  const shape: v.GenericSchema<unknown, BackupTables[T]> = rowShapes[table];
  const cut = cutFields(table, fields);
  const whole = v.safeParse(shape, cut);
  if (whole.success) return cut === fields ? { row: whole.output } : { row: whole.output, why: 'cut' };
  const unfit = new Set(whole.issues.map((issue) => String(issue.path?.[0]?.key)));
  const fit = Object.fromEntries(Object.entries(cut).filter(([field]) => !unfit.has(field)));
  const rest = v.safeParse(shape, fit);
  return rest.success ? { row: rest.output, why: 'broken' } : { why: 'broken' };
}

/** A folded name may be longer than the label it was folded from. */
const LONGEST_NAME = LONGEST.label * 4;
const CUTS: { [T in keyof BackupTables]?: { [field: string]: (said: string) => string } } = {
  clips: { note: cutNote, tags: cutName },
  lists: { name: cutLabel },
  tags: { name: cutName, label: cutLabel, apart: cutName },
};

function cutLabel(said: string): string {
  return said.length > LONGEST.label ? Array.from(said).slice(0, LONGEST.label).join('') : said;
}

function cutName(said: string): string {
  return said.slice(0, LONGEST_NAME);
}

/** The same object when nothing was too long. */
function cutFields(table: keyof BackupTables, fields: Fields): Fields {
  const cuts = Object.entries(CUTS[table] ?? {}).map(([field, cut]) => [field, cutValue(fields[field], cut)] as const);
  const changed = cuts.filter(([field, said]) => said !== fields[field]);
  return changed.length ? { ...fields, ...Object.fromEntries(changed) } : fields;
}

function cutValue(said: unknown, cut: (said: string) => string): unknown {
  if (typeof said === 'string') return cut(said);
  if (!Array.isArray(said)) return said;
  const list: unknown[] = said;
  const parts = list.slice(0, MOST.labels).map((each) => (typeof each === 'string' ? cut(each) : each));
  return list.some((part, i) => part !== parts[i]) ? parts : said;
}
