import type { ArxivId, KeptPaper } from '@/lib/paper';
import type { Clip, Known } from './clip';
import { checkWritable, type OffprintDb } from './db';
import { getMany } from './getMany';
import { riseOf } from './rise';
import { readRuled } from './ruling';
import { storing } from './storeFailed';
import { keepVisitsAlive, visitStarts } from './visit';

/**
 * What is known of these papers, in their order. Without a listing at hand a paper is new while any visit goes on that
 * was begun before it was first listed. Throws StoreFailedError.
 */
export function whatIsKnown(db: OffprintDb, ids: ArxivId[], now: number): Promise<Known[]> {
  return storing(() =>
    db.transaction('r', [db.papers, db.clips, db.tags, db.rules, db.meta], async () =>
      readKnown(db, ids, await visitStarts(db, now)),
    ),
  );
}

/** Remembers when these papers were first seen; those never listed are passed over. Throws StoreFailedError. */
export function markSeen(db: OffprintDb, ids: ArxivId[], now: number): Promise<void> {
  return storing(() =>
    db.transaction('rw', [db.papers, db.meta], async () => {
      await checkWritable(db);
      await seePapers(db, ids, now);
      await keepVisitsAlive(db, now);
    }),
  );
}

/** Remembers that the pages of these papers were opened, for the first time or again. Throws StoreFailedError. */
export function markOpened(db: OffprintDb, ids: ArxivId[], now: number): Promise<void> {
  return storing(() =>
    db.transaction('rw', [db.papers, db.meta], async () => {
      await checkWritable(db);
      const papers = (await db.papers.bulkGet(ids)).filter((paper) => paper !== undefined);
      await db.papers.bulkPut(papers.map((paper) => ({ ...paper, seenAt: paper.seenAt ?? now, openedAt: now })));
      await keepVisitsAlive(db, now);
    }),
  );
}

/** True when every one of these papers stood on a listing once. */
export function areListed(db: OffprintDb, ids: ArxivId[]): Promise<boolean> {
  return storing(async () => {
    const papers = await db.transaction('r', db.papers, async () => db.papers.bulkGet(ids));
    return papers.every((paper) => paper?.firstListedAt !== undefined);
  });
}

/** Inside a transaction: the first time that a paper is seen is the one that counts. Answers them as they are now. */
export async function seePapers(db: OffprintDb, ids: string[], now: number): Promise<KeptPaper[]> {
  const read = (await getMany(db.papers, ids)).filter((paper) => paper !== undefined);
  const papers = read.map((paper) => (paper.seenAt === undefined ? { ...paper, seenAt: now } : paper));
  await db.papers.bulkPut(papers.filter((paper, i) => paper !== read[i]));
  return papers;
}

/** Inside a transaction: new is what was first listed since one of the starts. Papers at hand are not read. */
export async function readKnown(
  db: OffprintDb,
  ids: ArxivId[],
  starts: number[],
  atHand: readonly KeptPaper[] = [],
): Promise<Known[]> {
  const [papers, clips] = await Promise.all([papersOf(db, ids, atHand), getMany(db.clips, ids)]);
  const [labels, ruled] = await Promise.all([labelsOf(db, clips), readRuled(db, clips)]);
  const owned = (i: number) => ({ clip: clips[i], ruled: ruled[i] });
  return ids.map((id, i) => knownOf(id, papers[i], owned(i), labels, starts));
}

/** In the order of the ids; only those that are not at hand are read, with all their texts. */
async function papersOf(db: OffprintDb, ids: ArxivId[], atHand: readonly KeptPaper[]) {
  const papers = new Map(atHand.map((paper) => [paper.id, paper]));
  const others = await db.papers.bulkGet(ids.filter((id) => !papers.has(id)));
  for (const paper of others) if (paper) papers.set(paper.id, paper);
  return ids.map((id) => papers.get(id));
}

async function labelsOf(db: OffprintDb, clips: (Clip | undefined)[]): Promise<Map<string, string>> {
  const names = [...new Set(clips.flatMap((clip) => clip?.tags ?? []))];
  const rows = await db.tags.bulkGet(names);
  return new Map(names.map((name, i) => [name, rows[i]?.label ?? name]));
}

/** What lies in the trash keeps its tags, lists, star and status to itself. */
function knownOf(
  id: ArxivId,
  paper: KeptPaper | undefined,
  { clip, ruled }: { clip: Clip | undefined; ruled: string | undefined },
  labels: Map<string, string>,
  starts: number[],
): Known {
  const { firstListedAt, seenAt, openedAt } = paper ?? {};
  const isNew = firstListedAt !== undefined && starts.some((start) => firstListedAt >= start);
  const said = { firstListedAt, seenAt, openedAt, rise: paper && riseOf(paper) };
  const known: Known = { id, isNew, ...said, dismissedAt: clip?.dismissedAt, tags: [], lists: [] };
  if (clip?.dimmedAt !== undefined) return { ...known, dimmedAt: clip.dimmedAt, ruled };
  if (clip?.clippedAt === undefined) return known;
  const { clippedAt, starredAt, status, lists } = clip;
  const tags = clip.tags.map((name) => labels.get(name) ?? name).sort();
  return { ...known, clippedAt, starredAt, status, tags, lists, ruled };
}
