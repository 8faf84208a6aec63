import { type ListedPaper, type Listing, ListingChangedError } from '@/lib/listing';
import type { ArxivId, Paper } from '@/lib/paper';
import { cleanText } from './cleanText';
import { paperPageJson } from './pageJson';
import { MOST } from './paperFromJson';

/** A single paper's page, as a listing of one. Throws ListingChangedError when neither its JSON nor its title is the paper's. */
export function readPaperPage(document: Document, id: ArxivId): Listing {
  return { feed: 'paper', id, papers: [paperOn(document, id)], skipped: 0, cut: false };
}

function paperOn(document: Document, id: ArxivId): ListedPaper {
  const told = paperPageJson(document);
  if (told?.id === id) return { paper: told, source: 'json' };
  const shown = paperInMarkup(document, id);
  if (shown) return { paper: shown, source: 'card' };
  throw new ListingChangedError(`no paper on the page of ${id}`);
}

/** Only when the page links to the paper at arXiv: during a change of pages the title may still be another paper's. */
function paperInMarkup(document: Document, id: ArxivId): Paper | undefined {
  const title = cleanText(document.querySelector('main h1')?.textContent ?? '', MOST.title);
  const isOfPaper = document.querySelector(`a[href^="https://arxiv.org/abs/${id}"]`);
  return title && isOfPaper ? { id, title, authors: [], keywords: [] } : undefined;
}
