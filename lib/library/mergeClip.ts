import { type Clip, LONGEST_NOTE } from './clip';

/**
 * What the reader did with a paper, out of what is here and what a file tells. What is here stands, the file fills its
 * gaps; tags, lists and notes of both stay. What is clipped in one of them is clipped.
 */
export function mergeClip(here: Clip | undefined, told: Clip, now: number): Clip {
  const both: Clip = {
    ...told,
    ...said(here),
    tags: union(here?.tags, told.tags),
    lists: union(here?.lists, told.lists),
    note: bothNotes(here?.note, told.note),
    readAt: bothReadAt(here, told),
    // What the reader clipped by hand stays so.
    ruledBy: here?.clippedAt === undefined ? (here?.ruledBy ?? told.ruledBy) : here.ruledBy,
  };
  return settled(both, now);
}

/** Clipped, or in the trash, or dimmed, or none of these; never tags or a note on nothing. */
function settled(clip: Clip, now: number): Clip {
  if (clip.clippedAt !== undefined || (isMarked(clip) && clip.trashedAt === undefined)) {
    const { trashedAt: _trashed, dimmedAt: _dimmed, ...kept } = clip;
    return { ...kept, clippedAt: clip.clippedAt ?? now, status: clip.status ?? 'unread' };
  }
  if (clip.trashedAt === undefined) return clip;
  const { dimmedAt: _dimmed, ...trashed } = clip;
  return trashed;
}

function isMarked({ starredAt, status, note, tags, lists }: Clip): boolean {
  return starredAt !== undefined || status !== undefined || Boolean(note) || tags.length + lists.length > 0;
}

/** Only the fields that say something. */
function said(clip: Clip | undefined): Partial<Clip> {
  return Object.fromEntries(Object.entries(clip ?? {}).filter(([, value]) => value !== undefined && value !== ''));
}

/** A time belongs to its status: where it is read for one of them alone, the other’s time says nothing. */
function bothReadAt(here: Clip | undefined, told: Clip): number | undefined {
  if ((here?.status ?? told.status) !== 'read') return undefined;
  return here?.readAt ?? (told.status === 'read' ? told.readAt : undefined);
}

function union(here: string[] = [], told: string[]): string[] {
  return [...new Set([...here, ...told])].sort();
}

function bothNotes(here: string | undefined, told: string | undefined): string | undefined {
  if (!here || !told || here.includes(told)) return here || told;
  return told.includes(here) ? told : `${here}\n\n${told}`.slice(0, LONGEST_NOTE);
}
