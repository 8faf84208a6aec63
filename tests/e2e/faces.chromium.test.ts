import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Day } from '@/lib/paper';
import { type Chromium, launchChromium } from '../support/chromium';
import { type ContentWorld, contentWorld } from '../support/contentWorld';
import { demoSite } from '../support/demo/demoSite';
import type { DemoPaper } from '../support/demo/papers';
import {
  buttonIn,
  cardOf,
  clipCard,
  closeMenu,
  dismissCard,
  openMenu,
  PAPER_HEAD,
  starCard,
  stripButton,
  tagCard,
} from '../support/hands';
import { install } from '../support/installs';
import { named, textOf } from '../support/names';
import { part, partsIn } from '../support/parts';
import { patiently } from '../support/patiently';
import { serviceWorker } from '../support/serviceWorker';
import { type Site, startSite } from '../support/site';
import { storedRows } from '../support/storedRows';
import { stripSaying } from '../support/stripSaid';

const demo = demoSite('2026-09-30' as Day);
const [first, second, third, fourth, fifth, sixth] = demo.on() as [
  DemoPaper,
  DemoPaper,
  DemoPaper,
  DemoPaper,
  DemoPaper,
  DemoPaper,
];
/** Trending cards link to arXiv. Of other days, so that no other test clips them. */
const trending = demo.papers
  .filter(({ featuredOn }) => featuredOn !== first.featuredOn)
  .toSorted((a, b) => (b.stars ?? 0) - (a.stars ?? 0));
let site: Site;
let running: Chromium;
let feed: Page;
let world: ContentWorld;

beforeAll(async () => {
  site = await startSite([demo.route]);
  running = await launchChromium({ site });
  feed = await running.visit('/papers');
  world = await contentWorld(running, feed);
  await stripButton(feed, first.id, 'clip');
});
afterAll(async () => {
  await running.close();
  await site.close();
});

const dismissedIds = async () =>
  (await storedRows(running)).clips.filter(({ dismissedAt }) => dismissedAt).map(({ paperId }) => paperId);

describe('a dismissal with the mouse', () => {
  it('shows on the card, is stored, and is taken back the same way', async () => {
    await dismissCard(feed, first.id);
    await stripSaying(world, cardOf(first.id), { state: textOf('strip.dismissed') });
    await patiently('the dismissal to be stored', async () => (await dismissedIds()).includes(first.id) || undefined);
    await (await stripButton(feed, first.id, 'bringBack')).click();
    await stripButton(feed, first.id, 'dismiss');
    await patiently('it to be taken back', async () => (await dismissedIds()).length === 0 || undefined);
  });

  it('is reached by the keyboard, once however long the key is held', async () => {
    await (await stripButton(feed, second.id, 'dismiss')).focus();
    for (let repeats = 0; repeats < 6; repeats++) await feed.keyboard.down('Enter');
    await feed.keyboard.up('Enter');
    const { states } = await stripButton(feed, second.id, 'bringBack');
    expect(states.focused).toBe(true);
    await patiently('the dismissal', async () => (await dismissedIds()).includes(second.id) || undefined);
  });

  it('by a double click is one dismissal', async () => {
    const { x, y, width, height } = await (await stripButton(feed, third.id, 'dismiss')).box();
    await feed.mouse.dblclick(x + width / 2, y + height / 2);
    await stripButton(feed, third.id, 'bringBack');
    await patiently('the dismissal', async () => (await dismissedIds()).includes(third.id) || undefined);
    await (await stripButton(feed, third.id, 'bringBack')).click();
  });

  it('that the store cannot keep is put back with a sentence, and can be repeated', async () => {
    const worker = await serviceWorker(running);
    await worker.evaluate(`
      globalThis.realPut = IDBObjectStore.prototype.put;
      IDBObjectStore.prototype.put = () => { throw new DOMException('the disk is full', 'QuotaExceededError'); };
    `);
    await (await stripButton(feed, fourth.id, 'dismiss')).click();
    await part(feed, { role: 'StaticText', name: textOf('trouble.storeFull'), within: cardOf(fourth.id) });
    await stripButton(feed, fourth.id, 'dismiss');
    expect(await dismissedIds()).not.toContain(fourth.id);

    await worker.evaluate('IDBObjectStore.prototype.put = globalThis.realPut');
    // A store that failed is left alone for a moment.
    await feed.waitForTimeout(1_500);
    await dismissCard(feed, fourth.id);
    await patiently('the dismissal', async () => (await dismissedIds()).includes(fourth.id) || undefined);
  });
});

describe('two tabs with the same page', () => {
  let other: Page;
  let otherWorld: ContentWorld;
  beforeAll(async () => {
    other = await running.visit('/papers');
    otherWorld = await contentWorld(running, other);
    await stripButton(other, fifth.id, 'clip');
    await feed.bringToFront();
  });
  afterAll(() => other.close());

  it('agree about a dismissal, a clip and its tags', async () => {
    await dismissCard(feed, fifth.id);
    await stripSaying(otherWorld, cardOf(fifth.id), { state: textOf('strip.dismissed') });
    await clipCard(feed, fifth.id);
    await stripButton(other, fifth.id, 'clipped');
    await tagCard(feed, fifth.id, 'agents');
    await stripSaying(otherWorld, cardOf(fifth.id), { state: '', marks: ['agents'] });
  });
});

