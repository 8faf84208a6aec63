import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createLooks, type Look } from '@/components/strip/bar/looks';
import { removeStrayHosts } from '@/components/strip/hosts';
import { anId } from '@/tests/support/factories';
import { aCard } from '../hands';

let cards: HTMLElement[];
beforeEach(() => {
  cards = [aCard(anId()), aCard(anId()), aCard(anId())];
});
afterEach(() => {
  vi.restoreAllMocks();
  document.adoptedStyleSheets = [];
  document.head.replaceChildren();
  document.body.replaceChildren();
});

const marks = () => cards.map((card) => card.getAttribute('data-offprint'));
const looking = (...looks: Look[]) => new Map(cards.map((card, nth) => [card, looks[nth] ?? 'plain']));

describe('the looks of a page', () => {
  it('are one attribute on each card, and one stylesheet', () => {
    const looks = createLooks();
    looks.show('site', looking('plain', 'dimmed', 'hidden'));
    expect(marks()).toEqual([null, 'dim', 'hide']);
    expect(document.adoptedStyleSheets).toHaveLength(1);
    looks.show('titles', looking('plain', 'dimmed', 'hidden'));
    expect(marks()).toEqual(['titles', 'titles dim', 'titles hide']);
    expect(document.adoptedStyleSheets).toHaveLength(1);
    looks.clear();
  });

  it('leave no trace when they are off', () => {
    const others = [new CSSStyleSheet()];
    document.adoptedStyleSheets = others;
    const before = document.documentElement.outerHTML;
    const looks = createLooks();
    looks.show('column', looking('dimmed', 'hidden'));
    expect(document.documentElement.outerHTML).not.toBe(before);
    looks.show('site', looking());
    expect(document.documentElement.outerHTML).toBe(before);
    expect(document.adoptedStyleSheets).toEqual(others);
  });

  it('leave a card that is no card any more', () => {
    const looks = createLooks();
    looks.show('column', looking());
    looks.show('column', new Map([[cards[0] ?? document.body, 'plain']]));
    expect(marks()).toEqual(['column', null, null]);
    looks.clear();
  });

  it('come back when the page takes them away', () => {
    const looks = createLooks();
    looks.show('site', looking('hidden'));
    cards[0]?.removeAttribute('data-offprint');
    document.adoptedStyleSheets = [];
    looks.show('site', looking('hidden'));
    expect(marks()).toEqual(['hide', null, null]);
    expect(document.adoptedStyleSheets).toHaveLength(1);
    looks.clear();
  });

  it('know how a card stands', () => {
    const looks = createLooks();
    looks.show('site', looking('hidden'));
    expect(cards.map((card) => looks.lookOf(card))).toEqual(['hidden', 'plain', 'plain']);
    expect(looks.lookOf(document.body)).toBeUndefined();
    looks.clear();
  });

  it('leave the site’s own single column to trending cards, which have two halves', () => {
    cards[0]?.append(document.createElement('h3'));
    const looks = createLooks();
    looks.show('column', looking());
    expect(marks()).toEqual([null, 'column', 'column']);
    looks.show('titles', looking());
    expect(marks()).toEqual(['titles', 'titles', 'titles']);
    looks.clear();
  });

  it('stand in a style element where the browser keeps sheets to itself', () => {
    vi.spyOn(document, 'adoptedStyleSheets', 'set').mockImplementation(() => {
      throw new TypeError('not from here');
    });
    const before = document.documentElement.outerHTML;
    const looks = createLooks();
    looks.show('site', looking('hidden'));
    expect(document.head.querySelectorAll('style[data-offprint]')).toHaveLength(1);
    looks.clear();
    expect(document.documentElement.outerHTML).toBe(before);
  });
});

it('what an older Offprint left goes: marks from cards, cards never', () => {
  cards[0]?.setAttribute('data-offprint', 'titles dim');
  const style = document.createElement('style');
  style.setAttribute('data-offprint', 'looks');
  document.head.append(style);
  removeStrayHosts();
  createLooks();
  expect(cards.every((card) => card.isConnected)).toBe(true);
  expect(marks()).toEqual([null, null, null]);
  expect(document.head.childElementCount).toBe(0);
});
