import { readFileSync } from 'node:fs';
import path from 'node:path';

/** A page out of markup. Without `link` and `script`: happy-dom would try to load them. */
export function documentOf(markup: string): Document {
  return new DOMParser().parseFromString(markup.replace(/<link[^>]*>|<script.*?<\/script>/gs, ''), 'text/html');
}

/** A dated page of tests/fixtures. */
export function fixture(name: string): Document {
  return documentOf(readFileSync(path.resolve('tests/fixtures', name), 'utf8'));
}

export interface PageFacts {
  /** Props of the listing, or the very text of the attribute; left out: no such element. */
  json?: unknown;
  /** Markup of the cards. */
  cards?: string[];
  header?: string;
  target?: 'DailyPapers' | 'PaperContent';
}

/** A small listing page of JSON and cards. */
export function aPage({ json, cards = [], header = '', target = 'DailyPapers' }: PageFacts): Document {
  const document = documentOf(`<main>${header}<div id="listing">${cards.join('<!---->')}</div></main>`);
  const listing = document.getElementById('listing');
  if (json === undefined || !listing) return document;
  listing.setAttribute('data-target', target);
  listing.setAttribute('data-props', typeof json === 'string' ? json : JSON.stringify(json));
  return document;
}

/** A card that says id, title and upvotes, and what else it is given. */
export function aCard(id: string, title = `Title of ${id}`, more = ''): string {
  const box = '<a href="/login"><div><input type="checkbox"><div class="leading-none">7</div></div></a>';
  return `<article>${box}<h3><a href="/papers/${id}">${title}</a></h3>${more}</article>`;
}

/** An entry of the page JSON; `paper` overrides fields of the paper in it. */
export function anEntry(id: unknown, paper: Record<string, unknown> = {}, entry: Record<string, unknown> = {}) {
  return { paper: { id, title: `Told of ${id}`, authors: [{ name: 'Ada Fenn' }], upvotes: 3, ...paper }, ...entry };
}

/** Props of a day page. */
export function aDay(dailyPapers: unknown, dateString: unknown = '2026-09-28') {
  return { dailyPapers, dateString, periodType: 'day', query: {}, isTrending: false };
}

export const DAY_URL = 'https://huggingface.co/papers/date/2026-09-28';
