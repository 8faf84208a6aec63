import type { Card } from '@/lib/feed/cards';
import { MOST_PAPERS } from '@/lib/listing';
import type { ArxivId } from '@/lib/paper';

/** A card in view for so long was seen, ms. */
const SEEN_AFTER = 1_000;
/** Seen papers are sent together, ms. */
const SENT_AFTER = 2_000;

export interface SeenCards {
  /** Watches these cards, and no others. */
  watch(cards: Card[]): void;
  /** Looks at the cards afresh, after the page was hidden. */
  lookAgain(): void;
  /** The reader acted on a paper: it was seen. */
  seen(id: ArxivId): void;
  /** True for a paper that was seen here. */
  wasSeen(id: ArxivId): boolean;
  /** Sends now what waits to be sent. */
  flush(): void;
  stop(): void;
}

/**
 * Finds out which cards the reader had in view, and sends each paper until it was taken; `failed` is told why it was not.
 * `saw` is told when a paper is seen for the first time here.
 */
export function createSeenCards(
  send: (ids: ArxivId[]) => Promise<unknown>,
  failed: (error: unknown) => void,
  saw: () => void = () => {},
): SeenCards {
  const ids = new Map<Element, ArxivId>();
  const timers = new Map<Element, ReturnType<typeof setTimeout>>();
  const sent = new Set<ArxivId>();
  const waiting: ArxivId[] = [];
  let sending: ReturnType<typeof setTimeout> | undefined;
  // A search result can be higher than the window: half the window full of it counts too.
  const observer = new IntersectionObserver((entries) => entries.forEach(viewed), { threshold: [0, 0.25, 0.5, 0.75] });

  function viewed({ target, intersectionRatio, intersectionRect, rootBounds }: IntersectionObserverEntry): void {
    const isInView = intersectionRatio >= 0.5 || intersectionRect.height >= (rootBounds?.height ?? Infinity) / 2;
    if (!isInView) forget(target);
    else if (!timers.has(target))
      timers.set(
        target,
        setTimeout(() => stayed(target), SEEN_AFTER),
      );
  }

  function stayed(target: Element): void {
    const id = ids.get(target);
    timers.delete(target);
    if (document.visibilityState !== 'visible') return;
    observer.unobserve(target);
    if (id) seen(id);
  }

  function seen(id: ArxivId): void {
    if (sent.has(id)) return;
    sent.add(id);
    saw();
    waiting.push(id);
    sending ??= setTimeout(flush, SENT_AFTER);
  }

  function flush(): void {
    clearTimeout(sending);
    sending = undefined;
    const ids = waiting.splice(0, MOST_PAPERS);
    if (ids.length > 0) void sendOrKeep(ids);
  }

  /** What could not be sent goes with the next: a background in trouble is not asked again and again. */
  async function sendOrKeep(ids: ArxivId[]): Promise<void> {
    try {
      await send(ids);
    } catch (error) {
      waiting.unshift(...ids);
      failed(error);
    }
  }

  function forget(element: Element): void {
    clearTimeout(timers.get(element));
    timers.delete(element);
  }

  function watch(cards: Card[]): void {
    const kept = new Set<Element>(cards.map(({ element }) => element));
    for (const element of ids.keys()) if (!kept.has(element)) leave(element);
    for (const { element, id } of cards) {
      if (ids.get(element) === id) continue;
      leave(element);
      ids.set(element, id);
      if (!sent.has(id)) observer.observe(element);
    }
  }

  function lookAgain(): void {
    for (const [element, id] of ids) {
      observer.unobserve(element);
      if (!sent.has(id)) observer.observe(element);
    }
  }

  function leave(element: Element): void {
    forget(element);
    observer.unobserve(element);
    ids.delete(element);
  }

  function stop(): void {
    observer.disconnect();
    clearTimeout(sending);
    for (const element of timers.keys()) forget(element);
  }
  return { watch, lookAgain, seen, wasSeen: (id) => sent.has(id), flush, stop };
}
