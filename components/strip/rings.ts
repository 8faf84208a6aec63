import { make, setAttribute } from './element';
import { type Host, makeHost } from './hosts';
import { icon } from './icons';

/** A card to be told from the others. */
export interface Ringed {
  element: HTMLElement;
  isCurrent: boolean;
  isSelected: boolean;
}

/**
 * Rings around cards: the one that keys act on, and those that are selected. A ring lies over its card and takes no room
 * and no clicks; the card itself is left as it is.
 */
export interface Rings {
  /** Draws these rings, and no others. */
  draw(ringed: readonly Ringed[]): void;
}

interface Ring extends Host {
  line: HTMLElement;
}

export function createRings(): Rings {
  const rings = new Map<HTMLElement, Ring>();
  /** Rings of cards that are gone: holding `j` moves one ring. */
  const spare: Ring[] = [];

  function draw(ringed: readonly Ringed[]): void {
    const wanted = new Set(ringed.map(({ element }) => element));
    for (const [element, ring] of rings) {
      if (wanted.has(element)) continue;
      rings.delete(element);
      spare.push(ring);
    }
    // First all questions about style, then all changes.
    const fresh = ringed.filter(({ element }) => rings.get(element)?.host.parentNode !== element);
    const unholding = new Set(fresh.filter(({ element }) => getComputedStyle(element).position === 'static'));
    for (const each of fresh) rings.set(each.element, put(each.element, unholding.has(each) ? 'flow' : 'over'));
    for (const each of ringed) mark(each);
    for (const { host } of spare) host.remove();
  }

  function put(card: HTMLElement, place: string): Ring {
    const ring = rings.get(card) ?? spare.pop() ?? makeRing();
    setAttribute(ring.host, 'data-place', place);
    card.append(ring.host);
    return ring;
  }

  function mark({ element, isCurrent, isSelected }: Ringed): void {
    const line = rings.get(element)?.line;
    if (!line) return;
    setAttribute(line, 'data-current', isCurrent ? '' : undefined);
    setAttribute(line, 'data-selected', isSelected ? '' : undefined);
  }

  return { draw };
}

function makeRing(): Ring {
  const { host, root } = makeHost('ring');
  const line = make('div', { class: 'ring' }, icon('tick'));
  root.append(line);
  return { host, root, line };
}
