import { openBytes } from '../bytes';
import { linesIn } from '../decode';
import { backupLines } from './backupLines';
import type { BackupHeader } from './format';

/**
 * Reads a backup to its end without keeping any of it, and answers its header. Throws what readBackup throws when it is
 * not whole, down to its counts and its sum.
 */
export async function checkBackup(source: ReadableStream<Uint8Array>): Promise<BackupHeader> {
  let header: BackupHeader | undefined;
  for await (const read of backupLines(linesIn(openBytes(source)))) if (!('table' in read)) header = read;
  if (!header) throw new Error('backupLines ended without a header');
  return header;
}

/** The header alone, out of a file that was checked before. Throws NotABackupError. */
export async function headerOf(source: ReadableStream<Uint8Array>): Promise<BackupHeader> {
  for await (const read of backupLines(linesIn(openBytes(source)))) if (!('table' in read)) return read;
  throw new Error('backupLines ended without a header');
}
