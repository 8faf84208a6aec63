import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Chromium, launchChromium } from '../support/chromium';
import { contentWorld } from '../support/contentWorld';
import { named } from '../support/names';
import { patiently } from '../support/patiently';
import { type Site, startSite } from '../support/site';
import { storedRows, visitAndRecord } from '../support/storedRows';
import { stripsOn } from '../support/stripsOn';

/** Saved pages of the site that are not part of this project: `OFFPRINT_CAPTURES=<folder>`. */
const folder = process.env.OFFPRINT_CAPTURES ?? '';
const files = folder && existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.html')) : [];
const read = (name: string) => readFileSync(path.join(folder, name), 'utf8');
const pages = files.filter((name) => read(name).includes('data-target="DailyPapers"'));

/** Where the site would have served a page. */
function pathOf(html: string): string {
  const query = /&quot;query&quot;:\{&quot;q&quot;:&quot;(.*?)&quot;/.exec(html)?.[1];
  if (query) return `/papers?q=${encodeURIComponent(query)}`;
  const said = /property="og:url" content="https:\/\/huggingface\.co(\/papers[^"]*)"/.exec(html)?.[1];
  return said ?? '/papers';
}

describe.runIf(pages.length > 0)('captured pages, each visited twice', () => {
  let site: Site;
  let running: Chromium;
  let shown = '';
  const listed = new Set<string>();
  beforeAll(async () => {
    site = await startSite([
      ({ url }) => (url.pathname.startsWith('/papers') ? { type: 'text/html; charset=utf-8', body: shown } : undefined),
    ]);
    running = await launchChromium({ site });
  });
  afterAll(async () => {
    await running.close();
    await site.close();
  });

  it.each(pages)('%s has one strip on every card, and its papers are stored', async (name) => {
    shown = read(name);
    const pathname = pathOf(shown);
    const ids = (await visitAndRecord(running, pathname)).sort();
    expect((await visitAndRecord(running, pathname)).sort()).toEqual(ids);
    const page = await running.visit(pathname);
    const world = await contentWorld(running, page);
    const cards = await patiently('the strips', async () => {
      const found = await stripsOn(world);
      return found.some(({ strips }) => strips.length > 0) ? found : undefined;
    });
    for (const { strips } of cards) expect(strips).toEqual([expect.stringMatching(named('strip.name'))]);
    expect(cards.map(({ id }) => id).sort()).toEqual(ids);
    for (const id of ids) listed.add(id);
    await page.close();
  });

  it('are stored once each', async () => {
    const { papers, sightings, clips } = await storedRows(running);
    expect(papers.map(({ id }) => id).sort()).toEqual([...listed].sort());
    expect(new Set(sightings.map(({ paperId }) => paperId))).toEqual(listed);
    expect(clips).toEqual([]);
  });
});

describe('the folder of captured pages', () => {
  it('holds at least one listing where it is named', () => expect(pages.length > 0).toBe(folder !== ''));
});
