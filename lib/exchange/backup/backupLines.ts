import { FileCutShortError, FileDamagedError, FileNewerError, FilesJoinedError, NotABackupError } from '../errors';
import { type Digest, startDigest } from './digest';
import { BACKUP, type BackupEnd, type BackupHeader, type BackupRow, type Fields, VERSION } from './format';

/** Names that would reach the prototypes of our own objects. */
const UNFIT = /"(?:__proto__|constructor|prototype)"\s*:|\\u00/;
const MOST_DEEP = 32;

export interface ReadRow {
  table: string;
  /** Absent for one that is nested deeper than the stores take it. */
  row?: Fields;
  /** From 1. */
  line: number;
}

/**
 * The header and the rows of a backup. Only when all have come, and are what was written, does it end without throwing
 * NotABackupError, FileNewerError, FileCutShortError, FileDamagedError or FilesJoinedError.
 */
export async function* backupLines(lines: AsyncIterable<string>): AsyncGenerator<BackupHeader | ReadRow, void> {
  const digest = startDigest();
  const reading: Reading = { counts: new Map(), torn: 0, hasEnded: false, n: 0 };
  for await (const text of lines) {
    reading.n++;
    if (!text) continue;
    const line = parsed(text);
    checkPlace(line, reading);
    if (isEnd(line)) {
      checkCounts(line, reading);
      await checkSum(line, digest);
      reading.hasEnded = true;
      continue;
    }
    await digest.add(text);
    const read = take(line, reading);
    if (read) yield read;
  }
  if (!reading.header) throw new NotABackupError('an empty file');
  if (!reading.hasEnded) throw new FileCutShortError(`it ends after line ${reading.n}`);
}

interface Reading {
  header?: BackupHeader;
  counts: Map<string, number>;
  /** The line that could not be read: the last of a file that was cut short. */
  torn: number;
  hasEnded: boolean;
  n: number;
}

function checkPlace(line: Fields, { header, torn, hasEnded, n }: Reading): void {
  if (!header) checkHeader(line);
  if (hasEnded || (header && isHeader(line))) throw new FilesJoinedError(`something follows in line ${n}`);
  if (torn) throw new FileDamagedError(`line ${torn} cannot be read`);
}

function take(line: Fields, reading: Reading): BackupHeader | ReadRow | undefined {
  const { counts, n } = reading;
  if (isHeader(line)) {
    reading.header = line;
    return line;
  }
  if (!isRow(line)) {
    reading.torn = n;
    return undefined;
  }
  counts.set(line.table, (counts.get(line.table) ?? 0) + 1);
  return rowIn(line, n);
}

function rowIn({ table, row }: BackupRow, line: number): ReadRow {
  return isDeep(row, MOST_DEEP) ? { table, line } : { table, row, line };
}

function parsed(text: string): Fields {
  try {
    const value: unknown = JSON.parse(text, UNFIT.test(text) ? withoutUnfit : undefined);
    return typeof value === 'object' && value !== null ? (value as Fields) : {};
  } catch {
    return {};
  }
}

function withoutUnfit(key: string, value: unknown): unknown {
  return key === '__proto__' || key === 'constructor' || key === 'prototype' ? undefined : value;
}

function isHeader(line: Fields): line is Fields & BackupHeader {
  return line.format === BACKUP;
}

function checkHeader(line: Fields): void {
  if (!isHeader(line)) throw new NotABackupError('no header');
  const { version, writtenAt, device, counts } = line as Fields;
  if (typeof version !== 'number') throw new NotABackupError('no version');
  if (version > VERSION) throw new FileNewerError(`version ${version}`);
  if (typeof writtenAt !== 'string' || typeof device !== 'string' || typeof counts !== 'object' || !counts)
    throw new NotABackupError('half a header');
}

function isRow(line: Fields): line is Fields & BackupRow {
  return typeof line.table === 'string' && typeof line.row === 'object' && line.row !== null;
}

function isEnd(line: Fields): line is Fields & BackupEnd {
  return line.end === true;
}

function checkCounts({ rows }: BackupEnd, { header, counts }: Reading): void {
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const said = Object.entries(header?.counts ?? {}).filter(([, count]) => count !== 0);
  if (rows !== total || said.length !== counts.size || said.some(([table, count]) => counts.get(table) !== count))
    throw new FileDamagedError(`${total} rows came`);
}

async function checkSum({ sha256 }: BackupEnd, digest: Digest): Promise<void> {
  const [, sum] = await digest.end();
  if (sum !== sha256) throw new FileDamagedError('not what was written: the sum differs');
}

function isDeep(value: unknown, most: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return most === 0 || Object.values(value).some((each) => isDeep(each, most - 1));
}
