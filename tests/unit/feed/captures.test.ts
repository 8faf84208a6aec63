import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { addressOf, occasionOf } from '@/lib/feed/addresses';
import { readListing } from '@/lib/feed/readListing';
import type { Listing } from '@/lib/listing';
import { aPage, documentOf } from './page';

/** Saved pages of the site that are not part of this project: `OFFPRINT_CAPTURES=<folder>`. */
const folder = process.env.OFFPRINT_CAPTURES ?? '';
const hasPages = folder !== '' && existsSync(folder);
const files = hasPages ? readdirSync(folder) : [];
const read = (name: string) => readFileSync(path.join(folder, name), 'utf8');

interface Entry {
  paper: { id: string; summary?: string };
  summary?: string;
}

function propsIn(page: Document): { query?: { q?: string }; dailyPapers?: Entry[]; searchResults?: Entry[] } {
  return JSON.parse(page.querySelector('[data-target="DailyPapers"]')?.getAttribute('data-props') ?? '{}');
}

function addressIn(page: Document): string {
  const query = propsIn(page).query?.q;
  if (query) return addressOf({ feed: 'search', query });
  const said = page.querySelector('meta[property="og:url"]')?.getAttribute('content') ?? '';
  return occasionOf(said) ? said : addressOf({ feed: 'day' });
}

function idsIn(page: Document): string[] {
  const links = [...page.querySelectorAll('article h3 a[href^="/papers/"]')];
  return [...new Set(links.map((link) => (link.getAttribute('href') ?? '').slice('/papers/'.length)))];
}

function expectClean(listing: Listing): void {
  for (const { paper } of listing.papers) {
    expect(paper.title).toMatch(/^\S+( \S+)*$/u);
    expect(paper.abstract ?? '').not.toMatch(/\s{2}|\n/);
  }
}

const pages = files.filter((name) => name.endsWith('.html') && read(name).includes('data-target="DailyPapers"'));

describe.runIf(hasPages)('captured listings', () => {
  it.each(pages)('%s gives exactly its papers', (name) => {
    const page = documentOf(read(name));
    const listing = readListing(page, addressIn(page));
    expect(listing.papers.length).toBeGreaterThan(0);
    expect(listing.papers.map(({ paper }) => paper.id)).toEqual(idsIn(page));
    expect(listing).toMatchObject({ skipped: 0, cut: false });
    expectClean(listing);
  });

  it.each(pages)('%s gives the abstracts that its JSON holds', (name) => {
    const page = documentOf(read(name));
    const { dailyPapers = [], searchResults = [] } = propsIn(page);
    const told = new Map([...dailyPapers, ...searchResults].map((e) => [e.paper.id, e.paper.summary ?? e.summary]));
    for (const { paper } of readListing(page, addressIn(page)).papers)
      if (told.get(paper.id)) expect(paper.abstract).toBe(told.get(paper.id)?.replace(/\s+/g, ' ').trim());
  });
});

/** What both the JSON and the cards of a page can say; comments are stand-ins on one of the pages. */
const SAID_TWICE = ['upvotes', 'submitter', 'codeStars', 'organisation', 'thumbnailUrl'] as const;

describe.runIf(hasPages)('captured cards', () => {
  it.each(pages)('of %s say what its JSON says', (name) => {
    const page = documentOf(read(name));
    const address = addressIn(page);
    const told = readListing(page, address).papers;
    for (const element of page.querySelectorAll('[data-props]')) element.removeAttribute('data-props');
    const shown = readListing(page, address).papers;
    expect(shown.map(({ paper }) => paper.id)).toEqual(told.map(({ paper }) => paper.id));
    shown.forEach(({ paper: card }, rank) => {
      const paper = told[rank]?.paper;
      for (const fact of SAID_TWICE) if (card[fact] !== undefined) expect(card[fact]).toEqual(paper?.[fact]);
      if (card.authorCount && paper?.authors.length) expect(card.authorCount).toBe(paper.authors.length);
      expect(card.upvotes).toBeGreaterThanOrEqual(0);
    });
  });
});

describe.runIf(hasPages)('captured props of single papers', () => {
  const props = files.filter((name) => name.startsWith('paper-') && name.endsWith('.json'));
  it.each(props)('%s gives its paper', (name) => {
    const json = JSON.parse(read(name)) as { paper: { id: string; authors: unknown[]; upvotes: number } };
    const listing = readListing(
      aPage({ json, target: 'PaperContent' }),
      `https://huggingface.co/papers/${json.paper.id}`,
    );
    const { id, authors, upvotes } = json.paper;
    expect(listing).toMatchObject({ feed: 'paper', id, papers: [{ paper: { id, upvotes }, source: 'json' }] });
    expect(listing.papers[0]?.paper.authors).toHaveLength(authors.length);
    expectClean(listing);
  });
});

describe('the folder of captured pages', () => {
  it('holds at least one listing where it is named', () => expect(pages.length > 0).toBe(hasPages));
  it('tells a search from a day by its props', () => {
    const page = aPage({ json: { query: { q: 'slow clocks' }, searchResults: [] } });
    expect(addressIn(page)).toBe('https://huggingface.co/papers?q=slow%20clocks');
  });
});
