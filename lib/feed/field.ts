import { cleanText } from './cleanText';

/** A field of a thing that may be anything: own fields of objects only, so that `constructor` finds nothing. */
export function field(thing: unknown, name: string): unknown {
  return typeof thing === 'object' && thing !== null && Object.hasOwn(thing, name)
    ? (thing as Record<string, unknown>)[name]
    : undefined;
}

/** A text or number as clean text of at most `most` characters; undefined when empty or anything else. */
export function textIn(said: unknown, most: number): string | undefined {
  if (typeof said !== 'string' && typeof said !== 'number') return undefined;
  return cleanText(String(said), most) || undefined;
}

/** As textIn, of a field. */
export function textField(thing: unknown, name: string, most: number): string | undefined {
  return textIn(field(thing, name), most);
}

/** An array's first `most` entries; empty for anything else. */
export function entriesOf(said: unknown, most: number): unknown[] {
  return Array.isArray(said) ? said.slice(0, most) : [];
}

/** True when arrays and objects of JSON stand in each other more than `most` deep: such a thing cannot be sent or stored. */
export function isDeeperThan(most: number, json: unknown): boolean {
  if (typeof json !== 'object' || json === null) return false;
  if (most === 0) return true;
  // Not Object.values: a page has 20,000 such things, and a list for each of them takes longer than reading them.
  for (const name in json) if (isDeeperThan(most - 1, (json as Record<string, unknown>)[name])) return true;
  return false;
}

/** Without the fields that are undefined: what is not said does not exist. */
export function saidOnly<T extends object>(thing: T): T {
  const said: Partial<T> = {};
  for (const name of Object.keys(thing) as (keyof T)[]) if (thing[name] !== undefined) said[name] = thing[name];
  return said as T;
}
