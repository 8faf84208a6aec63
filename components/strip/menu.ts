import type { ArxivId } from '@/lib/paper';
import { keepHanging } from './hanging';
import type { ShownPaper } from './knownPapers';
import { createMenuBody } from './menuBody';
import { menuKey } from './menuKeys';
import type { MenuDeps } from './menuPart';
import { isInWindow, menuPlace } from './menuPlace';
import type { PageHost } from './pageHost';
import type { Strip } from './strip';

/** The one menu of the page; it hangs on the strip that opened it. */
export interface Menu {
  /** Opens at a strip, or closes when it is open there. */
  toggle(strip: Strip, paper: ShownPaper, title: string): void;
  /** Which paper it is open for. */
  paper(): ArxivId | undefined;
  draw(paper: ShownPaper): void;
  /** Hangs it on another strip of the same paper when the list was drawn again; closes it when there is none. */
  hangOn(strip: Strip | undefined): void;
  close(): void;
}

/** Builds the menu into the page's host, unseen until it is opened. */
export function createMenu(page: PageHost, deps: MenuDeps): Menu {
  const body = createMenuBody(deps, () => close(true));
  const { element } = body;
  let anchor: Strip | undefined;
  let stopHanging = () => {};
  page.root.append(element);
  page.routeTyping(element, typed);

  function toggle(strip: Strip, paper: ShownPaper, title: string): void {
    const wasHere = anchor === strip;
    close(wasHere);
    if (wasHere) return;
    anchor = strip;
    page.openAlone(closeQuietly);
    page.stand();
    body.open(paper, title);
    element.showPopover();
    strip.button.setAttribute('aria-expanded', 'true');
    stopHanging = keepHanging(element, place, closeQuietly);
    place();
    controls()[0]?.focus({ preventScroll: true });
  }

  function closeQuietly(): void {
    close(false);
  }

  function close(returnsFocus: boolean): void {
    if (!anchor) return;
    const { button } = anchor;
    anchor = undefined;
    stopHanging();
    element.hidePopover();
    if (button.hasAttribute('aria-expanded')) button.setAttribute('aria-expanded', 'false');
    if (returnsFocus) button.focus({ preventScroll: true });
  }

  function place(): void {
    if (!anchor) return;
    // Without the page's scrollbar.
    const view = { width: document.documentElement.clientWidth || innerWidth, height: innerHeight };
    const button = anchor.button.getBoundingClientRect();
    if (!isInWindow(button, view)) {
      close(false);
      return;
    }
    element.style.maxHeight = 'none';
    const { left, top, maxHeight } = menuPlace(
      button,
      { width: element.offsetWidth, height: element.offsetHeight },
      view,
    );
    Object.assign(element.style, { left: `${left}px`, top: `${top}px`, maxHeight: `${maxHeight}px` });
  }

  function controls(): HTMLElement[] {
    return [...element.querySelectorAll<HTMLElement>('button, input')].filter((control) => !control.hidden);
  }

  function typed(event: Event): void {
    const field = body.parts.find((part) => part.field === page.root.activeElement);
    if (event.type === 'input') field?.typed();
    if (!(event instanceof KeyboardEvent) || event.type !== 'keydown' || !anchor) return;
    const all = controls();
    const at = (all as (Element | null)[]).indexOf(page.root.activeElement);
    const meaning = menuKey(event, at, all.length, field !== undefined);
    if (meaning === undefined) return;
    event.preventDefault();
    if (meaning === 'close') close(true);
    else if (meaning === 'enter') field?.enter();
    else all[meaning]?.focus();
  }

  function draw(paper: ShownPaper): void {
    if (paper.known.id !== anchor?.id) return;
    // Removed elsewhere: there is nothing left to change.
    if (paper.known.clippedAt === undefined) close(page.root.activeElement !== null);
    else body.draw(paper);
  }

  function hangOn(strip: Strip | undefined): void {
    if (!strip) {
      close(false);
      return;
    }
    anchor = strip;
    strip.button.setAttribute('aria-expanded', 'true');
    place();
  }

  return { toggle, paper: () => anchor?.id, draw, hangOn, close: closeQuietly };
}
