import { arxivIdOf } from '@/lib/paper';
import { FileNewerError } from '../errors';
import { type Found, missed } from '../found';
import { PAPERS_JSON } from '../papersJson';
import { factsOf } from './facts';
import { type JsonObject, objectOf, textOf, textsOf } from './json';
import { tell, timeOf } from './tell';

export function isPapersJson(file: JsonObject): boolean {
  return file.format === PAPERS_JSON;
}

/** The papers of our own JSON export, with all their facts. Throws FileNewerError. */
export function* readPapersJson(file: JsonObject): Generator<Found, void> {
  if (typeof file.version === 'number' && file.version > 1) throw new FileNewerError(`version ${file.version}`);
  const papers: unknown[] = Array.isArray(file.papers) ? file.papers : [];
  for (const [i, paper] of papers.entries()) yield* readPaper(objectOf(paper), i + 1);
}

function* readPaper(paper: JsonObject, at: number): Generator<Found, void> {
  const id = arxivIdOf(textOf(paper.id));
  if (!id) return yield missed('noArxivId', at, textOf(paper.title));
  const clip = objectOf(paper.clip);
  yield* tell(
    id,
    {
      title: textOf(paper.title),
      authors: textsOf(paper.authors),
      abstract: textOf(paper.abstract),
      date: textOf(paper.publishedOn),
      facts: factsOf(paper),
      tags: textsOf(clip.tags),
      lists: textsOf(clip.lists),
      note: textOf(clip.note),
      status: textOf(clip.status),
      readAt: timeOf(clip.readAt),
      starredAt: timeOf(clip.starredAt),
      addedAt: timeOf(clip.clippedAt),
    },
    at,
  );
}
