import { createHash } from 'node:crypto';
import type { BackupRow } from '@/lib/exchange/backup/format';
import { type Backup, readBackup } from '@/lib/exchange/backup/readBackup';
import { writeBackup } from '@/lib/exchange/backup/writeBackup';
import { aFile } from '../exported';

export const NOW = Date.UTC(2026, 8, 28, 8);

/** The text of a backup of these rows. */
export async function aBackup(rows: BackupRow[]): Promise<string> {
  const counts: Record<string, number> = {};
  for (const { table } of rows) counts[table] = (counts[table] ?? 0) + 1;
  let text = '';
  for await (const piece of writeBackup({ device: 'desk', now: NOW, counts }, rows)) text += piece;
  return text;
}

/** A backup of these lines whose end fits them, whoever wrote them. */
export function sealed(lines: string[], rows = lines.length - 1): string {
  const sums: Buffer[] = [];
  for (let i = 0; i < lines.length; i += 1_000)
    sums.push(
      createHash('sha256')
        .update(`${lines.slice(i, i + 1_000).join('\n')}\n`)
        .digest(),
    );
  const sha256 = createHash('sha256').update(Buffer.concat(sums)).digest('hex');
  return `${[...lines, JSON.stringify({ end: true, rows, sha256 })].join('\n')}\n`;
}

export function aHeader(counts: Record<string, number>, more: object = {}): string {
  return JSON.stringify({
    format: 'offprint-backup',
    version: 1,
    writtenAt: new Date(NOW).toISOString(),
    device: 'desk',
    counts,
    ...more,
  });
}

export function aLine(table: string, row: object): string {
  return JSON.stringify({ table, row });
}

export function restored(content: string | Uint8Array, piece?: number): Promise<Backup> {
  return readBackup(aFile(content, piece ?? Math.max(1_000, content.length / 50)));
}
