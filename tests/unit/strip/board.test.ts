import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Board, createBoard } from '@/components/strip/board';
import { guardHosts } from '@/components/strip/guard';
import type { ShownPaper } from '@/components/strip/knownPapers';
import type { Card } from '@/lib/feed/cards';
import type { ArxivId } from '@/lib/paper';
import { anId, MORNING } from '@/tests/support/factories';
import { aCard, click, knownOf, stripActions } from './hands';

const [one, two] = [anId(), anId()];
const actions = stripActions();
let shown: Map<ArxivId, ShownPaper>;
let board: Board;
let unguard: () => void;

beforeEach(() => {
  vi.clearAllMocks();
  unguard = guardHosts();
  shown = new Map([one, two].map((id) => [id, { known: knownOf(id), pending: [] }]));
  const shelf = { shown: (id: ArxivId) => shown.get(id) ?? { known: knownOf(id), pending: [] }, titleOf: String };
  board = createBoard(shelf, actions);
});
afterEach(() => {
  unguard();
  document.body.replaceChildren();
});

const card = (id: ArxivId, facts: Partial<Card> = {}): Card => ({
  id,
  element: aCard(id),
  hasThumbnail: true,
  ...facts,
});
const hosts = () => [...document.querySelectorAll<HTMLElement>('[data-offprint=strip]')];
const word = (id: ArxivId) => board.stripOf(id)?.root.querySelector('.word')?.textContent;

describe('the strips of a page', () => {
  it('stand on every card once, however often they are placed', () => {
    const cards = [card(one), card(two)];
    board.place(cards);
    board.place(cards);
    expect(hosts().map((host) => host.parentElement)).toEqual(cards.map(({ element }) => element));
  });

  it('are put back when the list was drawn again', () => {
    board.place([card(one)]);
    document.body.replaceChildren();
    const again = card(one);
    board.place([again]);
    expect(hosts().map((host) => host.parentElement)).toEqual([again.element]);
  });

  it('are put back when the page took only them away', () => {
    const here = card(one);
    board.place([here]);
    board.stripOf(one)?.host.remove();
    board.place([here]);
    expect(hosts()).toHaveLength(1);
  });

  it('go with cards that went', () => {
    const [first, second] = [card(one), card(two)];
    board.place([first, second]);
    board.place([second]);
    expect(hosts().map((host) => host.parentElement)).toEqual([second.element]);
    expect(board.stripOf(one)).toBeUndefined();
  });

  it('follow a card that shows another paper now', () => {
    const { element } = card(one);
    board.place([{ id: one, element, hasThumbnail: true }]);
    board.place([{ id: two, element, hasThumbnail: true }]);
    expect(hosts()).toHaveLength(1);
    board.stripOf(two)?.button.focus();
    click(board.stripOf(two) ?? never(), board.stripOf(two)?.button ?? never());
    expect(actions.clip).toHaveBeenCalledExactlyOnceWith(two);
  });

  it('stand on both cards of a paper that is listed twice', () => {
    board.place([card(one), card(one)]);
    shown.set(one, { known: knownOf(one, { clippedAt: MORNING }), pending: [] });
    board.draw(one);
    expect(hosts()).toHaveLength(2);
    expect(word(one)).toBe('Clipped');
  });

  it.each<[string, string, Partial<Card>, string]>([
    ['over the thumbnail', 'relative', {}, 'thumbnail'],
    ['within the narrow picture of a trending card', 'relative', { form: 'halves' }, 'side'],
    ['in the padding of a search result', 'relative', { hasThumbnail: false }, 'padding'],
    ['in the flow of a card that positions nothing', 'static', {}, 'flow'],
    ['beside the title of a paper’s own page', 'static', { form: 'page' }, 'title'],
  ])('stand %s', (_, position, facts, place) => {
    const here = card(one, facts);
    here.element.style.position = position;
    board.place([here]);
    expect(hosts()[0]?.dataset.place).toBe(place);
    expect(here.element.getAttribute('style')).toBe(`position: ${position};`);
  });

  it('end the line of a title where only titles are shown, and go back', () => {
    const here = [card(one), card(two, { hasThumbnail: false })];
    for (const { element } of here) element.style.position = 'relative';
    board.place(here);
    board.arrange(true);
    expect(hosts().map((host) => host.dataset.place)).toEqual(['line', 'line']);
    board.place([...here, card(anId())]);
    expect(hosts()[2]?.dataset.place).toBe('line');
    board.arrange(false);
    expect(hosts().map((host) => host.dataset.place)).toEqual(['thumbnail', 'padding', 'thumbnail']);
  });

  it('come at once for cards in view, and for the others of a long list a moment later', async () => {
    const cards = Array.from({ length: 100 }, () => card(anId()));
    for (const [nth, { element }] of cards.entries())
      element.getBoundingClientRect = () => new DOMRect(0, (nth - 80) * 300, 400, 280);
    board.place(cards);
    const stand = () => cards.filter(({ element }) => element.querySelector('[data-offprint]')).length;
    expect(stand()).toBeLessThan(100);
    for (const { element } of cards.slice(80, 80 + innerHeight / 300))
      expect(element.lastElementChild).toBeInstanceOf(HTMLDivElement);
    await vi.waitFor(() => expect(stand()).toBe(100));
  });

  it('of a long list that is left meanwhile do not come', async () => {
    board.place(Array.from({ length: 100 }, () => card(anId())));
    const here = card(one);
    board.place([here]);
    await new Promise((later) => setTimeout(later, 20));
    expect(hosts().map((host) => host.parentElement)).toEqual([here.element]);
  });

  it('tell which paper an element belongs to', () => {
    const here = card(one);
    board.place([here]);
    expect(board.paperAt(here.element.querySelector('h3'))).toBe(one);
    expect(board.paperAt(hosts()[0] ?? null)).toBe(one);
    expect(board.paperAt(document.body)).toBeUndefined();
    expect(board.paperAt(null)).toBeUndefined();
  });

  it('all ask to reload the page once the extension was updated, those of later cards too', () => {
    const first = card(one);
    board.place([first]);
    board.askToReload('Offprint was updated.');
    board.place([first, card(two)]);
    board.draw(one);
    expect([word(one), word(two)]).toEqual(['Reload page', 'Reload page']);
  });
});

function never(): never {
  throw new Error('no strip');
}
