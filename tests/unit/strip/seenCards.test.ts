import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createSeenCards, type SeenCards } from '@/entrypoints/feed.content/seenCards';
import { MOST_PAPERS } from '@/lib/listing';
import type { ArxivId } from '@/lib/paper';
import { anId } from '@/tests/support/factories';
import { aCard } from './hands';

/** happy-dom scrolls nothing into view: the test does. */
class FakeObserver {
  static last: FakeObserver | undefined;
  readonly watched = new Set<Element>();
  constructor(private told: IntersectionObserverCallback) {
    FakeObserver.last = this;
  }
  observe = (element: Element) => this.watched.add(element);
  unobserve = (element: Element) => this.watched.delete(element);
  disconnect = () => this.watched.clear();
  show(target: Element, intersectionRatio: number, height = 100): void {
    if (!this.watched.has(target)) return;
    const entry = { target, intersectionRatio, intersectionRect: { height }, rootBounds: { height: 800 } };
    this.told([entry as unknown as IntersectionObserverEntry], this as unknown as IntersectionObserver);
  }
}

const [one, two] = [anId(), anId()];
let sent: ArxivId[][];
let trouble: Error | undefined;
let failures: unknown[];
let seen: SeenCards;
const saw = vi.fn();
let cards: { id: ArxivId; element: HTMLElement; hasThumbnail: boolean }[];

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('IntersectionObserver', FakeObserver);
  sent = [];
  trouble = undefined;
  failures = [];
  seen = createSeenCards(
    async (ids) => {
      sent.push(ids);
      if (trouble) throw trouble;
    },
    (failure) => failures.push(failure),
    saw,
  );
  saw.mockClear();
  cards = [one, two].map((id) => ({ id, element: aCard(id), hasThumbnail: true }));
  seen.watch(cards);
});
afterEach(() => {
  seen.stop();
  vi.useRealTimers();
  vi.unstubAllGlobals();
  document.body.replaceChildren();
});

const show = (nth: 0 | 1, ratio: number, height?: number) =>
  FakeObserver.last?.show(cards[nth]?.element ?? document.body, ratio, height);

it('counts a card that was in view for a second, and sends what was seen together', () => {
  show(0, 0.6);
  vi.advanceTimersByTime(500);
  show(1, 1);
  vi.advanceTimersByTime(3_000);
  expect(sent).toEqual([[one, two]]);
});

it.each([
  ['was scrolled past', () => [show(0, 0.6), vi.advanceTimersByTime(900), show(0, 0)]],
  ['showed only its edge', () => show(0, 0.2)],
])('does not count a card that %s', (_, look) => {
  look();
  vi.advanceTimersByTime(5_000);
  expect(sent).toEqual([]);
});

it('counts a card that is higher than the window when it fills half of it', () => {
  show(0, 0.3, 400);
  vi.advanceTimersByTime(5_000);
  expect(sent).toEqual([[one]]);
});

it('counts each paper once', () => {
  show(0, 1);
  vi.advanceTimersByTime(5_000);
  seen.watch([]);
  seen.watch(cards);
  show(0, 1);
  seen.seen(one);
  vi.advanceTimersByTime(5_000);
  expect(sent).toEqual([[one]]);
});

it('knows what was seen here, and tells each once', () => {
  show(0, 1);
  vi.advanceTimersByTime(5_000);
  seen.seen(one);
  expect([seen.wasSeen(one), seen.wasSeen(two)]).toEqual([true, false]);
  expect(saw).toHaveBeenCalledOnce();
});

it('counts a paper that the reader acted on at once, and sends it when the page is left', () => {
  seen.seen(two);
  expect(sent).toEqual([]);
  seen.flush();
  expect(sent).toEqual([[two]]);
  vi.advanceTimersByTime(5_000);
  expect(sent).toHaveLength(1);
});

it('does not count what stood in a hidden tab, until the reader is back', () => {
  const visibility = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
  show(0, 1);
  vi.advanceTimersByTime(5_000);
  expect(sent).toEqual([]);
  visibility.mockReturnValue('visible');
  seen.lookAgain();
  show(0, 1);
  vi.advanceTimersByTime(5_000);
  expect(sent).toEqual([[one]]);
  visibility.mockRestore();
});

it('does not count a card that is no longer on the page', () => {
  show(0, 1);
  seen.watch(cards.slice(1));
  vi.advanceTimersByTime(5_000);
  expect(sent).toEqual([]);
});

it('sends papers that could not be taken again with the next', async () => {
  trouble = new Error('disk');
  seen.seen(one);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(sent).toEqual([[one]]);
  expect(failures).toEqual([trouble]);
  trouble = undefined;
  seen.seen(two);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(sent).toEqual([[one], [one, two]]);
});

it('sends papers that could not be taken again when the page is left', async () => {
  trouble = new Error('disk');
  seen.seen(one);
  await vi.advanceTimersByTimeAsync(5_000);
  seen.flush();
  expect(sent).toEqual([[one], [one]]);
});

it('sends no more papers at once than a message may name', () => {
  for (let nth = 0; nth <= MOST_PAPERS; nth++) seen.seen(anId());
  seen.flush();
  seen.flush();
  expect(sent.map((ids) => ids.length)).toEqual([MOST_PAPERS, 1]);
});
