import type { FoundPaper } from '@/lib/exchange/found';
import { type Clip, type List, type Tag, tagNameOf } from '@/lib/library/clip';
import { type Incoming, NOTHING } from '@/lib/library/incoming';
import type { KeptPaper } from '@/lib/paper';

/** Papers of another program's file as rows of the library: each of them clipped, its lists by name. */
export function foundRows(found: FoundPaper[], now: number): Incoming {
  const lists = new Map<string, List>();
  const tags = new Map<string, Tag>();
  for (const { clip } of found) {
    for (const label of clip.tags) tags.set(tagNameOf(label), { name: tagNameOf(label), label });
    for (const name of clip.lists)
      if (!lists.has(tagNameOf(name))) lists.set(tagNameOf(name), { id: crypto.randomUUID(), name, order: lists.size });
  }
  return {
    ...NOTHING,
    lists: [...lists.values()],
    tags: [...tags.values()],
    clips: found.map((paper) => clipOf(paper, lists, now)),
    papers: found.flatMap((paper) => accountOf(paper) ?? []),
  };
}

function clipOf({ id, clip }: FoundPaper, lists: Map<string, List>, now: number): Clip {
  const {
    clippedAt = now,
    isStarred,
    starredAt = isStarred ? clippedAt : undefined,
    status = 'unread',
    readAt,
    note,
  } = clip;
  return {
    paperId: id,
    clippedAt,
    ...(starredAt !== undefined && { starredAt }),
    status,
    ...(status === 'read' && readAt !== undefined && { readAt }),
    tags: [...new Set(clip.tags.map(tagNameOf))].sort(),
    lists: clip.lists.flatMap((name) => lists.get(tagNameOf(name))?.id ?? []).sort(),
    ...(note !== undefined && { note }),
  };
}

/**
 * What the file says of the paper itself, older than any account to come: nobody vouches for it. Without an abstract it
 * is no more than the second copy would know, and the rest is asked for. Undefined for a bare id.
 */
function accountOf({ id, said }: FoundPaper): KeptPaper | undefined {
  const { title, authors = [], keywords = [], ...facts } = said;
  if (!title) return undefined;
  return { ...facts, id, title, authors, keywords, source: facts.abstract ? 'import' : 'mirror', accountAt: 0 };
}
