import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readListing } from '@/lib/feed/readListing';
import { type Listing, ListingChangedError } from '@/lib/listing';
import { aCard, aPage, DAY_URL } from './page';

const card = aCard('2609.90001', 'Shown');

describe('any page', () => {
  const anything = fc.anything({ withBigInt: false, maxDepth: 3 });
  const id = fc.constantFrom('2609.90001', '2609.90002v3', 'x', 7, null);
  const paper = fc.record(
    {
      id,
      title: fc.oneof(fc.string({ unit: 'binary', maxLength: 700 }), anything),
      summary: anything,
      authors: anything,
      upvotes: anything,
      publishedAt: anything,
      githubRepo: fc.oneof(fc.webUrl(), anything),
      ai_keywords: anything,
    },
    { requiredKeys: [] },
  );
  const entries = fc.array(
    fc.oneof(
      fc.record(
        {
          paper,
          title: anything,
          thumbnail: anything,
          numComments: anything,
          submittedBy: anything,
          organization: anything,
        },
        { requiredKeys: [] },
      ),
      anything,
    ),
  );
  const props = fc.oneof(
    fc.record(
      { dailyPapers: entries, dateString: anything, periodType: anything, query: anything },
      { requiredKeys: [] },
    ),
    anything,
  );

  it('gives a listing within the caps or says that it has changed', () => {
    fc.assert(
      fc.property(props, fc.boolean(), (json, hasCard) => {
        const page = aPage({ json: JSON.stringify(json) ?? '', cards: hasCard ? [card] : [] });
        const listing = readOrChanged(page);
        if (listing) expectWithinCaps(listing);
        else expect(hasCard).toBe(false);
      }),
      { numRuns: 300 },
    );
  });
});

function readOrChanged(page: Document): Listing | undefined {
  try {
    return readListing(page, DAY_URL);
  } catch (error) {
    expect(error).toBeInstanceOf(ListingChangedError);
    return undefined;
  }
}

function expectWithinCaps({ papers }: Listing): void {
  expect(new Set(papers.map(({ paper }) => paper.id)).size).toBe(papers.length);
  for (const { paper } of papers) {
    expect(paper.id).toMatch(/^\d{4}\.\d{5}$/);
    expect(paper.title.length).toBeGreaterThan(0);
    expect(paper.title.length).toBeLessThanOrEqual(500);
    expect(paper.abstract?.length ?? 0).toBeLessThanOrEqual(20_000);
    expect(paper.authors.every((name) => name.length > 0 && name.length <= 200)).toBe(true);
    expect(paper.upvotes ?? 0).toBeGreaterThanOrEqual(0);
    expect(paper.codeUrl ?? 'https://').toMatch(/^https:/);
    expect(Object.values(paper)).not.toContain(undefined);
  }
}
