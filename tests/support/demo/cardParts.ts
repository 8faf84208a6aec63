import { escaped } from './markup';
import type { DemoPaper } from './papers';
import { thumbnailUrl } from './props';

/** Pieces that the site's cards share. Svelte's comment nodes stand where the site has them: between texts too. */

export function picture(paper: DemoPaper, shape: string): string {
  return `<a class="picture ${shape}" href="/papers/${paper.id}" tabindex="-1" aria-hidden="true"><div class="relative"><!--[-1--><!--]--> <img loading="lazy" src="${thumbnailUrl(paper)}" decoding="async" alt=""></div><!----></a>`;
}

export function submitter({ submitter }: DemoPaper): string {
  return `<div class="submitter">Submitted by <div class="flex-none"><img alt="" loading="lazy" src="/avatars/${submitter.handle}.svg"> <!----></div><!----> ${submitter.handle}</div>`;
}

export function voteBox({ id, upvotes }: DemoPaper): string {
  return `<a class="self-start" href="/login?next=%2Fpapers%2F${id}"><!----><div role="checkbox" aria-checked="false" aria-label="Upvote, ${upvotes}" class="vote"><input type="checkbox" class="peer hidden" disabled=""> <svg aria-hidden="true" width="1em" height="1em" viewBox="0 0 12 12"><path fill="currentColor" d="M6 2l5 8H1z"/></svg><!----> <div class="leading-none">${upvotes || '-'}</div></div><!----></a>`;
}

export function heading({ id, rawTitle }: DemoPaper, lines: 2 | 3): string {
  return `<h3><a class="line-clamp-${lines} cursor-pointer" href="/papers/${id}">${escaped(rawTitle)}</a></h3>`;
}

/** The organisation when there is one, else the authors' faces and number. */
export function madeBy(paper: DemoPaper): string {
  return paper.lab ? organisation(paper.lab.slug, paper.lab.name) : authors(paper);
}

function organisation(slug: string, name: string): string {
  return `<a href="/${slug}" class="organisation"><img src="/avatars/${slug}.svg" alt="${slug}"><!----> <span class="truncate">${escaped(name)}</span></a>`;
}

export function authors({ id, authors: names }: DemoPaper): string {
  const faces = names.slice(0, 5).map((name) => `<li class="face" title="${escaped(name)}"><!----></li>`);
  return `<a class="flex" href="/papers/${id}"><!----><ul class="faces">${faces.join('')}<!----> <li class="order-first"><div class="truncate"><div class="mx-1">·</div> ${countOf(names)}</div><!----></li></ul><!----></a>`;
}

export function countOf(names: string[]): string {
  return `${names.length} author${names.length === 1 ? '' : 's'}`;
}

/** GitHub stars and comments: the parts of a footer that are often missing. */
export function numbers({ id, stars, comments }: DemoPaper): string {
  const starred =
    stars === undefined
      ? ''
      : `<a class="number" href="/papers/${id}"><svg aria-hidden="true" focusable="false" width="1.03em" height="1em" viewBox="0 0 256 250"><path fill="currentColor" d="${OCTAGON}"/></svg><!----> <span>${shortNumber(stars)}</span></a>`;
  const discussed = comments
    ? `<span class="inline-block"><span class="contents"><a class="number talk" href="/papers/${id}#community"><svg aria-hidden="true" width="1em" height="1em" viewBox="0 0 24 24"><path fill="currentColor" d="M3 4h18v12H9l-6 5z"/></svg><!----> ${comments}</a><!----></span> <!----></span>`
    : '';
  return `<div class="numbers">${starred}<!----> ${discussed}<!----></div>`;
}

const OCTAGON = 'M80 5h96l75 75v96l-75 70H80L5 176V80z';

/** `32.8k`, as the site writes thousands. */
export function shortNumber(count: number): string {
  return count < 1000 ? String(count) : `${(count / 1000).toFixed(1).replace(/\.0$/, '')}k`;
}
