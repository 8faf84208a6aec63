import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from '#imports';
import { foresee } from '@/components/strip/foresee';
import { guardHosts } from '@/components/strip/guard';
import { createPageHost, type PageHost } from '@/components/strip/pageHost';
import type { Choices } from '@/entrypoints/feed.content/choices';
import { createNews, type Deck } from '@/entrypoints/feed.content/deck';
import { createListingBar, type ListingBar } from '@/entrypoints/feed.content/listingBar';
import type { Card } from '@/lib/feed/cards';
import type { Known } from '@/lib/library/clip';
import type { GestureOnPapers } from '@/lib/library/gesture';
import type { Occasion } from '@/lib/listing';
import type { Message, Protocol } from '@/lib/messages';
import type { ArxivId, Day, Paper } from '@/lib/paper';
import { readFilterWords } from '@/lib/search/query/filterWords';
import type { StripSettings } from '@/lib/settings';
import { aPaper, MORNING } from '@/tests/support/factories';
import { SETTINGS } from './bar/aBar';
import { aCard, click, knownOf, type } from './hands';

const YESTERDAY = MORNING - 24 * 3_600_000;
let unguard: () => void;
let host: PageHost;
let bar: ListingBar;
let deck: Deck & { cardList: Card[]; known: Map<ArxivId, Known>; seenHere: Set<ArxivId>; at: Occasion | undefined };
let news: ReturnType<typeof createNews>;
let settings: StripSettings;
let applied: { gesture: GestureOnPapers; sentence: string }[];
let chosen: (settings: StripSettings) => void;
let isKept: boolean;
let current: ArxivId | undefined;
const arrange = vi.fn();
const said = vi.fn();
const failed = vi.fn();

/** Papers by their titles: known to the page since yesterday. */
function aDeck(papers: Paper[]): typeof deck {
  const byId = new Map(papers.map((paper) => [paper.id, paper]));
  const known = new Map(papers.map(({ id }) => [id, knownOf(id, { firstListedAt: YESTERDAY })]));
  const seenHere = new Set<ArxivId>();
  return {
    cardList: papers.map(({ id }) => ({ id, element: aCard(id), hasThumbnail: true })),
    known,
    seenHere,
    at: { feed: 'day', day: '2026-09-28' as Day },
    occasion: () => deck.at,
    cards: () => deck.cardList,
    paper: (id) => byId.get(id),
    titleOf: (id) => byId.get(id)?.title ?? id,
    shown: (id) => ({ known: known.get(id) ?? knownOf(id), pending: [] }),
    seen: () => {},
    wasSeen: (id) => seenHere.has(id) || known.get(id)?.seenAt !== undefined,
    apply: async (gesture, sentence) => {
      applied.push({ gesture, sentence });
      if (isKept) for (const id of gesture.ids) learn(id, foresee(known.get(id) ?? knownOf(id), gesture, MORNING));
      return isKept;
    },
    takeBack: async () => [],
    doAgain: async () => [],
    suggest: async () => [],
    tell: said,
    say: said,
    failed,
    onChanged: (listener) => news.listen(listener),
  };
}

const PAPERS = [
  aPaper({ title: 'Lanterns', upvotes: 120, abstract: 'Light.' }),
  aPaper({ title: 'Ladders', upvotes: 12, abstract: 'Steps.', codeUrl: 'https://github.com/steps/ladders' }),
  aPaper({ title: 'Puddles', upvotes: 3, abstract: 'Rain.' }),
];
const [lanterns, ladders, puddles] = PAPERS.map(({ id }) => id) as [ArxivId, ArxivId, ArxivId];

/** As the background: of words it finds the titles. */
function answer({ type, body }: Message<Protocol>) {
  if (type !== 'fitting') return [];
  const { test, notUnderstood } = readFilterWords(body.words, MORNING);
  return { ids: PAPERS.filter(test).map(({ id }) => id), notUnderstood };
}

function learn(id: ArxivId, known: Partial<Known>): void {
  deck.known.set(id, { ...(deck.known.get(id) ?? knownOf(id)), ...known });
  news.tell();
}

