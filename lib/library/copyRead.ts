import * as v from 'valibot';
import type { KeyStore } from '@/lib/ports';
import { TABLES } from './rows';
import { type Entry, type EntryKey, type Head, placeOf, readRaw } from './secondCopy';

/** The second copy as it was found. */
export interface CopyRead {
  head: Head | undefined;
  entries: Map<EntryKey, Entry>;
  /** Nothing is missing or damaged, as far as the copy itself can tell. */
  isWhole: boolean;
}

const texts = v.array(v.string());
const time = v.optional(v.number());
const named = { name: v.string() };
/** What the library would break on without; a row may have more. */
const ROWS = {
  clips: v.looseObject({ paperId: v.string(), tags: texts, lists: texts, clippedAt: time, trashedAt: time }),
  lists: v.looseObject({ id: v.string(), ...named, order: v.number() }),
  tags: v.looseObject({ ...named, label: v.string(), apart: v.optional(texts) }),
  rules: v.looseObject({ id: v.string(), query: v.string(), does: v.string(), tags: texts, lists: texts }),
};
const paper = v.optional(v.looseObject({ title: v.string(), authors: texts }));

/** Reads every entry, those of rows that are gone included, and passes over the damaged. Throws StoreFailedError. */
export async function readCopy(mirror: KeyStore, head: Head | undefined): Promise<CopyRead> {
  const raw = await readRaw(mirror);
  const entries = new Map(raw.filter((pair): pair is [EntryKey, Entry] => isEntry(...pair)));
  return { head, entries, isWhole: entries.size === raw.length && holdsAll(head, entries) };
}

/** Whether what stands under a key is whole. */
export function isEntry(key: EntryKey, value: unknown): value is Entry {
  const table = placeOf(key)?.[0];
  return table !== undefined && v.is(v.looseObject({ seq: v.number(), row: v.nullable(ROWS[table]), paper }), value);
}

function holdsAll(head: Head | undefined, entries: Map<EntryKey, Entry>): boolean {
  if (!head) return false;
  const standing = [...entries].filter(([, { row }]) => row).map(([key]) => placeOf(key)?.[0]);
  return TABLES.every((table) => standing.filter((each) => each === table).length >= (head.counts[table] ?? 0));
}

/** The number of the last change that the copy knows of. */
export function lastSeqOf({
  head,
  entries,
}: {
  head: Head | undefined;
  entries: ReadonlyMap<EntryKey, Entry>;
}): number {
  return [...entries.values()].reduce((last, { seq }) => Math.max(last, seq), head?.seq ?? 0);
}
