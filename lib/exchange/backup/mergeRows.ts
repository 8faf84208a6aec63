import { mergePaper } from '@/lib/paper';
import { cutNote, MOST } from '../clean';
import type { BackupClip, BackupTables } from './rows';

/** What makes two rows of a table one. */
export function keyOfRow<T extends keyof BackupTables>(table: T, row: BackupTables[T]): string {
  const fields: { [field: string]: unknown } = { ...row };
  return KEYS[table].map((field) => fields[field]).join('\n');
}

const KEYS: Record<keyof BackupTables, string[]> = {
  papers: ['id'],
  sightings: ['paperId', 'feed', 'seenOn'],
  clips: ['paperId'],
  lists: ['id'],
  tags: ['name'],
  rules: ['id'],
};

/** One row out of two of one key, which no backup has unless somebody joined two. Nothing of the reader's is lost. */
export const mergeRows: {
  [T in keyof BackupTables]: (first: BackupTables[T], second: BackupTables[T]) => BackupTables[T];
} = {
  papers: (first, second) => mergePaper(first, { paper: second, source: second.source, at: second.accountAt }),
  sightings: (first, second) => ({ ...first, ...second }),
  clips: mergeClips,
  lists: (first, second) => ({ ...second, ...first }),
  tags: (first, second) => ({ ...second, ...first }),
  rules: (first, second) => ({ ...second, ...first }),
};

function mergeClips(first: BackupClip, second: BackupClip): BackupClip {
  const note = mergedNote(first.note, second.note);
  return {
    ...second,
    ...first,
    tags: union(first.tags, second.tags).sort(),
    lists: union(first.lists, second.lists).sort(),
    ...(note === undefined ? {} : { note }),
  };
}

/** Both, when they differ. */
function mergedNote(first: string | undefined, second: string | undefined): string | undefined {
  if (!first || !second || first.includes(second)) return first || second;
  return second.includes(first) ? second : cutNote(`${first}\n\n${second}`);
}

/** No more than a paper may have. */
function union(first: string[], second: string[]): string[] {
  return [...new Set([...first, ...second])].slice(0, MOST.labels);
}
