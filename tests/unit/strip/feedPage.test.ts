import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { browser } from '#imports';
import { answerPage } from '@/entrypoints/feed.content/answerPage';
import { createFeedPage, type FeedPage } from '@/entrypoints/feed.content/feedPage';
import { occasionOf } from '@/lib/feed/addresses';
import type { Known } from '@/lib/library/clip';
import type { Listing } from '@/lib/listing';
import type { Envelope } from '@/lib/messages';
import { type ArxivId, arxivIdOf } from '@/lib/paper';
import { knownOf, withPopovers } from './hands';

withPopovers();
const [one, two] = ['2609.10001', '2609.10002'] as [ArxivId, ArxivId];
let background: (message: { type: string; body: unknown }) => unknown;
let asked: string[];
let replaced: () => void;
let page: FeedPage;

beforeEach(() => {
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
  document.querySelector('[data-offprint=page]')?.remove();
  document.body.replaceChildren();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

/** As the background answers, failures by their name. */
function answered(message: { type: string; body: unknown }): Envelope {
  try {
    return { ok: true, value: background(message) };
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

  it('knows the paper of the card that was pointed at', async () => {
    visit('/papers', [one, two]);
    await page.readListing();
    expect(page.paperAt(document.querySelector('article:last-child a'))).toBe(two);
    expect(page.paperAt(document.body)).toBeNull();
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

describe('what the popup and the background ask of the page', () => {
  const ask = (message: object, sender: { id?: string } = { id: fakeBrowser.runtime.id }) =>
    new Promise((answer) => {
      const stop = answerPage({
        papersChanged: () => null,
        pageStatus: () => undefined,
        paperHere: () => arxivIdOf('2609.10001') ?? null,
      });
      const listeners = fakeBrowser.runtime.onMessage as unknown as { trigger(...args: unknown[]): Promise<unknown> };
      void listeners.trigger(message, sender, answer).finally(() => {
        stop();
        answer('no answer');
      });
    });

  it.each([
    ['the paper here', { type: 'paperHere', body: null }, { ok: true, value: '2609.10001' }],
    ['changed papers', { type: 'papersChanged', body: [] }, { ok: true, value: null }],
  ])('%s is answered', async (_, message, expected) => {
    expect(await ask(message)).toEqual(expected);
  });

  it.each<[string, object, { id?: string }?]>([
    ['of another extension', { type: 'paperHere', body: null }, { id: 'another' }],
    ['of a kind that is not known', { type: 'export', body: null }],
    ['about a page that lists nothing', { type: 'pageStatus', body: null }],
  ])('a message %s is left without an answer', async (_, message, sender) => {
    expect(await ask(message, sender)).toBe('no answer');
  });
});