describe('a paper that was opened', () => {
  it('from its card in a new tab is shown as opened', async () => {
    const [paper] = await Promise.all([
      feed.context().waitForEvent('page'),
      feed.locator(`${cardOf(sixth.id)} h3 a`).click({ modifiers: ['Control'] }),
    ]);
    await buttonIn(paper, PAPER_HEAD, 'clip');
    await paper.close();
    await stripSaying(world, cardOf(sixth.id), { state: textOf('strip.opened') });
  });

  it.each([
    ['a click', 0, 'left'],
    ['the middle button', 1, 'middle'],
  ] as const)('at arXiv by %s is shown as opened in every tab', async (_, nth, button) => {
    const { id } = trending[nth] ?? expect.fail('too few trending papers');
    const [here, there] = [await running.visit('/papers/trending'), await running.visit('/papers/trending')];
    const thereWorld = await contentWorld(running, there);
    for (const page of [here, there]) await stripButton(page, id, 'clip');
    await here.bringToFront();
    await here
      .locator(`${cardOf(id)} a[href^="https://arxiv.org/abs/"]`)
      .filter({ visible: true })
      .click({ button });
    await stripSaying(thereWorld, cardOf(id), { state: textOf('strip.opened') });
    for (const page of [here, there]) await page.close();
  });
});

describe('a paper whose numbers rose', () => {
  it('says so on the next listing, from what they were when it was first seen', async () => {
    const { upvotes } = third;
    await patiently('the card to have been seen', async () => {
      const { papers } = await storedRows(running);
      return papers.find(({ id }) => id === third.id)?.seenAt;
    });
    third.upvotes = upvotes + 1_200;
    await feed.reload();
    const said = await stripSaying(world, cardOf(third.id), { marks: [`↑ ${upvotes} → 1.3K`] });
    expect(said.heard).toContain(`${upvotes} upvotes when you first saw it, 1,${upvotes + 200} now`);
    third.upvotes = upvotes;
  });
});

describe('the menu of a clip', () => {
  it('offers the tags used most before a letter is typed', async () => {
    const { id } = demo.on()[8] ?? expect.fail('too few papers');
    await clipCard(feed, id);
    await openMenu(feed, id);
    await (await part(feed, { role: 'button', name: named('strip.addThisTag', { tag: 'agents' }) })).click();
    await stripSaying(world, cardOf(id), { marks: ['agents'] });
  });

  it('tells how far the reader is', async () => {
    const { id } = demo.on()[8] ?? expect.fail('too few papers');
    await (await part(feed, { role: 'radio', name: textOf('paper.reading') })).click();
    await stripSaying(world, cardOf(id), { state: textOf('paper.reading') });
    await closeMenu(feed);
    expect((await storedRows(running)).clips.find(({ paperId }) => paperId === id)?.status).toBe('reading');
  });
});

describe('the own page of a paper', () => {
  const { id, title } = demo.on()[10] ?? expect.fail('too few papers');
  let paper: Page;
  let paperWorld: ContentWorld;
  beforeAll(async () => {
    paper = await running.visit(`/papers/${id}`);
    paperWorld = await contentWorld(running, paper);
    await buttonIn(paper, PAPER_HEAD, 'clip');
  });
  afterAll(() => paper.close());

  it('has one strip, named after the paper', async () => {
    const strips = await partsIn(paper, { role: 'button', name: named('strip.name', { word: textOf('strip.clip') }) });
    expect(strips.map(({ name }) => name)).toEqual([`${textOf('strip.clip')}: ${title}`]);
  });

  it('clips and tags there, which the feed shows', async () => {
    await (await buttonIn(paper, PAPER_HEAD, 'clip')).click();
    await (await buttonIn(paper, PAPER_HEAD, 'clipped')).click();
    await (await part(paper, { role: 'button', name: named('strip.addThisTag', { tag: 'agents' }) })).click();
    await closeMenu(paper);
    await stripSaying(paperWorld, PAPER_HEAD, { marks: ['agents'] });
    await stripSaying(world, cardOf(id), { marks: ['agents'] });
  });

  it('follows what is changed on the feed', async () => {
    await feed.bringToFront();
    await starCard(feed, id);
    await paper.bringToFront();
    await part(paper, { role: 'image', name: textOf('strip.starred'), within: PAPER_HEAD });
  });

  it('has it back after the page was drawn again', async () => {
    await paper.evaluate(() => {
      const content = document.querySelector('[data-target=PaperContent]');
      for (const host of content?.querySelectorAll('[data-offprint]') ?? []) host.remove();
      if (content) content.innerHTML += '';
    });
    await buttonIn(paper, PAPER_HEAD, 'clipped');
    await stripSaying(paperWorld, PAPER_HEAD, { marks: ['agents'] });
  });
});

// Last in this file, since what was kept before is forgotten by it.
describe('a dismissal while the extension is updated', () => {
  const last = demo.on().at(-1) ?? expect.fail('no papers');

  it('asks to reload, pretends nothing, and goes through after it', async () => {
    await feed.bringToFront();
    await stripButton(feed, last.id, 'dismiss');
    await install(running);
    const [dismiss] = await partsIn(feed, {
      role: 'button',
      name: named('strip.name', { word: textOf('strip.dismiss') }),
      within: cardOf(last.id),
    });
    await dismiss?.click();
    await part(feed, { role: 'button', name: new RegExp(`^${textOf('strip.reload')}`), within: cardOf(last.id) });
    const pretended = await partsIn(feed, {
      role: 'button',
      name: named('strip.name', { word: textOf('strip.bringBack') }),
    });
    expect(pretended).toEqual([]);
    await feed.reload();
    await dismissCard(feed, last.id);
    await patiently('the dismissal', async () => (await dismissedIds()).includes(last.id) || undefined);
  });
});
