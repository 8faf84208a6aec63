import type { Listing } from '@/lib/listing';
import type { Day, Paper } from '@/lib/paper';
import type { DemoPaper } from './papers';
import { thumbnailUrl } from './props';

/** A demo paper as the page's JSON would tell it. */
export function asPaper(paper: DemoPaper): Paper {
  const { submitter, lab, stars, repository, project, rawTitle: _rawTitle, ...facts } = paper;
  return {
    ...facts,
    submitter: submitter.name,
    thumbnailUrl: thumbnailUrl(paper),
    ...(lab && { organisation: { slug: lab.slug, name: lab.name } }),
    ...(repository && { codeUrl: repository, codeStars: stars }),
    ...(project && { projectUrl: project }),
  };
}

/** A day's listing of these papers. */
export function dayListingOf(papers: readonly DemoPaper[], day: Day): Listing {
  const listed = papers.map((paper) => ({ paper: asPaper(paper), source: 'json' as const }));
  return { feed: 'day', day, papers: listed, skipped: 0, cut: false };
}
