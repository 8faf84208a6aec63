import { describe, expect, it } from 'vitest';
import { readListing } from '@/lib/feed/readListing';
import { ListingChangedError } from '@/lib/listing';
import { quickest } from '@/tests/support/quickest';
import { aCard, aDay, anEntry, aPage, DAY_URL } from './page';

const card = aCard('2609.90001', 'Shown');
const told = (paper: Record<string, unknown>, entry: Record<string, unknown> = {}) => {
  const { papers } = readListing(aPage({ json: aDay([anEntry('2609.90001', paper, entry)]) }), DAY_URL);
  return papers[0]?.paper;
};
const nested = (depth: number) => `${'['.repeat(depth)}1${']'.repeat(depth)}`;
const inJson = (fields: string) =>
  `{"dateString":"2026-09-28","dailyPapers":[{"paper":{"id":"2609.90001",${fields}}}]}`;

describe('P01 props that hold nothing', () => {
  it.each(['', 'null', '[]', '"x"', '{}', '7', 'true', '{"dailyPapers":null}', '{"dailyPapers":{"length":3}}'])(
    '%j: the cards are read, and without cards the listing has changed',
    (json) => {
      expect(readListing(aPage({ json, cards: [card] }), DAY_URL)).toMatchObject({ papers: [{ source: 'card' }] });
      expect(() => readListing(aPage({ json }), DAY_URL)).toThrow(ListingChangedError);
    },
  );

  it('absent: the same', () => {
    expect(readListing(aPage({ cards: [card] }), DAY_URL).papers).toHaveLength(1);
    expect(() => readListing(aPage({}), DAY_URL)).toThrow(ListingChangedError);
  });
});

describe('P02 broken JSON', () => {
  const whole = JSON.stringify(aDay([anEntry('2609.90001')]));
  it.each([
    ['truncated', whole.slice(0, -20)],
    ['after a byte order mark', `\ufeff${whole}`],
    ['escaped twice', whole.replaceAll('"', '&quot;')],
  ])('%s: the cards are read', (_name, json) => {
    expect(readListing(aPage({ json, cards: [card] }), DAY_URL)).toMatchObject({
      papers: [{ paper: { title: 'Shown' } }],
    });
  });

  it('lone surrogates and NUL are taken out of texts', () => {
    const json = inJson(String.raw`"title":"On\ud800 Rea\u0000ding","summary":"\udfff"`);
    expect(readListing(aPage({ json }), DAY_URL).papers[0]?.paper).toEqual({
      id: '2609.90001',
      title: 'On Reading',
      authors: [],
      keywords: [],
    });
  });

  it('bad records are skipped and counted', () => {
    const json = aDay([
      null,
      7,
      'x',
      [],
      {},
      { paper: null },
      anEntry(undefined),
      anEntry('2609.90001'),
      anEntry(2609.9),
    ]);
    expect(readListing(aPage({ json }), DAY_URL)).toMatchObject({
      skipped: 8,
      papers: [{ paper: { id: '2609.90001' } }],
    });
  });

  it('a bad record is read from its card', () => {
    const json = aDay([anEntry('2609.90001', { title: [] }), anEntry('2609.90002')]);
    const listing = readListing(aPage({ json, cards: [card, aCard('2609.90002')] }), DAY_URL);
    expect(listing).toMatchObject({
      skipped: 1,
      papers: [{ source: 'card', paper: { title: 'Shown' } }, { source: 'json' }],
    });
  });
});

describe('P03 an attribute of many megabytes', () => {
  it('is refused before it is parsed', () => {
    const json = JSON.stringify({ ...aDay([anEntry('2609.90002')]), more: 'x'.repeat(6_000_000) });
    const page = aPage({ json, cards: [card] });
    expect(readListing(page, DAY_URL)).toMatchObject({ papers: [{ paper: { id: '2609.90001' } }] });
    expect(quickest(() => readListing(page, DAY_URL))).toBeLessThan(50);
    expect(() => readListing(aPage({ json }), DAY_URL)).toThrow(ListingChangedError);
  });
});

describe('P04 JSON nested very deep', () => {
  it.each([33, 100_000, 1_000_000])('a record %i deep is skipped', (depth) => {
    const json = `{"dailyPapers":[{"paper":{"id":"2609.90001","title":"On","more":${nested(depth)}}},${JSON.stringify(anEntry('2609.90002'))}]}`;
    expect(readListing(aPage({ json }), DAY_URL)).toMatchObject({
      skipped: 1,
      papers: [{ paper: { id: '2609.90002' } }],
    });
  });

  it('a record as deep as real ones is read', () => {
    expect(told({ more: JSON.parse(nested(20)) })).toHaveProperty('title', 'Told of 2609.90001');
  });
});

