import { arxivIdOf } from '@/lib/paper';
import { cleanAddress } from '../clean';
import { type Found, missed } from '../found';
import { type JsonObject, objectOf, textOf, textsOf } from './json';
import { firstIdIn } from './mentions';
import { tell } from './tell';

/** True for a memory that PaperMemory's options page saves: papers by its own ids, and `__dataVersion`. */
export function isPaperMemory(memory: JsonObject): boolean {
  if ('__dataVersion' in memory) return true;
  const [first] = Object.values(memory);
  return 'pdfLink' in objectOf(first) && 'addDate' in objectOf(first);
}

/** Its papers. Those of other sources (ACL, OpenReview, …) have no arXiv id and are told as missed. */
export function* readPaperMemory(memory: JsonObject): Generator<Found, void> {
  const papers = Object.entries(memory).filter(([key]) => !key.startsWith('__'));
  for (const [i, [key, paper]] of papers.entries()) yield* readPaper(key, objectOf(paper), i + 1);
}

function* readPaper(key: string, paper: JsonObject, at: number): Generator<Found, void> {
  // Ids are `Arxiv-1703.10593` since 0.2.8, the bare id before; old papers have a slash in it.
  const id =
    arxivIdOf(key.replace(/^Arxiv-/i, '')) ??
    [paper.pdfLink, paper.doi].map((field) => firstIdIn(textOf(field))).find(Boolean);
  if (!id) return yield missed('noArxivId', at, textOf(paper.title) || key);
  const codeUrl = cleanAddress(paper.codeLink);
  yield* tell(
    id,
    {
      title: textOf(paper.title),
      authors: textOf(paper.author).split(/\s+and\s+/),
      date: textOf(paper.year),
      facts: codeUrl ? { codeUrl } : {},
      tags: textsOf(paper.tags),
      note: textOf(paper.note),
      isStarred: paper.favorite === true,
      starredAt: textOf(paper.favoriteDate),
      addedAt: textOf(paper.addDate),
    },
    at,
  );
}
