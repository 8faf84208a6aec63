import { writtenDay } from './calendar';
import { authors, countOf, heading, madeBy, numbers, picture, shortNumber, submitter, voteBox } from './cardParts';
import { escaped } from './markup';
import type { DemoPaper } from './papers';

/** A card of a day, week or month page. */
export function dayCard(paper: DemoPaper): string {
  return `<article class="relative flex flex-col overflow-hidden rounded-xl border">${picture(paper, 'tall')}<!----> ${submitter(paper)}<!----> <!----> <div class="words"><div class="flex w-full gap-6"><div class="votes">${voteBox(paper)}<!----> <!----></div> <!----><dialog><div tabindex="-1"><!----></div></dialog><!----> <div class="w-full min-w-0">${heading(paper, 3)} <div class="foot">${madeBy(paper)}<!----> ${numbers(paper)}</div></div></div></div></article>`;
}

/** A card of the trending page: one half for wide windows, one for narrow ones. */
export function trendingCard(paper: DemoPaper): string {
  return `<article class="relative overflow-hidden rounded-xl border trending">${wideHalf(paper)} ${narrowHalf(paper)}</article>`;
}

function wideHalf(paper: DemoPaper): string {
  return `<div class="hidden h-40 md:flex"><div class="relative flex-shrink-0"><!--[-1-->${picture(paper, 'side')}<!--]--> <!--[0-->${submitter(paper)}<!--]--></div> <div class="words flex min-w-0 flex-1 flex-col justify-center">${heading(paper, 2)} ${summary(paper)} ${published(paper)}</div> <div class="acts">${upvote(paper)} ${links(paper)}</div></div>`;
}

function narrowHalf(paper: DemoPaper): string {
  return `<div class="flex flex-col md:hidden"><div class="relative w-full"><!--[-1-->${picture(paper, 'wide')}<!--]--> <!--[0-->${submitter(paper)}<!--]--></div> <div class="words">${heading(paper, 2)} ${summary(paper)} ${published(paper)}<div class="acts">${upvote(paper)} ${links(paper)}</div></div></div>`;
}

function summary({ aiSummary }: DemoPaper): string {
  return `<!--[0--><div class="mb-2"><p class="line-clamp-2">${escaped(aiSummary)}</p></div><!--]-->`;
}

function published(paper: DemoPaper): string {
  const faces = authors(paper).replace(
    `<div class="mx-1">·</div> ${countOf(paper.authors)}`,
    `<span>${countOf(paper.authors)}</span>`,
  );
  return `<div class="foot start"><!--[-1-->${faces}<!--]--> <!--[0--><span class="mx-2">·</span> <span>Published on ${writtenDay(paper.publishedOn, true)}</span><!--]--></div>`;
}

function upvote({ id, upvotes }: DemoPaper): string {
  return `<div class="w-full"><a href="/login?next=%2Fpapers%2F${id}" class="self-start"><!----><div role="checkbox" aria-checked="false" aria-label="Upvote, ${upvotes}" class="act"><input disabled="" type="checkbox" class="peer hidden"> <!----> Upvote <div class="font-semibold text-orange-500">${upvotes || '-'}</div><!----></div></a></div>`;
}

function links({ id, repository, stars }: DemoPaper): string {
  const code = repository
    ? `<!--[0--><a href="${repository}" target="_blank" rel="noopener noreferrer" class="act"><!----> <span>GitHub</span> <span class="stars"><!----> <span>${shortNumber(stars ?? 0)}</span></span></a><!--]-->`
    : '<!--[-1--><!--]-->';
  return `${code} <a href="https://arxiv.org/abs/${id}" target="_blank" rel="noopener noreferrer" class="act"><!----> <span>arXiv Page</span></a>`;
}

/** A card of a search: it shows the whole abstract and the day, no picture and no submitter. */
export function searchCard(paper: DemoPaper, thisYear: string): string {
  const day = writtenDay(paper.publishedOn, !paper.publishedOn.startsWith(thisYear));
  return `<article class="relative overflow-hidden rounded-xl border"><div class="words"><div class="flex w-full gap-6"><div class="votes">${voteBox(paper)}</div><div class="w-full min-w-0">${heading(paper, 3)} <!--[--><a href="/papers/${paper.id}"><p class="line-clamp-3">${escaped(paper.abstract)}</p></a><!--]--> <div class="foot start">${madeBy(paper)} <span class="mx-2">·</span> <span>${day}</span> ${numbers(paper)}</div></div></div></div></article>`;
}
