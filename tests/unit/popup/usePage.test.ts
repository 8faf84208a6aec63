import { cleanup, renderHook, waitFor } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { browser } from '#imports';
import { usePage } from '@/entrypoints/popup/usePage';
import { addressOf } from '@/lib/feed/addresses';
import type { PageStatus } from '@/lib/messages';
import { anId } from '@/tests/support/factories';
import { aTab } from './aPopup';

afterEach(cleanup);

const feed = addressOf({ feed: 'day' });
const ids = [anId(), anId()];
const listing: PageStatus = { occasion: { feed: 'day' }, ids, newIds: ids.slice(1) };

async function page() {
  const { result } = renderHook(usePage);
  await waitFor(() => expect(result.current.page).toBeDefined());
  return { now: () => result.current.page };
}

it.each([
  ['another site', 'https://example.org/papers'],
  ['a page of the site without papers', feed.replace('/papers', '/models')],
  ['a look-alike', feed.replace('huggingface.co', 'huggingface.co.example.org')],
  ['a tab whose address is not ours to know', undefined],
])('is elsewhere on %s', async (_, url) => {
  aTab(url, listing);
  expect((await page()).now()).toEqual({ page: 'elsewhere' });
});

it('is a listing with its papers', async () => {
  aTab(feed, listing);
  expect((await page()).now()).toMatchObject({ page: 'listing', ids, newIds: ids.slice(1) });
});

it('is a paper on its page', async () => {
  const id = anId();
  aTab(addressOf({ feed: 'paper', id }), { occasion: { feed: 'paper', id }, ids: [id], newIds: [] });
  expect((await page()).now()).toEqual({ page: 'paper', id });
});

it('is stale where no script of ours answers', async () => {
  aTab(feed);
  expect((await page()).now()).toEqual({ page: 'stale' });
});

it('is closed while Offprint may not read the site, whatever the tab shows', async () => {
  aTab('https://example.org', listing, false);
  expect((await page()).now()).toEqual({ page: 'closed' });
});

it('waits for a listing that is still being read', async () => {
  aTab(feed, { ...listing, ids: [], newIds: [] });
  setTimeout(() => aTab(feed, listing), 100);
  expect((await page()).now()).toMatchObject({ page: 'listing', ids });
});

it('says so when the page fails to answer', async () => {
  aTab(feed, listing);
  const failed = { ok: false, name: 'ListingChangedError', message: 'no papers' };
  Object.assign(browser.tabs, { sendMessage: async () => failed });
  expect((await page()).now()).toMatchObject({
    page: 'listing',
    trouble: expect.stringContaining('No papers could be read'),
  });
});
