import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createReadingTime, type ReadingTime } from '@/entrypoints/feed.content/readingTime';
import type { Card } from '@/lib/feed/cards';
import type { ArxivId } from '@/lib/paper';
import { anId } from '@/tests/support/factories';
import { aCard } from './hands';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  document.body.replaceChildren();
});

describe('the time to read a listing', () => {
  let cards: Card[];
  let isListing: boolean;
  let reading: ReadingTime;
  const [one, two, three] = [anId(), anId(), anId()];
  const read = vi.fn(() => cards.map(({ id }) => id));

  beforeEach(() => {
    read.mockClear();
    isListing = true;
    show(one, two);
    reading = createReadingTime(
      () => cards,
      () => isListing,
      read,
    );
  });
  afterEach(() => reading.stop());

  /** The page shows these papers, in new nodes. */
  function show(...ids: ArxivId[]): void {
    document.body.replaceChildren();
    cards = ids.map((id) => ({ id, element: aCard(id), hasThumbnail: true }));
  }
  function stir(ms = 1_000): void {
    reading.stirred();
    vi.advanceTimersByTime(ms);
  }
  function firstRead(): void {
    reading.begin();
    vi.advanceTimersByTime(1_000);
    read.mockClear();
  }

  it('comes when the list is still after the page was loaded', () => {
    reading.begin();
    vi.advanceTimersByTime(200);
    stir(200);
    stir(250);
    expect(read).not.toHaveBeenCalled();
    vi.advanceTimersByTime(50);
    expect(read).toHaveBeenCalledOnce();
  });

  it('waits while a list stirs at every look', () => {
    reading.begin();
    // Looks are 250 ms apart.
    for (let look = 0; look < 8; look++) stir(250);
    expect(read).not.toHaveBeenCalled();
  });

  it('does not come again for the same papers drawn again', () => {
    firstRead();
    show(one, two);
    stir();
    expect(read).not.toHaveBeenCalled();
  });

  it.each<[string, ArxivId[]]>([
    ['more cards came', [one, two, three]],
    ['a card went', [two]],
    ['the order changed', [two, one]],
  ])('comes again when %s', (_, ids) => {
    firstRead();
    show(...ids);
    stir();
    expect(read).toHaveReturnedWith(ids);
    expect(read).toHaveBeenCalledOnce();
  });

  it('does not come under a new address while the old cards stand there', () => {
    firstRead();
    reading.moved();
    stir(5_000);
    stir(20_000);
    expect(read).not.toHaveBeenCalled();
    show(three);
    stir();
    expect(read).toHaveReturnedWith([three]);
  });

  it('does not take the gap between two lists for a list', () => {
    firstRead();
    reading.moved();
    show();
    stir(2_000);
    expect(read).not.toHaveBeenCalled();
    show(three);
    stir();
    expect(read).toHaveReturnedWith([three]);
  });

  it('comes when the same papers were drawn anew under the new address', () => {
    firstRead();
    reading.moved();
    show(one, two);
    stir();
    expect(read).toHaveReturnedWith([one, two]);
  });

  it('comes after ten seconds when a new address shows no list at all', () => {
    firstRead();
    reading.moved();
    show();
    stir(9_900);
    expect(read).not.toHaveBeenCalled();
    vi.advanceTimersByTime(500);
    expect(read).toHaveBeenCalledOnce();
  });

  it('comes soon when the new address is that of a single paper', () => {
    firstRead();
    reading.moved();
    isListing = false;
    show();
    stir();
    expect(read).toHaveBeenCalledOnce();
  });

  it('comes again for a paper page that was looked at before its paper came', () => {
    let isPaperThere = true;
    const looks: boolean[] = [];
    reading = createReadingTime(
      () => [],
      () => false,
      () => {
        looks.push(isPaperThere);
        if (!isPaperThere) reading.unread();
      },
    );
    firstRead();
    reading.moved();
    isPaperThere = false;
    stir();
    isPaperThere = true;
    stir();
    stir();
    expect(looks).toEqual([true, false, true]);
  });

  it('waits while the next paper’s page stirs at every look', () => {
    isListing = false;
    show();
    firstRead();
    reading.moved();
    for (let look = 0; look < 8; look++) stir(250);
    expect(read).not.toHaveBeenCalled();
    vi.advanceTimersByTime(50);
    expect(read).toHaveBeenCalledOnce();
  });

  it('comes again for cards that gave no papers, only when nodes come', () => {
    firstRead();
    reading.unread();
    vi.advanceTimersByTime(60_000);
    expect(read).not.toHaveBeenCalled();
    stir();
    expect(read).toHaveBeenCalledOnce();
  });

  it('does not read what an overtaken address had begun to show', () => {
    firstRead();
    reading.moved();
    show(two);
    stir(100);
    reading.moved();
    vi.advanceTimersByTime(5_000);
    expect(read).not.toHaveBeenCalled();
    show(three);
    stir();
    expect(read).toHaveReturnedWith([three]);
    expect(read).toHaveBeenCalledOnce();
  });
});
