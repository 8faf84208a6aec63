import type { ArxivId, KeptPaper } from '@/lib/paper';
import type { Clip, Tag } from './clip';
import type { OffprintDb } from './db';
import { storing } from './storeFailed';
import { readTagLabels } from './tagLabels';

/** What a search can find of a paper: what pages say of it and, while it is clipped, what its reader wrote. */
export interface FindablePaper {
  id: ArxivId;
  title: string;
  authors: string[];
  /** Labels. */
  tags: string[];
  note: string;
  keywords: string[];
  organisation: string | undefined;
  abstract: string;
  standing: Standing;
}

/** Among the clips; known but not clipped; or neither, as after the undo of a clip by its id alone. */
export type Standing = 'gone' | 'listed' | 'clipped';
export type Scope = 'clips' | 'everything';

/** What can be found of these papers, in their order. */
export function findableOf(db: OffprintDb, ids: ArxivId[]): Promise<FindablePaper[]> {
  return storing(() => db.transaction('r', [db.papers, db.clips, db.tags], async () => readFindable(db, ids)));
}

/** Inside a transaction: the same. */
export async function readFindable(db: OffprintDb, ids: ArxivId[]): Promise<FindablePaper[]> {
  const [papers, clips] = await Promise.all([db.papers.bulkGet(ids), db.clips.bulkGet(ids)]);
  const labelsOf = await readTagLabels(db, clips);
  return ids.map((id, i) => findable(id, papers[i], clips[i], labelsOf));
}

/** The same of a paper whose facts, clip and tags are at hand. */
export function findableOfRow({ id, paper, clip, tags }: Row): FindablePaper {
  return findable(id, paper, clip, (own) => (own ? tags.map(({ label }) => label) : []));
}

interface Row {
  id: ArxivId;
  paper: KeptPaper | undefined;
  clip: Clip | undefined;
  tags: Tag[];
}

function findable(
  id: ArxivId,
  paper: KeptPaper | undefined,
  clip: Clip | undefined,
  labelsOf: (clip: Clip | undefined) => string[],
): FindablePaper {
  const own = clip?.clippedAt === undefined ? undefined : clip;
  return {
    id,
    title: paper?.title ?? '',
    authors: paper?.authors ?? [],
    tags: labelsOf(own),
    note: own?.note ?? '',
    keywords: paper?.keywords ?? [],
    organisation: paper?.organisation?.name,
    abstract: paper?.abstract ?? '',
    standing: own ? 'clipped' : paper ? 'listed' : 'gone',
  };
}
