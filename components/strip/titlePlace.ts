import { setAttribute } from './element';

/** What a line of text takes up, px of the window. */
export interface Line {
  left: number;
  right: number;
  top: number;
  bottom: number;
}
interface Size {
  width: number;
  height: number;
}
interface Spot {
  left: number;
  top: number;
}

/** Between the last word of a line and the strip, px. */
const GAP = 12;
/** Lines that still stand with the title. */
const MOST_LINES = 4;
const NO_TEXT = 'img, svg, button, input';

/** Where a strip fits: after one of these lines, not beyond `edge`. Undefined when all are too full. */
export function roomAfter(lines: Line[], edge: number, { width, height }: Size): Spot | undefined {
  const line = lines.find(({ right }) => right + GAP + width <= edge);
  return line && { left: line.right + GAP, top: (line.top + line.bottom - height) / 2 };
}

/** The lines that pieces of text make, top to bottom: what begins above the middle of a line stands on it. */
export function linesOf(pieces: Line[]): Line[] {
  const lines: Line[] = [];
  for (const { left, right, top, bottom } of pieces.sort((a, b) => a.top - b.top)) {
    const last = lines.at(-1);
    if (!last || top >= (last.top + last.bottom) / 2) lines.push({ left, right, top, bottom });
    else {
      last.right = Math.max(last.right, right);
      last.bottom = Math.max(last.bottom, bottom);
    }
  }
  return lines;
}

/** A strip beside a title. */
export interface Beside {
  /** Lays it anew, after it changed its size. */
  lay(): void;
  stop(): void;
}

/**
 * Lays a strip after the last word of a title or of a line that follows it, where there is room: nothing of the page
 * makes way for it. It is laid anew when the page changes its size, until its host is taken away.
 */
export function standBeside(title: HTMLElement, host: HTMLElement, strip: HTMLElement): Beside {
  const sizes = new ResizeObserver(() => (host.isConnected ? lay() : sizes.disconnect()));
  for (const element of [title, document.body]) sizes.observe(element);
  lay();

  function lay(): void {
    const edge = title.getBoundingClientRect().right;
    const lines = linesBeside(title);
    const spot = spotFor() ?? spotFor('marks') ?? spotFor('words') ?? above(title, edge, sizeOf(strip));
    const { left, top } = host.getBoundingClientRect();
    strip.style.translate = `${spot.left - left}px ${spot.top - top}px`;

    function spotFor(without?: 'marks' | 'words'): Spot | undefined {
      setAttribute(strip, 'data-without', without);
      return roomAfter(lines, edge, sizeOf(strip));
    }
  }
  return { lay, stop: () => sizes.disconnect() };
}

/** The title's last line, and the first lines of what follows it. */
function linesBeside(title: HTMLElement): Line[] {
  const following = title.nextElementSibling;
  return [...linesIn(title).slice(-1), ...(following ? linesIn(following).slice(0, MOST_LINES) : [])];
}

/** By the text itself: the boxes around it may be as wide as the page. */
function linesIn(element: Element): Line[] {
  const pieces = [...element.querySelectorAll(NO_TEXT)].map((each) => each.getBoundingClientRect() as Line);
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    range.selectNode(text);
    pieces.push(...range.getClientRects());
  }
  return linesOf(pieces.filter(({ left, right }) => right > left));
}

function sizeOf({ offsetWidth: width, offsetHeight: height }: HTMLElement): Size {
  return { width, height };
}

/**
 * The last resort, seldom and in narrow windows: at the end of the line above the title, which is a short one (2026-09),
 * or over that line where it is too long.
 */
function above(title: HTMLElement, edge: number, { width, height }: Size): Spot {
  const spot = { left: edge - width, top: title.getBoundingClientRect().top - height };
  const line = lineAbove(title);
  return line && line.bottom > spot.top && line.right + GAP > spot.left ? { ...spot, top: line.top - height } : spot;
}

/** The last line of what stands before the title. */
function lineAbove(title: Element): Line | undefined {
  for (let element: Element | null = title; element; element = element.parentElement) {
    const before = element.previousElementSibling;
    const line = before && linesIn(before).at(-1);
    if (line && line.bottom <= title.getBoundingClientRect().top) return line;
  }
  return undefined;
}
