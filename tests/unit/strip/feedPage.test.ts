import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from '#imports';
import { part } from '@/components/strip/element';
import { guardHosts } from '@/components/strip/guard';
import type { Host } from '@/components/strip/hosts';
import { createFeedPage, type FeedPage } from '@/entrypoints/feed.content/feedPage';
import { occasionOf } from '@/lib/feed/addresses';
import type { Known } from '@/lib/library/clip';
import type { Gesture } from '@/lib/library/gesture';
import { type Listing, MOST_PAPERS } from '@/lib/listing';
import type { Envelope } from '@/lib/messages';
import type { ArxivId } from '@/lib/paper';
import { click, hostsFromNow, knownOf, withPopovers } from './hands';

withPopovers();
const [one, two] = ['2609.10001', '2609.10002'] as [ArxivId, ArxivId];
let background: (message: { type: string; body: unknown }) => unknown;
let asked: string[];
let replaced: () => void;
let page: FeedPage;
let unguard: () => void;
let ours: (selector: string) => Host;

beforeEach(() => {
  ours = hostsFromNow();
  unguard = guardHosts();
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      observe() {}
      unobserve() {}
      disconnect() {}
    },
  );
  asked = [];
  background = ({ type, body }) => (type === 'recordListing' ? known(body as Listing) : []);
  vi.spyOn(browser.runtime, 'sendMessage').mockImplementation(async (raw: unknown) => {
    const message = raw as { type: string; body: unknown };
    asked.push(message.type);
    return answered(message);
  });
  replaced = vi.fn();
  page = createFeedPage(replaced);
});
afterEach(() => {
  page.end();
  unguard();
  document.querySelector('[data-offprint=page]')?.remove();
  document.body.replaceChildren();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

/** As the background answers, failures by their name. */
async function answered(message: { type: string; body: unknown }): Promise<Envelope> {
  try {
    return { ok: true, value: await background(message) };
  } catch (error) {
    return { ok: false, name: (error as Error).name, message: 'told by the test' };
  }
}

const known = ({ papers }: Listing): Known[] => papers.map(({ paper }, nth) => knownOf(paper.id, { isNew: nth === 0 }));

/** The page at an address, with cards as the site draws them. */
function visit(address: string, ids: ArxivId[]): void {
  vi.stubGlobal('location', new URL(address, 'https://huggingface.co'));
  document.body.replaceChildren(
    ...ids.map((id) => {
      const article = document.createElement('article');
      const [heading, link] = [document.createElement('h3'), document.createElement('a')];
      link.setAttribute('href', `/papers/${id}`);
      link.textContent = `Lanterns ${id}`;
      heading.append(link);
      article.append(heading);
      return article;
    }),
  );
}
const strips = () => document.querySelectorAll('article > [data-offprint=strip]').length;

const note = () => {
  const shown = ours('[data-offprint=page]').root.querySelector<HTMLElement>('.notice');
  return shown?.hidden ? undefined : shown?.textContent;
};
function press(name: 'clip' | 'dismiss', within = 'article'): void {
  const strip = ours(`${within} [data-offprint=strip]`);
  click(strip, part(strip.root.firstElementChild ?? document.body, name));
}
const shows = (name: string, within = 'article') =>
  ours(`${within} [data-offprint=strip]`).root.querySelector(`.${name}`)?.textContent ?? '';
const voice = () => ours('[data-offprint=page]').root.querySelector('.voice')?.textContent;
const settled = () => new Promise((done) => setTimeout(done));

const manyIds = (count: number) => Array.from({ length: count }, (_, nth) => `2609.${10_001 + nth}` as ArxivId);

describe('a listing that could not be recorded', () => {
  let isFull: boolean;
  beforeEach(async () => {
    isFull = true;
    background = ({ type, body }) => {
      if (isFull) throw Object.assign(new Error(), { name: 'StoreFailedError' });
      if (type === 'change') return { known: [knownOf(one, { clippedAt: 7 })] };
      return type === 'recordListing' ? known(body as Listing) : [];
    };
    visit('/papers/date/2026-09-28', [one, two]);
    await page.readListing();
    asked = [];
  });

  it('is recorded when the reader comes back', async () => {
    isFull = false;
    await page.refresh();
    expect(asked).toEqual(['recordListing', 'whatIsKnown']);
    expect(page.status()).toMatchObject({ newIds: [one], trouble: undefined });
    asked = [];
    await page.refresh();
    expect(asked).toEqual(['whatIsKnown']);
  });

  it('still says so when it could not be recorded again', async () => {
    await page.refresh();
    expect(page.status()?.trouble).toMatch(/could not be kept/);
  });

  it('is recorded before a paper of it is clipped', async () => {
    isFull = false;
    press('clip');
    await settled();
    expect(asked).toEqual(['recordListing', 'change']);
  });
});

describe('a listing page', () => {
  it('is recorded, and each card gets its strip', async () => {
    visit('/papers/date/2026-09-28', [one, two]);
    page.placeStrips();
    expect(strips()).toBe(0);
    await page.readListing();
    expect(asked).toEqual(['recordListing']);
    expect(strips()).toBe(2);
  });

  it('tells the popup what it lists', async () => {
    visit('/papers/date/2026-09-28', [one, two]);
    const occasion = { feed: 'day', day: '2026-09-28' };
    expect(page.status()).toMatchObject({ occasion, ids: [], newIds: [], trouble: undefined });
    await page.readListing();
    expect(page.status()).toMatchObject({ occasion, ids: [one, two], newIds: [one], trouble: undefined });
  });

  it('counts a new paper no more once it is clipped', async () => {
    visit('/papers', [one, two]);
    await page.readListing();
    page.learn([knownOf(one, { isNew: true, clippedAt: 1 })]);
    expect(page.status()?.newIds).toEqual([]);
  });

  it('gives strips only to cards that were read', async () => {
    visit('/papers', [one]);
    await page.readListing();
    visit('/papers', [one, two]);
    page.placeStrips();
    expect(strips()).toBe(1);
  });

  it('can still be clipped from when it could not be recorded, and says so', async () => {
    background = () => {
      throw Object.assign(new Error(), { name: 'StoreFailedError' });
    };
    visit('/papers', [one]);
    await page.readListing();
    expect(strips()).toBe(1);
    expect(page.status()?.trouble).toMatch(/could not be kept/);
  });

  it('that gives no papers is said to the reader, until it gives some', async () => {
    visit('/papers', []);
    await page.readListing();
    expect(asked).toEqual([]);
    expect(page.status()?.trouble).toMatch(/No papers could be read/);
    visit('/papers', [one]);
    await page.readListing();
    expect(page.status()?.trouble).toBeUndefined();
  });

  it('asks again what is known when the reader comes back', async () => {
    visit('/papers', [one]);
    await page.readListing();
    background = () => [knownOf(one, { isNew: true })];
    await page.refresh();
    expect(asked).toEqual(['recordListing', 'whatIsKnown']);
    expect(page.status()?.newIds).toEqual([one]);
  });

  it('asks again about the papers that stand here, not about those of days before', async () => {
    visit('/papers/date/2026-09-27', [one]);
    await page.readListing();
    visit('/papers/date/2026-09-28', [two]);
    await page.readListing();
    const told: unknown[] = [];
    background = ({ body }) => {
      told.push(body);
      return [];
    };
    await page.refresh();
    expect(told).toEqual([[two]]);
  });

  it('that was read after another is not taken for it when that one is answered late', async () => {
    visit('/papers/date/2026-09-27', [one]);
    const answers: (() => void)[] = [];
    background = ({ body }) => new Promise((answer) => answers.push(() => answer(known(body as Listing))));
    const before = page.readListing();
    visit('/papers/date/2026-09-28', [two]);
    const after = page.readListing();
    for (const answer of answers.reverse()) answer();
    await Promise.all([after, before]);
    expect(strips()).toBe(1);
    expect(page.status()).toMatchObject({ occasion: { day: '2026-09-28' }, ids: [two] });
  });

  it('of more papers than are read gives strips to those that are kept, and says so', async () => {
    visit('/papers/month/2026-09', manyIds(MOST_PAPERS + 2));
    await page.readListing();
    await vi.waitFor(() => expect(strips()).toBe(MOST_PAPERS), 10_000);
    expect(note()).toContain(`first ${MOST_PAPERS} papers`);
    visit('/papers', [one]);
    await page.readListing();
    expect(note()).toBeUndefined();
    // 502 cards are much for a DOM that is only made believe: 4 s on a busy machine.
  }, 30_000);

  it('knows the paper of the card that was pointed at', async () => {
    visit('/papers', [one, two]);
    await page.readListing();
    expect(page.paperAt(document.querySelector('article:last-child a'))).toBe(two);
    expect(page.paperAt(document.body)).toBeNull();
  });
});

describe('a gesture on the page', () => {
  type Change = { step?: string; gesture: Gesture };
  let changes: Change[];
  let answers: (() => void)[];
  beforeEach(async () => {
    [changes, answers] = [[], []];
    background = ({ type, body }) => {
      if (type !== 'change') return known(body as Listing);
      const { gesture } = body as Change;
      changes.push(body as Change);
      const answer = { step: 'step', known: [knownOf(one)], ...(gesture.verb === 'undo' && { undone: 'dismiss' }) };
      return new Promise((kept) => answers.push(() => kept(answer)));
    };
    visit('/papers', [one, two]);
    await page.readListing();
  });
  const answer = async () => {
    answers.shift()?.();
    await settled();
  };
  const toast = () => ours('[data-offprint=page]').root.querySelector<HTMLElement>('.toast');
  const dismiss = () => page.deck.apply({ verb: 'dismiss', ids: [one], on: true }, 'Dismissed.');

  it('is told once it is kept, and taken back from there by its own step', async () => {
    void dismiss();
    await settled();
    expect(toast()?.hidden).toBe(true);
    await answer();
    expect(toast()?.textContent).toContain('Dismissed.');
    click(ours('[data-offprint=page]'), part(toast() ?? document.body, 'offer'));
    await settled();
    expect(changes[1]?.gesture).toEqual({ verb: 'undo', step: changes[0]?.step });
    await answer();
    expect(toast()?.textContent).toContain(`Taken back: dismissal of “Lanterns ${one}”.`);
  });

  it('is kept before anything is taken back', async () => {
    void dismiss();
    const takenBack = page.deck.takeBack();
    await settled();
    expect(changes.map(({ gesture }) => gesture.verb)).toEqual(['dismiss']);
    await answer();
    await answer();
    expect(changes.map(({ gesture }) => gesture.verb)).toEqual(['dismiss', 'undo']);
    expect(await takenBack).toEqual([one]);
  });
});

describe('dismissing a card', () => {
  let isFailing: boolean;
  beforeEach(async () => {
    isFailing = false;
    background = ({ type, body }) => {
      if (type === 'change' && isFailing) throw Object.assign(new Error(), { name: 'StoreFailedError' });
      if (type !== 'change') return type === 'recordListing' ? known(body as Listing) : [];
      const { on } = (body as { gesture: { on: boolean } }).gesture;
      return { known: [knownOf(one, { dismissedAt: on ? 7 : undefined })] };
    };
    visit('/papers', [one, two]);
    await page.readListing();
  });

  it('shows at once, is said once it is kept, and can be taken back', async () => {
    press('dismiss');
    expect(shows('state')).toBe('Dismissed');
    await settled();
    expect(voice()).toBe(`Dismissed “Lanterns ${one}”.`);
    press('dismiss');
    await settled();
    expect(voice()).toBe(`“Lanterns ${one}” is back.`);
    expect(shows('state')).not.toBe('Dismissed');
  });

  it('of what a rule dimmed is taken back: it is dimmed no more', async () => {
    const [verbs, before]: [string[], typeof background] = [[], background];
    background = (message) => {
      if (message.type === 'change') verbs.push((message.body as { gesture: { verb: string } }).gesture.verb);
      return before(message);
    };
    page.learn([knownOf(one, { dimmedAt: 7, ruled: 'Lamps' })]);
    expect(shows('dismiss')).toBe('Bring back');
    press('dismiss');
    await settled();
    expect(verbs).toEqual(['undim']);
    expect(shows('dismiss')).toBe('×');
  });

  it('that could not be kept leaves the card as it was, says so there, and can be tried again', async () => {
    isFailing = true;
    press('dismiss');
    await settled();
    expect(page.deck.shown(one).known.dismissedAt).toBeUndefined();
    expect(shows('state')).not.toBe('Dismissed');
    expect(shows('sentence')).toMatch(/could not be kept/);
    expect(voice()).toMatch(/could not be kept/);
    isFailing = false;
    press('dismiss');
    await settled();
    expect(shows('state')).toBe('Dismissed');
    expect(shows('sentence')).toBe('');
  });

  it('after an update of the extension asks to reload, and pretends nothing', async () => {
    vi.spyOn(browser.runtime, 'sendMessage').mockRejectedValue(new Error('Extension context invalidated.'));
    press('dismiss');
    await settled();
    expect(replaced).toHaveBeenCalledOnce();
    page.end();
    expect(shows('word')).toBe('Reload page');
    expect(shows('state')).not.toBe('Dismissed');
  });
});

describe('a paper opened without its own page', () => {
  it('was seen, and is told of', async () => {
    visit('/papers', [one]);
    await page.readListing();
    page.openedElsewhere(one);
    page.flush();
    await settled();
    expect(asked.sort()).toEqual(['markOpened', 'markSeen', 'recordListing']);
  });

  it('asks to reload when that cannot be told any more', async () => {
    visit('/papers', [one]);
    await page.readListing();
    vi.spyOn(browser.runtime, 'sendMessage').mockRejectedValue(new Error('Extension context invalidated.'));
    page.openedElsewhere(one);
    await settled();
    expect(replaced).toHaveBeenCalledOnce();
  });
});

describe('the own page of a paper', () => {
  beforeEach(async () => {
    background = ({ type }) =>
      type === 'recordListing' ? [knownOf(one, { seenAt: Date.now(), openedAt: Date.now() })] : [];
    visitPaper(one);
    await page.readListing();
  });

  /** Only a title and a link to arXiv, as the reading of its markup asks for. */
  function visitPaper(id: ArxivId, title = 'Lantern Tables'): void {
    visit(`/papers/${id}`, []);
    const [main, head, heading, link] = ['main', 'div', 'h1', 'a'].map((tag) => document.createElement(tag));
    if (!main || !head || !heading || !link) throw new Error('no page');
    heading.textContent = title;
    link.setAttribute('href', `https://arxiv.org/abs/${id}`);
    head.append(heading, link);
    main.append(head);
    document.body.append(main);
  }
  const hosts = () => [...document.querySelectorAll('main [data-offprint=strip]')];

  it('has one strip, last in what holds the title', () => {
    expect(hosts().map((host) => host.parentElement?.lastElementChild)).toEqual(hosts());
    expect(hosts()).toHaveLength(1);
    expect(document.querySelector('h1')?.textContent).toBe('Lantern Tables');
  });

  it('does not say that it was opened, but when it was seen before', () => {
    expect(shows('state', 'main')).toBe('Seen today');
  });

  it('is a deck of one card', () => {
    expect(page.deck.cards().map(({ id }) => id)).toEqual([one]);
    expect(page.paperAt(document.body)).toBe(one);
  });

  it('gets its strip back when the page is drawn again', () => {
    visitPaper(one);
    page.placeStrips();
    expect(hosts()).toHaveLength(1);
  });

  it('shows what is changed elsewhere', () => {
    page.learn([knownOf(one, { clippedAt: 7, status: 'read', tags: ['agents'] })]);
    expect([shows('word', 'main'), shows('state', 'main'), shows('tags', 'main')]).toEqual([
      'Clipped',
      'Read',
      'agents',
    ]);
  });

  it('has none while the title may be another’s', async () => {
    visitPaper(two, 'Other Lanterns');
    page.placeStrips();
    expect(hosts()).toEqual([]);
    background = () => [knownOf(two)];
    await page.readListing();
    expect(page.deck.cards().map(({ id }) => id)).toEqual([two]);
    vi.stubGlobal('location', new URL('/papers', 'https://huggingface.co'));
    page.placeStrips();
    expect(hosts()).toEqual([]);
  });

  it('dismisses its paper', async () => {
    background = () => ({ known: [knownOf(one, { dismissedAt: 7 })] });
    press('dismiss', 'main');
    await settled();
    expect(shows('state', 'main')).toBe('Dismissed');
  });
});

it('does nothing on a page that lists nothing', async () => {
  visit('/papers/submit', [one]);
  expect(occasionOf(location.href)).toBeUndefined();
  await page.readListing();
  expect(asked).toEqual([]);
  expect(strips()).toBe(0);
  expect(page.status()).toBeUndefined();
});

it('notices that the extension was replaced', async () => {
  visit('/papers', [one]);
  await page.readListing();
  vi.spyOn(browser.runtime, 'sendMessage').mockRejectedValue(new Error('Extension context invalidated.'));
  await page.refresh();
  expect(replaced).toHaveBeenCalledOnce();
});
