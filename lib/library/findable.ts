import type { ArxivId, KeptPaper } from '@/lib/paper';
import type { Clip } from './clip';
import type { OffprintDb } from './db';
import { papersWithoutFacts } from './missingFacts';
import { storing } from './storeFailed';

/** What a search can find of a paper: what pages say of it and, while it is clipped, what its reader wrote. */
export interface FindablePaper {
  id: ArxivId;
  title: string;
  authors: string[];
  /** Labels. */
  tags: string[];
  note: string;
  keywords: string[];
  abstract: string;
}

export type Scope = 'clips' | 'everything';
type Found = [id: string, paper: KeptPaper | undefined, clip: Clip | undefined][];

const BATCH = 500;

/** All that can be found, by id. */
export async function findableOf(db: OffprintDb, scope: Scope): Promise<FindablePaper[]> {
  const all: FindablePaper[] = [];
  for await (const batch of findableBatches(db, scope)) all.push(...batch);
  return all;
}

/** The same in batches, each read by itself, so that whoever reads may stop or rest between two. */
export async function* findableBatches(db: OffprintDb, scope: Scope): AsyncGenerator<FindablePaper[]> {
  const labels = new Map((await storing(() => db.tags.toArray())).map(({ name, label }) => [name, label]));
  const read = scope === 'clips' ? readClips : readPapers;
  for (let last = '', more = true; more; ) {
    const found = await storing(() => read(db, last));
    yield found.flatMap(([id, paper, clip]) =>
      scope === 'clips' && !isClipped(clip) ? [] : [findable(id, paper, clip, labels)],
    );
    last = found.at(-1)?.[0] ?? last;
    more = found.length === BATCH;
  }
  if (scope === 'everything') yield await storing(() => unknownClips(db, labels));
}

function readClips(db: OffprintDb, after: string): Promise<Found> {
  return db.transaction('r', [db.clips, db.papers], async () => {
    const clips = await db.clips.where('paperId').above(after).limit(BATCH).toArray();
    const papers = await db.papers.bulkGet(clips.map(({ paperId }) => paperId));
    return clips.map((clip, i) => [clip.paperId, papers[i], clip]);
  });
}

function readPapers(db: OffprintDb, after: string): Promise<Found> {
  return db.transaction('r', [db.clips, db.papers], async () => {
    const papers = await db.papers.where('id').above(after).limit(BATCH).toArray();
    const between = db.clips.where('paperId').between(after, papers.at(-1)?.id ?? after, false, true);
    const clips = new Map((await between.toArray()).map((clip) => [clip.paperId, clip]));
    return papers.map((paper) => [paper.id, paper, clips.get(paper.id)]);
  });
}

/** Papers that were clipped by their id and of which nothing else is known. */
async function unknownClips(db: OffprintDb, labels: Map<string, string>): Promise<FindablePaper[]> {
  const ids = await papersWithoutFacts(db);
  const [clips, papers] = await Promise.all([db.clips.bulkGet(ids), db.papers.bulkGet(ids)]);
  return ids.flatMap((id, i) => (papers[i] ? [] : [findable(id, undefined, clips[i], labels)]));
}

function isClipped(clip: Clip | undefined): clip is Clip {
  return clip?.clippedAt !== undefined;
}

function findable(
  id: string,
  paper: KeptPaper | undefined,
  clip: Clip | undefined,
  labels: Map<string, string>,
): FindablePaper {
  const own = isClipped(clip) ? clip : undefined;
  return {
    id: id as ArxivId,
    title: paper?.title ?? '',
    authors: paper?.authors ?? [],
    tags: own?.tags.map((name) => labels.get(name) ?? name) ?? [],
    note: own?.note ?? '',
    keywords: paper?.keywords ?? [],
    abstract: paper?.abstract ?? '',
  };
}
