import { startDigest } from './digest';
import { BACKUP, type BackupLine, type BackupRow, VERSION } from './format';

export interface BackupFacts {
  device: string;
  now: number;
  /** The number of the last change that is in it. */
  seq?: number;
  /** Rows of each table, as they are about to come. */
  counts: Record<string, number>;
}

/**
 * A backup as text, a thousand lines a piece; `gzipped` packs it. The sum of each piece is awaited, which no open
 * transaction of IndexedDB outlasts: rows of one moment have to be read before. Throws when they are not as many as was
 * said: a backup that could not be read must not look like one.
 */
export async function* writeBackup(
  { device, now, seq, counts }: BackupFacts,
  rows: Iterable<BackupRow> | AsyncIterable<BackupRow>,
): AsyncGenerator<string, void> {
  const digest = startDigest();
  const written = new Map<string, number>();
  const writtenAt = new Date(now).toISOString();
  await digest.add(
    JSON.stringify({ format: BACKUP, version: VERSION, writtenAt, device, seq, counts } satisfies BackupLine),
  );
  for await (const { table, row } of rows) {
    written.set(table, (written.get(table) ?? 0) + 1);
    const block = await digest.add(JSON.stringify({ table, row } satisfies BackupLine));
    if (block) yield block;
  }
  checkCounts(counts, written);
  const total = [...written.values()].reduce((sum, count) => sum + count, 0);
  const [rest, sha256] = await digest.end();
  yield `${rest}${JSON.stringify({ end: true, rows: total, sha256 } satisfies BackupLine)}\n`;
}

function checkCounts(counts: Record<string, number>, written: Map<string, number>): void {
  for (const table of new Set([...Object.keys(counts), ...written.keys()])) {
    const [said = 0, came = 0] = [counts[table], written.get(table)];
    if (said !== came) throw new Error(`${came} rows of ${table} came where ${said} were said`);
  }
}