describe('P05 twenty thousand papers', () => {
  const ids = Array.from({ length: 20_000 }, (_, n) => `2609.${String(n).padStart(5, '0')}`);

  it('gives the first 500 and says that it was cut', () => {
    const listing = readListing(aPage({ json: aDay(ids.map((id) => ({ paper: { id, title: 'On' } }))) }), DAY_URL);
    expect(listing).toMatchObject({ cut: true, skipped: 0 });
    expect(listing.papers.map(({ paper }) => paper.id)).toEqual(ids.slice(0, 500));
  });

  it('gives the first 500 cards as well', () => {
    const listing = readListing(aPage({ cards: ids.slice(0, 600).map((id) => aCard(id)) }), DAY_URL);
    expect(listing.cut).toBe(true);
    expect(listing.papers).toHaveLength(500);
  });
});

describe('P06 names that objects inherit', () => {
  it('harm nothing', () => {
    const json = `{"__proto__":{"x":1},"constructor":{"prototype":{"x":1}},"dailyPapers":[
      {"__proto__":{"x":1},"paper":{"id":"2609.90001","title":"On","__proto__":{"upvotes":9},"toString":"x"}},
      {"paper":{"id":"__proto__","title":"On"}},{"paper":{"id":"constructor","title":"On"}},{"__proto__":{"paper":{"id":"2609.90003","title":"On"}}}]}`;
    const listing = readListing(aPage({ json }), DAY_URL);
    expect(listing.skipped).toBe(3);
    expect(listing.papers.map(({ paper }) => paper)).toStrictEqual([
      { id: '2609.90001', title: 'On', authors: [], keywords: [] },
    ]);
    expect(({} as Record<string, unknown>).x).toBeUndefined();
  });
});

describe('P10 ids', () => {
  it.each([
    ['2401.12345v9', '2401.12345'],
    ['arXiv:2401.12345', '2401.12345'],
    ['hep-th/9901001', 'hep-th/9901001'],
  ])('%s is %s', (said, id) => {
    const { papers } = readListing(aPage({ json: aDay([anEntry(said)]) }), DAY_URL);
    expect(papers[0]?.paper.id).toBe(id);
  });

  it.each(['../..', '2401.12345?x#y', '２４０１.12345', '', '1'.repeat(10_000), '__proto__', 'submit'])(
    '%j is none',
    (said) => {
      expect(() => readListing(aPage({ json: aDay([anEntry(said)]) }), DAY_URL)).toThrow(ListingChangedError);
      expect(() => readListing(aPage({ cards: [aCard(said)] }), DAY_URL)).toThrow(ListingChangedError);
    },
  );

  it('versions and spellings of one id are one paper', () => {
    const json = aDay(['2401.12345v1', '2401.12345v2', 'ARXIV:2401.12345'].map((id) => anEntry(id)));
    expect(readListing(aPage({ json }), DAY_URL).papers).toHaveLength(1);
  });
});

describe('P11 one paper twice, two papers of one title', () => {
  it('two cards of one id are one paper with what the later says', () => {
    const cards = [
      aCard('2609.90001', 'First', '<div>Submitted by ada</div>'),
      aCard('2609.90002'),
      aCard('2609.90001', 'Second'),
    ];
    const { papers } = readListing(aPage({ cards }), DAY_URL);
    expect(papers.map(({ paper }) => paper.title)).toEqual(['Second', 'Title of 2609.90002']);
    expect(papers[0]?.paper.submitter).toBe('ada');
  });

  it('two entries of one id are one paper', () => {
    const json = aDay([anEntry('2609.90001', { summary: 'Told.' }), anEntry('2609.90001', { title: 'Second' })]);
    expect(readListing(aPage({ json }), DAY_URL).papers).toMatchObject([
      { paper: { title: 'Second', abstract: 'Told.' } },
    ]);
  });

  it('two papers of one title are two', () => {
    const { papers } = readListing(
      aPage({ cards: [aCard('2609.90001', 'Same'), aCard('2609.90002', 'Same')] }),
      DAY_URL,
    );
    expect(papers).toHaveLength(2);
  });
});
