import { beginsBackup } from '@/lib/exchange/backup/format';
import { readBackup } from '@/lib/exchange/backup/readBackup';
import { begun, openBytes, streamOf } from '@/lib/exchange/bytes';
import type { Missed } from '@/lib/exchange/found';
import { gathering } from '@/lib/exchange/gather';
import { readPapers } from '@/lib/exchange/readPapers';
import type { Incoming } from '@/lib/library/incoming';
import { foundRows } from './foundRows';
import { incomingOf } from './rowsIn';

/** What was read out of a file, whatever kind it was. */
export interface ReadFile {
  rows: Incoming;
  missed: Missed[];
  missedCount: number;
  /** When it was written (ms), for a backup of ours. */
  writtenAt?: number;
}

export interface ReadingHands {
  now: number;
  /** Called now and then with the papers found so far; throws to stop. */
  rest(papers: number): Promise<void>;
}

/** Papers found between two rests. */
const AT_ONCE = 200;

/**
 * Reads a file of any kind into rows of the library. Throws FileTooLargeError, NotTextError, for a backup what
 * readBackup throws, and what `rest` throws.
 */
export async function readIncoming(source: ReadableStream<Uint8Array>, hands: ReadingHands): Promise<ReadFile> {
  const { first, all } = await begun(openBytes(source));
  const isBackup = beginsBackup(new TextDecoder().decode(first).replaceAll('\0', ''));
  return isBackup ? readOurs(streamOf(all)) : readOthers(streamOf(all), hands);
}

async function readOurs(source: ReadableStream<Uint8Array>): Promise<ReadFile> {
  const backup = await readBackup(source);
  const { missed } = backup;
  const writtenAt = Date.parse(backup.header.writtenAt) || 0;
  return { rows: await incomingOf(backup), missed, missedCount: missed.length, writtenAt };
}

async function readOthers(source: ReadableStream<Uint8Array>, { now, rest }: ReadingHands): Promise<ReadFile> {
  const gathered = gathering();
  let papers = 0;
  for await (const found of readPapers(source)) {
    gathered.add(found);
    if (found.paper && ++papers % AT_ONCE === 0) await rest(papers);
  }
  const { papers: found, missed, missedCount } = gathered.all();
  return { rows: foundRows(found, now), missed, missedCount };
}

/** Several files as one. */
export function joinedFiles(files: ReadFile[]): ReadFile {
  const rows = (table: keyof Incoming) => files.flatMap((file) => file.rows[table] as object[]);
  const { clips, lists, tags, rules, papers, sightings } = Object.fromEntries(
    (['clips', 'lists', 'tags', 'rules', 'papers', 'sightings'] as const).map((table) => [table, rows(table)]),
  ) as unknown as Incoming;
  const [only, ...others] = files;
  return {
    rows: { clips, lists, tags, rules, papers, sightings },
    missed: files.flatMap(({ missed }) => missed),
    missedCount: files.reduce((sum, { missedCount }) => sum + missedCount, 0),
    ...(others.length === 0 && only?.writtenAt !== undefined && { writtenAt: only.writtenAt }),
  };
}
