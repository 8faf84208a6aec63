import { describe, expect, it } from 'vitest';
import { readListing } from '@/lib/feed/readListing';
import { type Listing, ListingChangedError } from '@/lib/listing';
import { aCard, aDay, anEntry, aPage, DAY_URL, fixture } from './page';

const SITE = 'https://huggingface.co/papers';
const idsOf = (listing: Listing) => listing.papers.map(({ paper }) => paper.id);
const sourcesOf = (listing: Listing) => listing.papers.map(({ source }) => source);
const withoutJson = (page: Document): Document => {
  for (const element of page.querySelectorAll('[data-props]')) element.removeAttribute('data-props');
  return page;
};

const VARIANTS: [string, string, object, string[]][] = [
  [
    'day-2024-08.html',
    `${SITE}?date=2024-08-01`,
    { feed: 'day', day: '2024-08-01' },
    ['2407.90301', '2407.90317', '2404.90005'],
  ],
  [
    'day-2026-09.html',
    SITE,
    { feed: 'day', day: '2026-09-28' },
    ['2609.90011', '2609.90023', '2609.90034', '2609.90047'],
  ],
  [
    'week-2026-09.html',
    `${SITE}/week/2026-W39`,
    { feed: 'week', week: '2026-W39' },
    ['2609.90210', '2609.90011', '2609.90023', '2609.90034', '2608.90102'],
  ],
  [
    'month-2026-09.html',
    `${SITE}/month/2026-09`,
    { feed: 'month', month: '2026-09' },
    ['2609.90210', '2609.90011', '2608.90102', '2609.90023', '2609.90034', '2609.90047'],
  ],
  ['trending-2026-10.html', `${SITE}/trending`, { feed: 'trending' }, ['2502.90077', '2609.90210', '2609.90011']],
  [
    'search-2025-12.html',
    `${SITE}?q=patient+things`,
    { feed: 'search', query: 'patient things' },
    ['2505.90150', '2502.90077', '2404.90005'],
  ],
  ['paper-2026-09.html', `${SITE}/2609.90011`, { feed: 'paper', id: '2609.90011' }, ['2609.90011']],
];

