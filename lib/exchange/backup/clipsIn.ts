import type { Paper } from '@/lib/paper';
import type { Found } from '../found';
import { factsOf } from '../read/facts';
import { tell } from '../read/tell';
import type { Backup } from './readBackup';
import type { BackupClip } from './rows';

/** The clips of a backup as any other file's papers; what lies in the trash there stays there. */
export function* clipsIn({ tables }: Pick<Backup, 'tables'>): Generator<Found, void> {
  const papers = new Map(tables.papers.map((paper) => [paper.id, paper]));
  const labels = new Map(tables.tags.map(({ name, label }) => [name, label]));
  const lists = new Map(tables.lists.map(({ id, name }) => [id, name]));
  for (const [i, clip] of tables.clips.entries()) {
    if (clip.clippedAt === undefined) continue;
    yield* tellClip(clip, papers.get(clip.paperId), {
      tags: clip.tags.map((name) => labels.get(name) ?? name),
      lists: clip.lists.flatMap((id) => lists.get(id) ?? []),
      at: i + 1,
    });
  }
}

function tellClip(
  { paperId, clippedAt, starredAt, status, readAt, note }: BackupClip,
  paper: Paper | undefined,
  { tags, lists, at }: { tags: string[]; lists: string[]; at: number },
): Generator<Found, void> {
  const { title, authors, abstract, publishedOn: date } = paper ?? {};
  return tell(
    paperId,
    {
      title,
      authors,
      abstract,
      date,
      facts: factsOf({ ...paper }),
      tags,
      lists,
      note,
      status,
      readAt,
      starredAt,
      addedAt: clippedAt,
    },
    at,
  );
}
