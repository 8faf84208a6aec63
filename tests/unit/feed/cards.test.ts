import { describe, expect, it } from 'vitest';
import { cardsAt, cardsOf } from '@/lib/feed/cards';
import { readCard } from '@/lib/feed/readCard';
import type { ArxivId, Day } from '@/lib/paper';
import { aCard, aPage, fixture } from './page';

const reference = '2025-12-08' as Day;
const said = (name: string) => cardsOf(fixture(name)).map((card) => readCard(card, reference));
const cardOf = (markup: string) => {
  const [card] = cardsOf(aPage({ cards: [markup] }));
  return card && readCard(card, reference);
};

describe('cardsOf', () => {
  it.each([
    ['day-2024-08.html', ['2407.90301', '2407.90317', '2404.90005']],
    ['day-2026-09.html', ['2609.90011', '2609.90023', '2609.90034', '2609.90047']],
    ['trending-2026-10.html', ['2502.90077', '2609.90210', '2609.90011']],
    ['search-2025-12.html', ['2505.90150', '2502.90077', '2404.90005']],
    ['paper-2026-09.html', []],
  ])('finds each card of %s once', (name, ids) => {
    const cards = cardsOf(fixture(name));
    expect(cards.map(({ id }) => id)).toEqual(ids);
    expect(cards.every(({ element }) => element.localName === 'article')).toBe(true);
  });

  it.each([
    ['day-2024-08.html', true],
    ['day-2026-09.html', true],
    ['trending-2026-10.html', true],
    ['search-2025-12.html', false],
  ])('tells whether the cards of %s have pictures: %s', (name, hasThumbnail) => {
    expect(cardsOf(fixture(name)).every((card) => card.hasThumbnail === hasThumbnail)).toBe(true);
  });

  it('takes an image inside a title for no picture of the card', () => {
    const markup = '<article><h3><a href="/papers/2609.90001">On <img alt="reading"></a></h3></article>';
    expect(cardsOf(aPage({ cards: [markup] }))).toMatchObject([{ hasThumbnail: false }]);
  });

  it('finds no picture in a card where only authors have one', () => {
    const faces = '<a href="/papers/2609.90001"><ul><li><img src="/avatars/0.svg"></li></ul></a>';
    const markup = `<article><label><input type="checkbox"></label><h3><a href="/papers/2609.90001">On</a></h3>${faces}</article>`;
    expect(cardsOf(aPage({ cards: [markup] }))).toMatchObject([{ id: '2609.90001', hasThumbnail: false }]);
  });

  it.each([
    '/papers/submit',
    '/papers/trending',
    '/papers/date/2026-09-28',
    '/models/2609.90001',
    '/papers/2609.90001#community',
  ])('leaves out a heading that leads to %s', (href) => {
    const page = aPage({ cards: [`<article><h3><a href="${href}">On Reading</a></h3></article>`] });
    expect(cardsOf(page)).toEqual([]);
  });

  it('shows both cards of one paper', () => {
    expect(cardsOf(aPage({ cards: [aCard('2609.90001'), aCard('2609.90001v2')] }))).toHaveLength(2);
  });
});

describe('the form of a card', () => {
  it.each([
    ['day-2026-09.html', undefined],
    ['trending-2026-10.html', 'halves'],
    ['search-2025-12.html', undefined],
  ])('of %s is %s', (name, form) => {
    expect(cardsOf(fixture(name)).every((card) => card.form === form)).toBe(true);
  });
});

describe('cardsAt', () => {
  const id = '2609.90011' as ArxivId;

  it('gives the cards of a listing', () => {
    expect(cardsAt(fixture('day-2026-09.html'), { feed: 'day' })).toHaveLength(4);
  });

  it('gives what holds the title of a paper on its own page, and none of the cards there', () => {
    const [card, ...others] = cardsAt(fixture('paper-2026-09.html'), { feed: 'paper', id });
    expect(card).toMatchObject({ id, hasThumbnail: false, form: 'page' });
    expect(card?.element.querySelector('h1')?.parentElement).toBe(card?.element);
    expect(others).toEqual([]);
  });

  it('gives nothing on a page without a title, or at an address that shows no papers', () => {
    expect(cardsAt(aPage({}), { feed: 'paper', id })).toEqual([]);
    expect(cardsAt(fixture('day-2026-09.html'), undefined)).toEqual([]);
  });
});

