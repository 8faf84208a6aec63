import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Day } from '@/lib/paper';
import { axeIn } from '../support/axe';
import { type Chromium, launchChromium } from '../support/chromium';
import { demoSite } from '../support/demo/demoSite';
import type { DemoPaper } from '../support/demo/papers';
import { clipCard, listCard, tagCard } from '../support/hands';
import { named, textOf } from '../support/names';
import { openPopup } from '../support/popup';
import { rowsIn, searchBoxIn, settled, titlesIn } from '../support/popupHands';
import { type Site, startSite } from '../support/site';

const demo = demoSite('2026-09-30' as Day);
const [one, two, three, four] = demo.on() as [DemoPaper, DemoPaper, DemoPaper, DemoPaper];
let site: Site;
let running: Chromium;
let feed: Page;
let popup: Page;

beforeAll(async () => {
  site = await startSite([demo.route]);
  running = await launchChromium({ site });
  feed = await running.visit('/papers');
  for (const { id } of [one, two, three]) await clipCard(feed, id);
  for (const { id } of [one, two]) await tagCard(feed, id, 'to read');
  await tagCard(feed, three.id, 'talk');
  await listCard(feed, three.id, 'Reading group');
});
afterAll(async () => {
  await running.close();
  await site.close();
});
beforeEach(async () => {
  await popup?.close();
  popup = await openPopup(running, feed);
  await rowsIn(popup).nth(2).waitFor();
});

const box = () => searchBoxIn(popup);
const offers = () => popup.getByRole('listbox').getByRole('option').allTextContents();
const press = (key: string) => popup.keyboard.press(key);
const footer = () => popup.getByRole('contentinfo').textContent();
const longest = ({ title }: DemoPaper) =>
  (title.toLowerCase().match(/[a-z]+/g) ?? []).sort((a, b) => b.length - a.length)[0] ?? '';
const misspelt = (word: string) => word.slice(0, 3) + word.slice(4);

/** Types into the box that stands before any script has run, as soon as it is there. */
const typedFirst = (letters: string) => `new MutationObserver((_, seen) => {
  const box = document.querySelector('input');
  if (!box) return;
  seen.disconnect();
  box.value = ${JSON.stringify(letters)};
  box.dispatchEvent(new Event('input'));
}).observe(document, { childList: true, subtree: true })`;

describe('typing before the popup is drawn', () => {
  it('finds what was typed, takes the letters that follow, and leaves nothing of the box that stood first', async () => {
    const word = longest(two);
    const page = await running.context.newPage();
    await page.addInitScript(typedFirst(word.slice(0, 3)));
    await page.goto(running.address('popup.html'));
    await rowsIn(page).first().waitFor();
    expect(await searchBoxIn(page).inputValue()).toBe(word.slice(0, 3));
    expect(await page.locator('article mark').count()).toBeGreaterThan(0);
    await page.keyboard.type(word.slice(3));
    expect(await searchBoxIn(page).inputValue()).toBe(word);
    await expect.poll(() => titlesIn(page)).toContain(two.title);
    expect(await page.locator('input[type=search]').count()).toBe(1);
    await page.close();
  });

  it('shows all clips once the letters are gone', async () => {
    const page = await running.context.newPage();
    await page.addInitScript(typedFirst(longest(two)));
    await page.goto(running.address('popup.html'));
    await rowsIn(page).first().waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => titlesIn(page)).toEqual([three.title, two.title, one.title]);
    await page.close();
  });
});

