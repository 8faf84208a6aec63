import type { Card } from '@/lib/feed/cards';
import type { ArxivId } from '@/lib/paper';
import { type Face, faceOf, replacedFace } from './face';
import type { ShownPaper } from './knownPapers';
import { type Place, placeOf } from './place';
import { createStrip, type Strip, type StripActions } from './strip';

/** The strips of a page: one on each card, wherever the cards go. */
export interface Board {
  /**
   * Gives each of these cards its strip, and takes the strips of all others away. Of many, those in view come at once,
   * the others when the page had its turn.
   */
  place(cards: Card[]): void;
  /** The cards show their titles only, or all that the site shows: the strips go where there is room. */
  arrange(titlesOnly: boolean): void;
  /** Draws the strips of a paper again. */
  draw(id: ArxivId): void;
  /** A strip of a paper that stands on the page. */
  stripOf(id: ArxivId): Strip | undefined;
  /** The keyboard's focus is on the strip of a card. */
  holdsFocus(card: Card): boolean;
  /** The paper whose card an element lies in. */
  paperAt(element: Element | null): ArxivId | undefined;
  /** From now on every strip asks to reload the page. */
  askToReload(sentence: string): void;
}

/** What the strips show: a paper as it is known, and its title. */
export interface Shelf {
  shown(id: ArxivId): ShownPaper;
  titleOf(id: ArxivId): string;
}

/** A few ms of work: the page may be scrolling. */
const MOST_AT_ONCE = 40;

export function createBoard(shelf: Shelf, actions: StripActions, now = Date.now): Board {
  let strips = new Map<Element, Strip>();
  let standing: Card[] = [];
  let titlesOnly = false;
  let reloadFace: Face | undefined;
  let rest: ReturnType<typeof setTimeout> | undefined;

  function place(cards: Card[]): void {
    standing = cards;
    clearTimeout(rest);
    const spare = sparesFor(cards);
    const fresh = cards.filter(({ element, id }) => !stands(strips.get(element), id, element));
    const ordered = fresh.length > MOST_AT_ONCE ? inViewFirst(fresh) : fresh;
    placeInTurns(ordered, spare);
  }

  function placeInTurns(cards: Card[], spare: Map<ArxivId, Strip>): void {
    const turn = cards.slice(0, MOST_AT_ONCE);
    // First all questions about style, then all changes: the page lays itself out once.
    const places = turn.map((card) => placeOf(card, titlesOnly));
    for (const [at, card] of turn.entries()) placeOne(card, places[at] ?? 'flow', spare);
    const others = cards.slice(MOST_AT_ONCE);
    if (others.length > 0) rest = setTimeout(() => placeInTurns(others, spare));
  }

  function placeOne({ id, element }: Card, at: Place, spare: Map<ArxivId, Strip>): void {
    const strip = strips.get(element) ?? spare.get(id) ?? createStrip(id, actions);
    spare.delete(id);
    strip.show(face(id));
    strip.putOn(element, at);
    strips.set(element, strip);
  }

  function arrange(only: boolean): void {
    if (only === titlesOnly) return;
    titlesOnly = only;
    const places = standing.map((card) => placeOf(card, only));
    for (const [at, { element }] of standing.entries()) strips.get(element)?.putOn(element, places[at] ?? 'flow');
  }

  /** Takes from the board the strips whose card went away or shows another paper now. */
  function sparesFor(cards: Card[]): Map<ArxivId, Strip> {
    const idAt = new Map(cards.map(({ element, id }) => [element as Element, id]));
    const isKept = ([element, strip]: [Element, Strip]) => idAt.get(element) === strip.id;
    const all = [...strips];
    strips = new Map(all.filter(isKept));
    const gone = all.filter((entry) => !isKept(entry));
    for (const [, strip] of gone) strip.host.remove();
    return new Map(gone.map(([, strip]) => [strip.id, strip]));
  }

  function face(id: ArxivId): Face {
    return reloadFace ?? faceOf(shelf.shown(id), shelf.titleOf(id), now());
  }

  function draw(id: ArxivId): void {
    for (const strip of strips.values()) if (strip.id === id) strip.show(face(id));
  }

  function paperAt(element: Element | null): ArxivId | undefined {
    for (let at = element; at; at = at.parentElement) {
      const strip = strips.get(at);
      if (strip) return strip.id;
    }
    return undefined;
  }

  function askToReload(sentence: string): void {
    reloadFace = replacedFace(sentence);
    for (const strip of strips.values()) strip.show(reloadFace);
  }

  const stripOf = (id: ArxivId) => [...strips.values()].find((strip) => strip.id === id);
  /** A host never has the look of the focus itself (seen 2026-11). */
  const holdsFocus = ({ element }: Card) => strips.get(element)?.root.activeElement?.matches(':focus-visible') ?? false;
  return { place, arrange, draw, stripOf, holdsFocus, paperAt, askToReload };
}

function inViewFirst(cards: Card[]): Card[] {
  const inView = new Set(cards.filter(({ element }) => isInView(element.getBoundingClientRect())));
  return [...inView, ...cards.filter((card) => !inView.has(card))];
}

function isInView({ top, bottom }: DOMRect): boolean {
  return bottom > 0 && top < innerHeight;
}

function stands(strip: Strip | undefined, id: ArxivId, card: Element): boolean {
  return strip?.id === id && strip.host.parentNode === card;
}