describe('a listing', () => {
  it.each(VARIANTS)('%s is read from its JSON', (name, url, occasion, ids) => {
    const listing = readListing(fixture(name), url);
    expect(listing).toMatchObject({ ...occasion, skipped: 0, cut: false });
    expect(idsOf(listing)).toEqual(ids);
    expect(new Set(sourcesOf(listing))).toEqual(new Set(['json']));
    for (const { paper } of listing.papers) {
      expect(paper.title).not.toMatch(/\s\s|\n/);
      expect(paper.abstract).toMatch(/^\S.*\.$/);
      expect(paper.authors.length).toBeGreaterThan(0);
      expect(paper.publishedOn).toMatch(/^20\d\d-\d\d-\d\d$/);
    }
  });

  it.each(VARIANTS)('%s is read from what it shows when its JSON is gone', (name, url, occasion, ids) => {
    const listing = readListing(withoutJson(fixture(name)), url);
    expect(listing).toMatchObject(occasion);
    expect(idsOf(listing)).toEqual(ids);
    expect(new Set(sourcesOf(listing))).toEqual(new Set(['card']));
  });

  it.each(VARIANTS)('%s is read from its JSON when it shows no cards', (name, url, occasion, ids) => {
    const page = fixture(name);
    for (const card of page.querySelectorAll('article')) card.remove();
    expect(readListing(page, url)).toMatchObject(occasion);
    expect(idsOf(readListing(page, url))).toEqual(ids);
  });

  it('says all that JSON and cards know of a paper', () => {
    const [first] = readListing(fixture('day-2026-09.html'), SITE).papers;
    expect(first?.paper).toStrictEqual({
      id: '2609.90011',
      title: 'Lantern Tables: Remembering Where a Sentence Was Read by the Light It Was Read In',
      abstract: expect.stringMatching(/^Readers recall a passage by the lamp it stood under\. .* by their hum\.$/),
      authors: ['Orsolya Windmere', 'Tade Quillfeather', 'Ib Sørlund'],
      publishedOn: '2026-09-24',
      featuredOn: '2026-09-28',
      submitter: 'windmere',
      organisation: { slug: 'harbour-lamps', name: 'Harbour Lamp Institute' },
      codeUrl: 'https://github.com/harbour-lamps/lantern-tables',
      codeStars: 412,
      projectUrl: 'https://lantern-tables.example/',
      thumbnailUrl: 'https://cdn-thumbnails.huggingface.co/social-thumbnails/papers/2609.90011.png',
      keywords: ['recall by place', 'pocket tables'],
      aiSummary: 'Tables of lamps and passages let a reader find a passage again.',
      upvotes: 128,
      comments: 3,
    });
  });

  it("takes arXiv's day from the paper, never from the entry", () => {
    const json = aDay([
      anEntry('2609.90001', { publishedAt: '2026-09-20T00:00:00.000Z' }, { publishedAt: '2026-09-19T20:00:00.000Z' }),
    ]);
    expect(readListing(aPage({ json }), DAY_URL).papers[0]?.paper.publishedOn).toBe('2026-09-20');
    const without = aDay([anEntry('2609.90001', {}, { publishedAt: '2026-09-19T20:00:00.000Z' })]);
    expect(readListing(aPage({ json: without }), DAY_URL).papers[0]?.paper).not.toHaveProperty('publishedOn');
  });

  it('shows the name an author goes by, not the account', () => {
    const [, second] = readListing(fixture('day-2026-09.html'), SITE).papers[0]?.paper.authors ?? [];
    expect(second).toBe('Tade Quillfeather');
  });

  it('ranks by cards, and after them what only the JSON holds', () => {
    const json = aDay(['2609.90003', '2609.90001', '2609.90002'].map((id) => anEntry(id)));
    const page = aPage({ json, cards: [aCard('2609.90002'), aCard('2609.90003')] });
    expect(idsOf(readListing(page, DAY_URL))).toEqual(['2609.90002', '2609.90003', '2609.90001']);
  });

  it('lets a card fill what the JSON leaves open', () => {
    const json = aDay([anEntry('2609.90001', { upvotes: undefined })]);
    const page = aPage({ json, cards: [aCard('2609.90001', 'Shown', '<div>Submitted by ada</div>')] });
    expect(readListing(page, DAY_URL).papers).toMatchObject([
      { source: 'json', paper: { title: 'Told of 2609.90001', upvotes: 7, submitter: 'ada' } },
    ]);
  });

  it('takes the title from the entry when the paper in it has none', () => {
    const json = aDay([anEntry('2609.90001', { title: undefined }, { title: 'On\n  Reading' })]);
    expect(readListing(aPage({ json }), DAY_URL).papers[0]?.paper.title).toBe('On Reading');
  });
});

describe('JSON that does not cover the cards', () => {
  const json = aDay([anEntry('2609.90001', { summary: 'Told.' }), anEntry('2609.90009')]);
  const page = () => aPage({ json, cards: [aCard('2609.90002'), aCard('2609.90001', 'Shown')] });

  it('lists the cards alone, in their order', () => {
    const listing = readListing(page(), DAY_URL);
    expect(idsOf(listing)).toEqual(['2609.90002', '2609.90001']);
    expect(sourcesOf(listing)).toEqual(['card', 'card']);
  });

  it('still fills gaps of the very papers shown', () => {
    expect(readListing(page(), DAY_URL).papers[1]?.paper).toMatchObject({
      title: 'Shown',
      abstract: 'Told.',
      authors: ['Ada Fenn'],
    });
  });
});

