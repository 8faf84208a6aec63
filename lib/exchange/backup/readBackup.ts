import { openBytes } from '../bytes';
import { linesIn } from '../decode';
import type { Missed } from '../found';
import { backupLines, type ReadRow } from './backupLines';
import { checkRow, isKnownTable } from './checkRow';
import type { BackupHeader, Fields } from './format';
import { keyOfRow, mergeRows } from './mergeRows';
import type { BackupTables } from './rows';

/** All that a backup holds, every row checked. */
export interface Backup {
  header: BackupHeader;
  tables: { [T in keyof BackupTables]: BackupTables[T][] };
  /** Rows of tables that are not checked here, as they stood. */
  others: Map<string, Fields[]>;
  /** Rows that could not be taken, or not whole. */
  missed: Missed[];
}

/** More tags or lists than anybody has, and more reports than anybody reads. */
const MOST_ROWS: Partial<Record<keyof BackupTables, number>> = { tags: 20_000, lists: 20_000, rules: 1_000 };
const MOST_MISSED = 1_000;

/**
 * Reads a backup, packed or not. All of it or nothing: throws NotABackupError, FileNewerError, FileCutShortError,
 * FileDamagedError, FilesJoinedError, FileTooLargeError or NotTextError. To show how far it is, count the bytes of the
 * source; to stop, end the source with an error.
 */
export async function readBackup(source: ReadableStream<Uint8Array>): Promise<Backup> {
  const rows = startRows();
  let header: BackupHeader | undefined;
  for await (const read of backupLines(linesIn(openBytes(source)))) {
    if ('table' in read) rows.add(read);
    else header = read;
  }
  if (!header) throw new Error('backupLines ended without a header');
  return { header, ...rows.all() };
}

function startRows() {
  const kept: { [T in keyof BackupTables]: Map<string, BackupTables[T]> } = {
    papers: new Map(),
    sightings: new Map(),
    clips: new Map(),
    lists: new Map(),
    tags: new Map(),
    rules: new Map(),
  };
  const others = new Map<string, Fields[]>();
  const missed: Missed[] = [];

  const miss = (why: Missed['why'], { table, row, line }: ReadRow) => {
    if (missed.length < MOST_MISSED) missed.push({ why, at: line, text: `${table}: ${nameOf(row)}` });
  };
  const keep = <T extends keyof BackupTables>(table: T, read: ReadRow, fields: Fields) => {
    const { row, why } = checkRow(table, fields);
    if (why) miss(why, read);
    if (!row) return;
    const rows: Map<string, BackupTables[T]> = kept[table];
    const key = keyOfRow(table, row);
    const known = rows.get(key);
    if (!known && rows.size >= (MOST_ROWS[table] ?? Infinity)) miss('tooMany', read);
    else rows.set(key, known ? mergeRows[table](known, row) : row);
  };

  return {
    add(read: ReadRow): void {
      const { table, row } = read;
      if (!row) miss('broken', read);
      else if (isKnownTable(table)) keep(table, read, row);
      else others.set(table, pushed(others.get(table), row));
    },
    all: () => ({
      tables: {
        papers: [...kept.papers.values()],
        sightings: [...kept.sightings.values()],
        clips: [...kept.clips.values()],
        lists: [...kept.lists.values()],
        tags: [...kept.tags.values()],
        rules: [...kept.rules.values()],
      },
      others,
      missed,
    }),
  };
}

function pushed<Row>(rows: Row[] = [], row: Row): Row[] {
  rows.push(row);
  return rows;
}

/** What the reader would know a row by. */
function nameOf(row: Fields | undefined): string {
  const name = row?.paperId ?? row?.id ?? row?.label ?? row?.name;
  return typeof name === 'string' ? name.slice(0, 100) : '';
}
