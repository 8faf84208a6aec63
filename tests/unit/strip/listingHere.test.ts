import { afterEach, describe, expect, it, vi } from 'vitest';
import { type ListingHere, recordFound, recordHere } from '@/entrypoints/feed.content/listingHere';
import type { Known } from '@/lib/library/clip';
import { type Listing, ListingChangedError } from '@/lib/listing';
import type { ArxivId } from '@/lib/paper';
import { knownOf } from './hands';

const id = '2609.10001' as ArxivId;
const answer = [knownOf(id)];

afterEach(() => {
  vi.unstubAllGlobals();
  document.body.replaceChildren();
});

function visit(path: string, ...ids: string[]): void {
  vi.stubGlobal('location', new URL(path, 'https://huggingface.co'));
  for (const paper of ids) {
    const [article, heading, link] = (['article', 'h3', 'a'] as const).map((tag) => document.createElement(tag));
    link?.setAttribute('href', `/papers/${paper}`);
    link?.append('Lanterns for Long Contexts');
    heading?.append(link ?? '');
    article?.append(heading ?? '');
    document.body.append(article ?? '');
  }
}

const recording = (record: (listing: Listing) => Promise<Known[]>) => {
  const told: string[] = [];
  const learned: Known[][] = [];
  const here = recordHere(
    async (listing) => {
      told.push('record');
      return record(listing);
    },
    (known) => learned.push(known),
    ({ titles }: ListingHere) => told.push(`found ${titles.size}`),
  );
  return { here, told, learned };
};

describe('recording the listing of a page', () => {
  it('tells what is there before the background answers, and takes in the answer', async () => {
    visit('/papers/trending', id);
    const { here, told, learned } = recording(async () => answer);
    expect((await here)?.occasion).toEqual({ feed: 'trending' });
    expect((await here)?.titles.get(id)).toBe('Lanterns for Long Contexts');
    expect(told).toEqual(['found 1', 'record']);
    expect(learned).toEqual([answer]);
  });

  it('keeps the titles when the listing could not be recorded', async () => {
    visit('/papers/trending', id);
    const full = new Error('disk');
    const { here } = recording(() => Promise.reject(full));
    expect(await here).toMatchObject({ failure: full });
    expect((await here)?.titles.size).toBe(1);
  });

  it('records what was read again, and forgets the failure then', async () => {
    visit('/papers/trending', id);
    const here = await recording(() => Promise.reject(new Error('disk'))).here;
    if (!here) throw new Error('nothing was found');
    const again: Listing[] = [];
    await recordFound(
      here,
      async (listing) => {
        again.push(listing);
        return answer;
      },
      () => {},
    );
    expect(again).toEqual([here.listing]);
    expect(here.failure).toBeUndefined();
  });

  it('names the failure of a page that should list papers', async () => {
    visit('/papers/trending');
    const { here, told } = recording(async () => answer);
    expect((await here)?.failure).toBeInstanceOf(ListingChangedError);
    expect((await here)?.occasion).toEqual({ feed: 'trending' });
    expect(told).toEqual(['found 0']);
  });

  it('records nothing of a page that lists nothing', async () => {
    visit('/papers/submit', id);
    const { here, told } = recording(async () => answer);
    expect(await here).toBeUndefined();
    expect(told).toEqual([]);
  });
});
