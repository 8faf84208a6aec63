import { type Day, localDay, type Organisation, type Paper } from '@/lib/paper';
import { type Card, thumbnailOf } from './cards';
import { cleanText } from './cleanText';
import { dayInWords } from './dayInWords';
import { saidOnly } from './field';
import { numberShown } from './numberShown';
import { MOST } from './paperFromJson';
import { codeUrl, thumbnailUrl } from './safeUrl';

/** The site's sign for a code repository: only its outline tells it from the other numbers of a card (2026-09). */
const CODE = 'a[href^="https://github.com/"], svg[viewBox="0 0 256 250"]';
/** A link of a card with so many letters is the abstract (search results), not a number or a name. */
const SHORTEST_ABSTRACT = 60;
/** Dates, names and counts of a card are shorter. */
const LONGEST_NOTE = 80;

/**
 * What a card says: id, title, and what its variant of the listing shows besides. `reference` is the page's own day, the
 * year of dates without one. Undefined when it has no title.
 */
export function readCard({ id, element }: Card, reference: Day = localDay(Date.now())): Paper | undefined {
  const title = textOf(element.querySelector('h3 a'), MOST.title);
  if (!title) return undefined;
  const summary = element.querySelector('p');
  return saidOnly({
    id,
    title,
    authors: [],
    keywords: [],
    abstract: abstractIn(element),
    aiSummary: summary && !summary.closest('a') ? textOf(summary, MOST.summary) : undefined,
    organisation: organisationIn(element),
    thumbnailUrl: thumbnailUrl(thumbnailOf(element)?.querySelector('img')?.getAttribute('src')),
    upvotes: upvotesIn(element),
    comments: countIn(element.querySelector('a[href$="#community"]')),
    ...codeIn(element),
    ...notesIn(element, reference),
  });
}

/** The texts of a page are split by Svelte's comments, and `content-visibility` empties innerText: textContent it is. */
function textOf(element: Element | null, most: number): string | undefined {
  return (element && cleanText(element.textContent, most)) || undefined;
}

/** The count at the end of an element's text. */
function countIn(element: Element | null): number | undefined {
  return numberShown(textOf(element, LONGEST_NOTE)?.split(' ').at(-1) ?? '');
}

function upvotesIn(card: Element): number | undefined {
  const box = card.querySelector('input[type="checkbox"]')?.parentElement;
  return countIn(box ?? card.querySelector('a[href^="/login?"], label'));
}

function abstractIn(card: Element): string | undefined {
  for (const link of card.querySelectorAll('a[href*="/papers/"]')) {
    if (link.textContent.length < SHORTEST_ABSTRACT || link.closest('h3') || link.querySelector('li')) continue;
    return textOf(link, MOST.abstract);
  }
  return undefined;
}

function organisationIn(card: Element): Organisation | undefined {
  const logo = card.querySelector('a > img[alt]:not([alt=""])');
  const slug = cleanText(logo?.getAttribute('alt') ?? '', MOST.name);
  const name = textOf(logo?.parentElement ?? null, MOST.name);
  return slug && name ? { slug, name } : undefined;
}

function codeIn(card: Element): Pick<Paper, 'codeUrl' | 'codeStars'> {
  const link = card.querySelector(CODE)?.closest('a') ?? null;
  return { codeUrl: codeUrl(link?.getAttribute('href')), codeStars: countIn(link) };
}

type Notes = Pick<Paper, 'submitter' | 'authorCount' | 'publishedOn'>;

/** What stands in a card without an element of its own to know it by: told by its words. */
function notesIn(card: Element, reference: Day): Notes {
  const texts = card.ownerDocument.createTreeWalker(card, NodeFilter.SHOW_TEXT);
  let notes: Notes = {};
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    const words = (text.nodeValue ?? '').trim();
    const place = text.parentElement;
    const note = place && words && words.length <= LONGEST_NOTE && noteIn(words, place, reference);
    if (note && !place.closest('h3, p')) notes = { ...note, ...notes };
  }
  return notes;
}

function noteIn(words: string, place: Element, reference: Day): Notes | undefined {
  if (words.startsWith('Submitted by')) return { submitter: textOf(place, MOST.name)?.slice('Submitted by '.length) };
  if (/authors?$/.test(words)) return { authorCount: authorsIn(place) };
  const publishedOn = dayInWords(words, reference);
  return publishedOn && { publishedOn };
}

function authorsIn(place: Element): number | undefined {
  const [, number] = /(\d[\d,]*) authors?$/.exec(textOf(place, LONGEST_NOTE) ?? '') ?? [];
  return number ? numberShown(number) : undefined;
}
