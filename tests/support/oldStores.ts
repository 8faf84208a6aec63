import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Dexie } from 'dexie';

/** A library as the Offprint of a schema left it. */
export interface OldStore {
  schema: number;
  /** The tables and their indexes. */
  tables: Record<string, string>;
  rows: Record<string, unknown[]>;
}

const FOLDER = 'tests/fixtures/stores';

/** One of every schema that there was, the oldest first. A new schema adds its own; none is changed. */
export function oldStores(): OldStore[] {
  const stores = readdirSync(FOLDER).map((file) => readFileSync(path.join(FOLDER, file), 'utf8'));
  return stores.map((text) => JSON.parse(text) as OldStore).sort((a, b) => a.schema - b.schema);
}

/** Leaves it where the library is looked for. */
export async function leaveStore({ schema, tables, rows }: OldStore): Promise<void> {
  const old = new Dexie('offprint');
  old.version(schema).stores(tables);
  await old.open();
  for (const [table, those] of Object.entries(rows)) await old.table(table).bulkPut(those);
  old.close();
}