describe('readCard', () => {
  it('reads a day card of 2026 with an organisation', () => {
    expect(said('day-2026-09.html')[0]).toStrictEqual({
      id: '2609.90011',
      title: 'Lantern Tables: Remembering Where a Sentence Was Read by the Light It Was Read In',
      authors: [],
      keywords: [],
      organisation: { slug: 'harbour-lamps', name: 'Harbour Lamp Institute' },
      thumbnailUrl: 'https://cdn-thumbnails.huggingface.co/social-thumbnails/papers/2609.90011.png',
      upvotes: 128,
      comments: 3,
      codeStars: 412,
      submitter: 'windmere',
    });
  });

  it('reads a day card with a film for a picture and a single author', () => {
    const card = said('day-2026-09.html')[1];
    expect(card).toMatchObject({ upvotes: 61, submitter: 'arkwrightlo', authorCount: 1 });
    expect(card).not.toHaveProperty('thumbnailUrl');
    expect(card).not.toHaveProperty('comments');
  });

  it('reads a card without upvotes and footer', () => {
    const card = said('day-2026-09.html')[3];
    expect(card).toMatchObject({ title: 'Twelve Authors Walk into a Footnote', upvotes: 0, submitter: 'nobody-much' });
    expect(card).not.toHaveProperty('authorCount');
  });

  it('reads a day card of 2024', () => {
    const [first, second] = said('day-2024-08.html');
    expect(first).toMatchObject({ upvotes: 94, submitter: 'marrow', authorCount: 2, comments: 5 });
    expect(second).toMatchObject({
      title: 'Nine Knots that Untie Themselves When Read Aloud',
      upvotes: 0,
      authorCount: 1,
    });
  });

  it('reads a trending card from both its halves once', () => {
    const [first] = said('trending-2026-10.html');
    expect(first).toStrictEqual({
      id: '2502.90077',
      title: 'Hedgehog Routing: Slow Parcels that Always Arrive',
      authors: [],
      keywords: [],
      aiSummary: 'Parcels that curl up arrive whole.',
      thumbnailUrl: 'https://cdn-thumbnails.huggingface.co/social-thumbnails/papers/2502.90077.png',
      upvotes: 88,
      codeUrl: 'https://github.com/hedgehog-post/routing',
      codeStars: 32_800,
      submitter: 'igelstrom',
      authorCount: 2,
      publishedOn: '2025-02-27',
    });
  });

  it('reads the whole abstract and the date of a search result', () => {
    const [first, second, third] = said('search-2025-12.html');
    expect(first).toMatchObject({
      abstract: expect.stringMatching(/^Beside every drawer .* a fifth in the rest\.$/),
      organisation: { slug: 'desk-lab', name: 'Desk Lab' },
      publishedOn: '2025-05-29',
      comments: 6,
    });
    expect(second).toMatchObject({ publishedOn: '2025-02-27', authorCount: 2, upvotes: 88 });
    expect(second?.abstract).not.toMatch(/\n/);
    expect(third).toMatchObject({ abstract: expect.stringContaining('0.8 seconds') });
    expect(third).not.toHaveProperty('publishedOn');
  });

  it('reads words that Svelte has split by comments', () => {
    const card = cardOf(
      aCard(
        '2609.90001',
        'On<!----> Reading',
        '<div>Submitted by <!----> ada</div><ul><li>48<!----> authors</li></ul>',
      ),
    );
    expect(card).toMatchObject({ title: 'On Reading', submitter: 'ada', authorCount: 48 });
  });

  it('takes a title for a title, whatever its words', () => {
    const card = cardOf(aCard('2609.90001', 'Submitted by 12 authors'));
    expect(card).toEqual({ id: '2609.90001', title: 'Submitted by 12 authors', authors: [], keywords: [], upvotes: 7 });
    expect(cardOf(aCard('2609.90001', 'May 29'))).not.toHaveProperty('publishedOn');
  });

  it('reads the upvotes of a reader who is logged in', () => {
    const box = '<label><input type="checkbox" checked><svg></svg> <div class="leading-none">111</div></label>';
    expect(cardOf(`<article>${box}<h3><a href="/papers/2609.90001">On</a></h3></article>`)).toMatchObject({
      upvotes: 111,
    });
  });

  it('says nothing of a card without a title', () => {
    expect(cardOf('<article><h3><a href="/papers/2609.90001"> </a></h3></article>')).toBeUndefined();
  });
});