describe('completing what is typed', () => {
  it('goes from two letters over the operator and a tag to the rows, by keys alone', async () => {
    await popup.keyboard.type('ta');
    await expect.poll(offers).toEqual([`tag:${textOf('popup.operators.tag')}`, 'tag:talk']);
    await press('Tab');
    expect(await box().inputValue()).toBe('tag:');
    await expect.poll(offers).toEqual(['tag:to read', 'tag:talk']);
    await press('ArrowDown');
    expect(await popup.getByRole('option', { selected: true }).textContent()).toBe('tag:to read');
    await press('Enter');
    expect(await box().inputValue()).toBe('tag:"to read" ');
    await expect.poll(async () => (await titlesIn(popup)).sort()).toEqual([one.title, two.title].sort());
    expect(await footer()).toMatch(/^2 papers · (?:< 1|\d+) ms$/);
  });

  it('is put away by the first Esc; the second clears', async () => {
    await popup.keyboard.type('ta');
    await expect.poll(offers).not.toEqual([]);
    await press('Escape');
    expect([await offers(), await box().inputValue()]).toEqual([[], 'ta']);
    await press('Escape');
    expect(await box().inputValue()).toBe('');
  });

  it('knows the lists, the values and the authors', async () => {
    await box().fill('list:');
    await expect.poll(offers).toEqual(['list:Reading group']);
    await box().fill('is:unr');
    await expect.poll(offers).toEqual(['is:unread']);
    const [author = ''] = one.authors;
    await box().fill(`author:${author.split(' ').at(-1)?.slice(0, 4)}`);
    await expect.poll(offers).toContain(`author:${author}`);
    await popup.getByRole('option', { name: author }).click();
    await expect.poll(() => titlesIn(popup)).toContain(one.title);
  });

  it('leaves the way to the rows as it is', async () => {
    await popup.keyboard.type('re');
    await expect.poll(offers).not.toEqual([]);
    await rowsIn(popup).first().waitFor();
    await press('ArrowDown');
    expect(await popup.evaluate(() => document.activeElement?.getAttribute('data-row'))).toBe('0');
    expect(await offers()).toEqual([]);
  });

  it.each(['light', 'dark'] as const)('has nothing that axe finds, in the %s', async (colorScheme) => {
    await popup.emulateMedia({ colorScheme });
    for (const typed of ['ta', 'tag:', 'is:']) {
      await box().fill(typed);
      await expect.poll(offers).not.toEqual([]);
      await press('ArrowUp');
      await popup.waitForTimeout(200);
      expect(await axeIn(popup), typed).toEqual([]);
    }
    await box().fill(misspelt(longest(one)));
    await popup.getByRole('button', { name: named('popup.didYouMean') }).waitFor();
    expect(await axeIn(popup)).toEqual([]);
  });
});

describe('a search', () => {
  it('offers the right spelling of a misspelt word, and a click searches for it', async () => {
    const word = longest(one);
    await popup.keyboard.type(misspelt(word));
    await popup.getByRole('button', { name: named('popup.didYouMean', { query: word }) }).click();
    expect(await box().inputValue()).toBe(word);
    await expect.poll(() => popup.getByRole('button', { name: named('popup.didYouMean') }).count()).toBe(0);
    await expect.poll(() => settled(popup)).toContain(one.title);
    expect(await box().evaluate((input) => input === document.activeElement)).toBe(true);
  });

  it('shows what of an abstract was found', async () => {
    const sentence = one.abstract.split('. ').at(-1) ?? '';
    await box().fill(`abstract:"${sentence.split(' ').slice(0, 3).join(' ')}"`);
    await popup.getByText(textOf('row.why.abstract')).first().waitFor();
    expect(await popup.locator('article mark').first().textContent()).toBe(sentence.split(' ')[0]);
  });

  it('says that a pasted paper was not clipped, and finds it among all seen', async () => {
    await box().fill(`https://arxiv.org/pdf/${four.id}v1`);
    await popup.getByRole('heading', { name: textOf('popup.empty.notClipped') }).waitFor();
    await popup.getByRole('button', { name: textOf('popup.empty.widen') }).click();
    await expect.poll(() => titlesIn(popup)).toEqual([four.title]);
    expect(await footer()).toMatch(/^1 paper · /);
  });

  it('moves no row when it says how much it found', async () => {
    const top = () =>
      rowsIn(popup)
        .first()
        .evaluate((row) => row.getBoundingClientRect().top);
    const before = await top();
    await popup.keyboard.type(longest(one).slice(0, 4));
    await popup.getByRole('contentinfo').waitFor();
    expect(await top()).toBe(before);
  });
});
