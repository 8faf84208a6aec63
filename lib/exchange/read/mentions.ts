import { type ArxivId, arxivIdOf } from '@/lib/paper';

/** A place in a text that names a paper: an arXiv id in any spelling, or a link or DOI that is no arXiv paper's. */
export interface Mention {
  id: ArxivId | undefined;
  text: string;
  /** Where it begins. */
  at: number;
}

const LINK = String.raw`https?://[^\s<>"'{}|\\^\x60]+`;
const DOI = String.raw`(?<![\w.])10\.\d{4,9}/[^\s<>"'{}|\\^\x60]+`;
const NEW_STYLE = String.raw`(?<!\d|\d[.,]|[$€£]\s?)\d{4}\.\d{4,5}(?:v\d{1,3})?(?!\d|[.,]\d)`;
/** No archive's name is longer than nine letters. */
const OLD_STYLE = String.raw`(?<![\w-])[a-z-]{2,9}(?:\.[a-z]{2})?/\d{7}(?:v\d{1,3})?(?!\d)`;
const MENTION = new RegExp(`(?<link>${LINK}|${DOI})|${NEW_STYLE}|${OLD_STYLE}`, 'gi');
const WITHIN = new RegExp(`${NEW_STYLE}|${OLD_STYLE}`, 'gi');
const CLOSING = /[.,;:!?)\]]+$/;

/** Every paper, link and DOI that a text names, in order. */
export function* mentionsIn(text: string): Generator<Mention, void> {
  for (const match of text.matchAll(MENTION)) {
    const isLink = match.groups?.link !== undefined;
    const said = match[0].replace(CLOSING, '');
    const id = arxivIdOf(said) ?? (isLink ? idWithin(said) : undefined);
    if (id || isLink) yield { id, text: said, at: match.index };
  }
}

/** `https://ui.example.org/search?q=arXiv:2609.10001`: no address of a paper, but it names one. */
function idWithin(link: string): ArxivId | undefined {
  return [...link.matchAll(WITHIN)].map(([within]) => arxivIdOf(within)).find((id) => id !== undefined);
}

/** The first paper that a text names. */
export function firstIdIn(text: string): ArxivId | undefined {
  for (const { id } of mentionsIn(text)) if (id) return id;
  return undefined;
}
