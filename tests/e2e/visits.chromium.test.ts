import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Day } from '@/lib/paper';
import { type Chromium, launchChromium } from '../support/chromium';
import { contentWorld } from '../support/contentWorld';
import { demoSite } from '../support/demo/demoSite';
import { clipCard, stripButton } from '../support/hands';
import { patiently } from '../support/patiently';
import { type Site, startSite } from '../support/site';
import { type StoredRows, storedRows, visitAndRecord } from '../support/storedRows';
import { badgeOf, tabShowing } from '../support/workerEvents';

const demo = demoSite('2026-09-30' as Day);
const [newest] = demo.on();
let site: Site;
let running: Chromium;

beforeAll(async () => {
  site = await startSite([demo.route]);
  running = await launchChromium({ site });
});
afterAll(async () => {
  await running.close();
  await site.close();
});

const PAGES = {
  day: '/papers',
  week: '/papers/week',
  month: '/papers/month',
  trending: '/papers/trending',
  search: '/papers?q=speech',
  paper: `/papers/${newest?.id}`,
};

describe('every kind of page, visited twice', () => {
  const listed = new Map<string, string[]>();
  let rows: StoredRows;
  beforeAll(async () => {
    for (const [feed, pathname] of Object.entries(PAGES)) {
      const ids = await visitAndRecord(running, pathname);
      expect((await visitAndRecord(running, pathname)).sort()).toEqual(ids.sort());
      listed.set(feed, ids);
    }
    rows = await storedRows(running);
  });

  it('stores each paper once', () => {
    const shown = new Set([...listed.values()].flat());
    expect(rows.papers.map(({ id }) => id).sort()).toEqual([...shown].sort());
    expect(listed.get('month')).toHaveLength(104);
  });

  it('stores one sighting of a paper for each feed and day', () => {
    for (const [feed, ids] of listed)
      expect(
        rows.sightings
          .filter((sighting) => sighting.feed === feed)
          .map(({ paperId }) => paperId)
          .sort(),
      ).toEqual([...ids].sort());
    expect(new Set(rows.sightings.map(({ seenOn }) => seenOn)).size).toBe(1);
  });

  it('remembers where a paper stood', () => {
    const rank = (feed: string, id: string) =>
      rows.sightings.find((sighting) => sighting.feed === feed && sighting.paperId === id)?.rank;
    demo.on().forEach(({ id }, at) => {
      expect(rank('day', id)).toBe(at + 1);
    });
  });

  it('keeps all that the pages say of a paper', () => {
    for (const paper of rows.papers) {
      const { title, abstract, authors, keywords, aiSummary, publishedOn, featuredOn, upvotes, repository } =
        demo.papers.find(({ id }) => id === paper.id) ?? expect.fail(`nobody listed ${paper.id}`);
      expect(paper).toMatchObject({ title, abstract, authors, keywords, aiSummary, publishedOn, featuredOn, upvotes });
      expect(paper.codeUrl).toBe(repository);
    }
  });

  it('clips nothing by itself', () => {
    expect(rows.clips).toEqual([]);
    expect(rows.changes).toEqual([]);
  });
});

describe('new papers', () => {
  it('are counted on the toolbar button, again on a second visit within half an hour', async () => {
    const day = demo.papers.at(-1)?.featuredOn;
    const url = `https://huggingface.co/papers/date/${day}`;
    const seen: string[] = [];
    for (let visit = 0; visit < 2; visit++) {
      const page = await running.visit(`/papers/date/${day}`);
      const { id } = await tabShowing(running, url);
      seen.push(await patiently('a badge', async () => (await badgeOf(running, id)) || undefined));
      await page.close();
    }
    const { papers, sightings } = await storedRows(running);
    const here = new Set(demo.on(day).map(({ id }) => id as string));
    expect(papers.filter(({ id }) => here.has(id))).toHaveLength(here.size);
    expect(sightings.filter(({ feed, paperId }) => feed === 'day' && here.has(paperId))).toHaveLength(here.size);
    expect(seen[0]).toBe(seen[1]);
    expect(Number(seen[0])).toBeGreaterThan(0);
  });

  it('are one less on the toolbar button when one is clipped', async () => {
    const day = demo.papers.at(-1)?.featuredOn;
    const page = await running.visit(`/papers/date/${day}`);
    const { id } = await tabShowing(running, page.url());
    const before = await patiently('a badge', async () => (await badgeOf(running, id)) || undefined);
    await clipCard(page, demo.on(day)[0]?.id ?? expect.fail('no papers'));
    await expect.poll(() => badgeOf(running, id)).toBe(String(Number(before) - 1));
    await page.close();
  });
});

it('keeps its second copy out of reach of the world that the page’s content script lives in', async () => {
  const page = await running.visit('/papers');
  await stripButton(page, demo.on()[0]?.id ?? expect.fail('no papers'), 'clip');
  const world = await contentWorld(running, page);
  const read = world.evaluate('chrome.storage.local.get(null).then(Object.keys)');
  await expect(read).rejects.toThrow('Access to storage is not allowed from this context');
});
