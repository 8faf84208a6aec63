// The backup file, version 1.
//
// A text in UTF-8, one JSON value on each line, each line ended by LF; as it is or packed as gzip (`.jsonl.gz`). First
// the header, then a line for each row, then the end:
//
//   {"format":"offprint-backup","version":1,"writtenAt":"2026-09-28T08:00:00.000Z","device":"…","counts":{"clips":1}}
//   {"table":"clips","row":{"paperId":"2609.10001","clippedAt":1790582400000,"tags":["rl"],"lists":[]}}
//   {"end":true,"rows":1,"sha256":"…"}
//
// `counts` says how many rows each table has. `sha256` is taken over the lines before the end, each with its LF, a
// thousand at a time: the SHA-256 of the SHA-256s of the blocks, 32 bytes each, so that no one has to hold the whole
// text (crypto.subtle takes no pieces). By hand:
//
//   head -n -1 backup.jsonl | split -l 1000 --filter='sha256sum | cut -c-64 | xxd -r -p' | sha256sum
//
// Line ends, a mark at the head and UTF-16, which editors and mailers change, change neither lines nor sum. Tables and
// fields may be added within a version: who does not know them keeps them as they are. The version is raised when an
// older Offprint would misread the file.

export const BACKUP = 'offprint-backup';
export const VERSION = 1;
export const BLOCK = 1_000;

export interface BackupHeader {
  format: typeof BACKUP;
  version: number;
  /** ISO, UTC. */
  writtenAt: string;
  device: string;
  /** The number of the last change that is in it, as that device counts. */
  seq?: number;
  /** Rows of each table. */
  counts: Record<string, number>;
}

/** A row as its table has it. */
export type Fields = { [field: string]: unknown };

export interface BackupRow {
  table: string;
  row: Fields;
}

export interface BackupEnd {
  end: true;
  rows: number;
  sha256: string;
}

export type BackupLine = BackupHeader | BackupRow | BackupEnd;

/** True for the beginning of a file that is a backup, or a part of one. */
export function beginsBackup(text: string): boolean {
  return new RegExp(`^\\s*\\{(?:"table":"|[^\\n]*"format"\\s*:\\s*"${BACKUP}")`).test(text);
}
