import type { ChangeRecord, OffprintDb } from './db';
import type { StepFinder } from './history';
import { lastSeq } from './secondCopy';

const FIRST_PIECE = 8;

/**
 * Inside a transaction: the log from its end back to what the finder looks for, newest first. It is read in pieces, each
 * twice as long as the one before: what was done last costs little, what was done long ago few readings.
 */
export async function readBack(db: OffprintDb, finder: StepFinder): Promise<ChangeRecord[]> {
  const [first = 0] = await db.changes.toCollection().limit(1).primaryKeys();
  const read: ChangeRecord[] = [];
  let before = (await lastSeq(db)) + 1;
  for (let length = FIRST_PIECE; before > first && !finder.isDone; length *= 2) {
    const piece = await db.changes
      .where('seq')
      .between(before - length, before)
      .toArray();
    for (const record of piece.reverse()) {
      read.push(record);
      finder.meet(record);
    }
    before -= length;
  }
  return read;
}

/** Inside a transaction: the log back to a number, newest first; `read` of it is known. */
export async function readOn(db: OffprintDb, read: ChangeRecord[], seq: number): Promise<ChangeRecord[]> {
  const known = read.filter((record) => record.seq >= seq);
  const before = read.at(-1)?.seq ?? Number.POSITIVE_INFINITY;
  if (before <= seq) return known;
  const rest = await db.changes.where('seq').between(seq, before).toArray();
  return [...known, ...rest.reverse()];
}