describe('JSON of another page', () => {
  const stale = aDay([anEntry('2609.90001')], '2026-09-25');

  it.each([
    ['a week', `${SITE}/week/2026-W39`, { feed: 'week', week: '2026-W39' }],
    ['trending', `${SITE}/trending`, { feed: 'trending' }],
    ['a search', `${SITE}?q=clocks`, { feed: 'search', query: 'clocks' }],
  ])('is not believed on %s', (_name, url, occasion) => {
    const page = aPage({ json: stale, cards: [aCard('2609.90001', 'Shown')] });
    expect(readListing(page, url)).toMatchObject({
      ...occasion,
      papers: [{ source: 'card', paper: { title: 'Shown' } }],
    });
    expect(() => readListing(aPage({ json: stale }), url)).toThrow(ListingChangedError);
  });

  it('is not believed for another day when no card bears it out', () => {
    expect(() => readListing(aPage({ json: stale }), DAY_URL)).toThrow(ListingChangedError);
  });

  it('is not believed for another query', () => {
    const json = { query: { q: 'ladders' }, searchResults: [anEntry('2609.90001')] };
    expect(() => readListing(aPage({ json }), `${SITE}?q=clocks`)).toThrow(ListingChangedError);
    expect(readListing(aPage({ json }), `${SITE}?q=Ladders`)).toMatchObject({ feed: 'search', query: 'Ladders' });
  });

  it('is not believed on the page of another paper', () => {
    const json = { paper: anEntry('2609.90001').paper };
    const page = aPage({ json, target: 'PaperContent', header: '<h1>Told of 2609.90001</h1>' });
    expect(() => readListing(page, `${SITE}/2609.90002`)).toThrow(ListingChangedError);
    expect(readListing(page, `${SITE}/2609.90001`)).toMatchObject({ papers: [{ source: 'json' }] });
  });
});

describe('the day of a listing', () => {
  const header = '<div><a href="/papers/date/2026-09-24"></a><div>Sep 25</div><a></a></div>';
  const cards = [aCard('2609.90001')];

  it('is the one that believed JSON says: a day without papers shows another', () => {
    const page = aPage({ json: aDay([anEntry('2609.90001')], '2026-09-25'), cards });
    expect(readListing(page, DAY_URL)).toMatchObject({ feed: 'day', day: '2026-09-25' });
  });

  it('is the one in the header when there is no JSON', () => {
    expect(readListing(aPage({ header, cards }), SITE)).toMatchObject({ day: '2026-09-25' });
    expect(readListing(aPage({ header, cards }), DAY_URL)).toMatchObject({ day: '2026-09-25' });
  });

  it('is the one in the address when the page shows none', () => {
    expect(readListing(aPage({ cards }), DAY_URL)).toMatchObject({ day: '2026-09-28' });
  });

  it('is left open when neither tells it', () => {
    expect(readListing(aPage({ cards }), SITE)).toEqual(expect.not.objectContaining({ day: expect.anything() }));
  });

  it('is a week or month where /papers shows the one viewed last', () => {
    const json = { ...aDay([anEntry('2609.90001')], '2026-W39'), periodType: 'week' };
    expect(readListing(aPage({ json, cards }), SITE)).toMatchObject({ feed: 'week', week: '2026-W39' });
    const unknown = { ...json, dateString: 'the week of Monday' };
    expect(readListing(aPage({ json: unknown, cards }), `${SITE}/week/2026-W38`)).toMatchObject({ week: '2026-W38' });
  });
});

describe('a listing without papers', () => {
  it('is a search that found nothing', () => {
    const json = { query: { q: 'clocks' }, searchResults: [], dailyPapers: [anEntry('2609.90001')] };
    expect(readListing(aPage({ json }), `${SITE}?q=clocks`)).toEqual({
      feed: 'search',
      query: 'clocks',
      papers: [],
      skipped: 0,
      cut: false,
    });
  });

  it.each([
    ['a day', DAY_URL, aDay([])],
    ['trending', `${SITE}/trending`, { dailyPapers: [], isTrending: true }],
    ['a search without results in its JSON', `${SITE}?q=clocks`, { query: { q: 'clocks' } }],
    ['a search whose results cannot be read', `${SITE}?q=clocks`, { query: { q: 'clocks' }, searchResults: [{}] }],
    ['a search for something else', `${SITE}?q=clocks`, { query: { q: 'ladders' }, searchResults: [] }],
    ['a single paper', `${SITE}/2609.90001`, {}],
  ])('is an error that the reader can see on %s', (_name, url, json) => {
    expect(() => readListing(aPage({ json }), url)).toThrow(ListingChangedError);
  });

  it('is what any other address has', () => {
    const page = aPage({ json: aDay([anEntry('2609.90001')]) });
    expect(() => readListing(page, 'https://huggingface.co.evil.com/papers')).toThrow(ListingChangedError);
  });
});