beforeEach(async () => {
  vi.clearAllMocks();
  vi.useFakeTimers({ now: MORNING, toFake: ['Date'] });
  vi.spyOn(browser.runtime, 'sendMessage').mockImplementation(async (message: unknown) => ({
    ok: true,
    value: answer(message as Message<Protocol>),
  }));
  unguard = guardHosts();
  news = createNews();
  [settings, applied, isKept, current] = [SETTINGS, [], true, undefined];
  const choices: Choices = {
    now: () => settings,
    change: async (part) => chosen({ ...settings, ...part }),
    learn: (next) => chosen(next),
    onChanged: (listener) => {
      chosen = (next) => {
        settings = next;
        listener(next);
      };
    },
  };
  host = createPageHost();
  deck = aDeck(PAPERS);
  const holdsFocus = () => false;
  bar = createListingBar({ deck, host, choices, arrange, holdsFocus, current: () => current });
  news.tell();
  await drawn();
});
afterEach(() => {
  bar.end();
  unguard();
  host.host.remove();
  document.body.replaceChildren();
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const drawn = () => new Promise((done) => setTimeout(done, 30));
const find = (selector: string) => host.root.querySelector<HTMLElement>(selector) ?? expect.fail(`no ${selector}`);
const text = () => find('.counts').textContent;
const marks = () => deck.cardList.map(({ element }) => element.getAttribute('data-offprint'));
const field = () => find('.field input') as HTMLInputElement;
/** Opens the filter, if it is not, types words into it, and waits for what they find. */
async function look(words: string): Promise<void> {
  if (find('.filters').hidden) press('Filter');
  type(field(), words);
  await drawn();
}
function press(name: string): void {
  const all = [...host.root.querySelectorAll('button')];
  click(host, all.find((each) => (each.getAttribute('aria-label') ?? each.textContent) === name) ?? expect.fail(name));
}

describe('the bar of a listing', () => {
  it('counts its papers, and follows what becomes of them', async () => {
    expect(text()).toBe('3 papers · 3 left');
    learn(lanterns, { clippedAt: MORNING });
    deck.seenHere.add(ladders);
    await drawn();
    expect(text()).toBe('3 papers · 1 clipped · 1 left');
  });

  it('draws once for all that changes within a frame', async () => {
    const drawing = vi.spyOn(deck, 'cards');
    for (const id of [lanterns, ladders, puddles]) learn(id, { clippedAt: MORNING });
    await drawn();
    expect(drawing.mock.calls.length).toBeLessThanOrEqual(2);
  });

  it('counts a paper once that stands on two cards', async () => {
    deck.cardList = [...deck.cardList, { id: lanterns, element: aCard(lanterns), hasThumbnail: true }];
    news.tell();
    await drawn();
    expect(text()).toBe('3 papers · 3 left');
  });

  it('says that all is done, and asks what is left of the day before', async () => {
    for (const id of [lanterns, ladders, puddles]) deck.seenHere.add(id);
    news.tell();
    await drawn();
    expect(text()).toBe('Done for today');
    await drawn();
    expect(find('.next').textContent).toBe('Friday not opened yet');
  });

  it('is not there on a paper’s own page', async () => {
    deck.at = { feed: 'paper', id: lanterns };
    news.tell();
    await drawn();
    expect(find('.listingBar').hidden).toBe(true);
  });

  it('leaves the page as the site made it when Offprint is replaced', async () => {
    chosen({ ...settings, view: 'titles' });
    expect(marks()).toEqual(['titles', 'titles', 'titles']);
    bar.end();
    expect(marks()).toEqual([null, null, null]);
    expect(find('.listingBar').hidden).toBe(true);
    news.tell();
    await drawn();
    expect(find('.listingBar').hidden).toBe(true);
  });
});

describe('filters', () => {
  it('hide what does not fit', async () => {
    await look('lanterns or ladders');
    expect(marks()).toEqual([null, null, 'hide']);
    expect(text()).toBe('2 of 3 shown · 3 left');
    press('Has code');
    expect(marks()).toEqual(['hide', null, 'hide']);
    press('Clear the filter');
    expect(marks()).toEqual([null, null, null]);
  });

  it('outlive a redrawing of the list', async () => {
    await look('puddles');
    deck.cardList = deck.cardList.map((card) => ({ ...card, element: aCard(card.id) }));
    news.tell();
    await drawn();
    expect(marks()).toEqual(['hide', 'hide', null]);
    expect(field().value).toBe('puddles');
  });

  it('wait while the site draws its list again', async () => {
    await look('puddles');
    const cards = deck.cardList;
    deck.cardList = [];
    news.tell();
    await drawn();
    expect(find('.listingBar').hidden).toBe(false);
    deck.cardList = cards;
    news.tell();
    await drawn();
    expect(marks()).toEqual(['hide', 'hide', null]);
  });

  it('ask again when what is known of a paper changed', async () => {
    const asked = vi.mocked(browser.runtime.sendMessage).mock.calls;
    await look('puddles');
    const before = asked.length;
    learn(lanterns, { clippedAt: MORNING });
    await drawn();
    expect(asked.length).toBe(before + 1);
  });

  it('show all while no answer can be had, and say so', async () => {
    vi.mocked(browser.runtime.sendMessage).mockImplementation(async () => ({
      ok: false,
      name: 'Error',
      message: 'odd',
    }));
    await look('puddles');
    expect(marks()).toEqual([null, null, null]);
    expect(failed).toHaveBeenCalled();
  });

  it('end with their listing', async () => {
    await look('puddles');
    deck.at = { feed: 'trending' };
    news.tell();
    await drawn();
    expect(marks()).toEqual([null, null, null]);
    expect(field().value).toBe('');
  });

  it('do not call a page done of which they hide a part', async () => {
    for (const id of [lanterns, ladders, puddles]) deck.seenHere.add(id);
    await look('puddles');
    expect(text()).toBe('1 of 3 shown');
  });
});

describe('gestures on many papers', () => {
  it('clip all that is shown, as one change', async () => {
    await look('lanterns or ladders');
    press('Clip all shown');
    await drawn();
    expect(applied).toMatchObject([
      { gesture: { verb: 'clip', ids: [lanterns, ladders] }, sentence: 'Clipped 2 papers.' },
    ]);
  });

  it('dismiss what is shown and not decided on', async () => {
    learn(lanterns, { clippedAt: MORNING });
    press('Dismiss the rest');
    await drawn();
    press('Dismiss the rest');
    await drawn();
    expect(applied).toMatchObject([
      { gesture: { verb: 'dismiss', ids: [ladders, puddles], on: true }, sentence: 'Dismissed 2 papers.' },
    ]);
    expect(marks()).toEqual([null, 'dim', 'dim']);
  });
});

describe('looks', () => {
  it('dim or hide what was dismissed', async () => {
    learn(puddles, { dismissedAt: YESTERDAY });
    await drawn();
    expect(marks()).toEqual([null, null, 'dim']);
    chosen({ ...settings, dismissed: 'hidden' });
    expect(marks()).toEqual([null, null, 'hide']);
    chosen({ ...settings, dismissed: 'plain' });
    expect(marks()).toEqual([null, null, null]);
  });

  it('dim what a rule dimmed, whatever else is chosen', async () => {
    learn(ladders, { dimmedAt: MORNING, ruled: 'Steps' });
    await drawn();
    expect(marks()).toEqual([null, 'dim', null]);
  });

  it('dim or hide what was seen before, not what is being seen', async () => {
    chosen({ ...settings, seen: 'hidden' });
    learn(lanterns, { seenAt: MORNING });
    await drawn();
    expect(marks()).toEqual([null, null, null]);
    deck.at = { feed: 'trending' };
    learn(ladders, { seenAt: YESTERDAY });
    await drawn();
    expect(marks()).toEqual([null, 'hide', null]);
  });

  it('never take away the card that the reader is at', async () => {
    chosen({ ...settings, dismissed: 'hidden' });
    current = puddles;
    learn(puddles, { dismissedAt: MORNING });
    await drawn();
    expect(marks()).toEqual([null, null, 'dim']);
    current = ladders;
    deck.cardList[2]?.element.dispatchEvent(new PointerEvent('pointerleave'));
    await drawn();
    expect(marks()).toEqual([null, null, 'hide']);
  });

  it.each([
    ['column', 'column'],
    ['titles', 'titles'],
    ['site', null],
  ] as const)('stand as %s is chosen', (view, mark) => {
    chosen({ ...settings, view });
    expect(marks()).toEqual([mark, mark, mark]);
    expect(arrange).toHaveBeenLastCalledWith(view === 'titles');
  });
});

it('says that a choice could not be kept', async () => {
  const full = new Error('full');
  chosen = () => {
    throw full;
  };
  press('One column');
  await drawn();
  expect(failed).toHaveBeenCalledWith(full);
});
