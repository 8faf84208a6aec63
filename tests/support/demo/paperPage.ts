import { writtenDay } from './calendar';
import { voteBox } from './cardParts';
import { escaped, hydrated, wholePage } from './markup';
import type { DemoPaper } from './papers';
import { paperJson } from './props';

/** The page of a single paper; its abstract block begins with the summary, as the site's does. */
export function paperPage(paper: DemoPaper): string {
  const props = { comments: [], paper: paperJson(paper), canSubmit: false, upvoted: false, upvoters: [], query: {} };
  return wholePage({
    title: `Paper page - ${paper.title}`,
    bodyClass: 'PaperPage',
    main: hydrated('PaperContent', props, content(paper)),
  });
}

function content(paper: DemoPaper): string {
  return `<section class="container paper"><div class="crumb"><a href="/papers">Papers</a> arxiv:${paper.id}</div>
<div class="flex w-full gap-6"><div class="votes">${voteBox(paper)}</div><div class="w-full min-w-0"><h1>${escaped(paper.rawTitle)}</h1>
<div class="dates">Published on ${writtenDay(paper.publishedOn, true)}<!----> · Submitted by <a href="/${paper.submitter.handle}">${escaped(paper.submitter.name)}</a> on ${writtenDay(paper.featuredOn, true)}</div></div></div>
<div class="people">Authors: <!--[-->${paper.authors.map((name) => `<span class="author"><!---->${escaped(name)}</span>`).join(', ')}<!--]--></div>
<h2>Abstract</h2><div class="abstract"><div class="blue"><p>${escaped(paper.aiSummary)}</p></div><p>${escaped(paper.abstract)}</p></div>
<div class="acts row"><a class="act" href="https://arxiv.org/abs/${paper.id}">View arXiv page</a> <a class="act" href="https://arxiv.org/pdf/${paper.id}">View PDF</a>${code(paper)}</div>
<h2 id="community">Community</h2><p>${paper.comments || 'No'} comment${paper.comments === 1 ? '' : 's'}</p></section>`;
}

function code({ repository, project }: DemoPaper): string {
  const link = (href: string | undefined, text: string) => (href ? ` <a class="act" href="${href}">${text}</a>` : '');
  return link(repository, 'GitHub') + link(project, 'Project page');
}
