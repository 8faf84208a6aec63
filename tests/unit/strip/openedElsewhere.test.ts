import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { watchOpening } from '@/entrypoints/feed.content/openedElsewhere';
import { type ArxivId, arxivIdOf } from '@/lib/paper';
import { aCard, trusted } from './hands';

const id = '2609.10001' as ArxivId;
let opened: ArxivId[];
let ending: AbortController;
let card: HTMLElement;

beforeEach(() => {
  opened = [];
  ending = new AbortController();
  card = aCard(id);
  const paperAt = (element: Element | null) => (element && card.contains(element) ? id : null);
  watchOpening(paperAt, (paper) => opened.push(paper), ending.signal);
});
afterEach(() => {
  ending.abort();
  document.body.replaceChildren();
});

function linkTo(href: string, parent: Element = card): HTMLElement {
  const [link, word] = [document.createElement('a'), document.createElement('span')];
  link.setAttribute('href', href);
  link.append(word);
  parent.append(link);
  return word;
}
const follow = (href: string, type = 'click', init: MouseEventInit = {}, parent: Element = card) =>
  linkTo(href, parent).dispatchEvent(trusted(new MouseEvent(type, { bubbles: true, ...init })));

describe('a paper counts as opened', () => {
  it.each([
    ['its page at arXiv', 'https://arxiv.org/abs/2609.10001v2'],
    ['its PDF', 'https://arxiv.org/pdf/2609.10001'],
    ['its page at alphaXiv', 'https://www.alphaxiv.org/abs/2609.10001'],
  ])('when the reader follows a link of its card to %s', (_, href) => {
    expect(arxivIdOf(href)).toBe(id);
    follow(href);
    expect(opened).toEqual([id]);
  });

  it.each<[string, string, MouseEventInit]>([
    ['the middle button', 'auxclick', { button: 1 }],
    ['Ctrl', 'click', { ctrlKey: true }],
    ['the keyboard', 'click', { detail: 0 }],
  ])('with %s too', (_, type, init) => {
    follow('https://arxiv.org/pdf/2609.10001', type, init);
    expect(opened).toEqual([id]);
  });
});

describe('a paper does not count as opened', () => {
  it.each([
    ['its page on the site, which tells by itself', 'https://huggingface.co/papers/2609.10001'],
    ['its discussion', 'https://huggingface.co/papers/2609.10001#community'],
    ['another paper', 'https://arxiv.org/abs/2609.10002'],
    ['its code', 'https://github.com/harbour-lamps/lantern-tables'],
  ])('by a link to %s', (_, href) => {
    follow(href);
    expect(opened).toEqual([]);
  });

  it('by a menu over a link, a link outside of cards, or a click that a script makes', () => {
    follow('https://arxiv.org/pdf/2609.10001', 'auxclick', { button: 2 });
    follow('https://arxiv.org/pdf/2609.10001', 'click', {}, document.body);
    linkTo('https://arxiv.org/pdf/2609.10001').click();
    card.dispatchEvent(trusted(new MouseEvent('click', { bubbles: true })));
    expect(opened).toEqual([]);
  });
});
