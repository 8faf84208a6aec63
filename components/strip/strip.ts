import type { ArxivId } from '@/lib/paper';
import { setAttribute } from './element';
import type { Face } from './face';
import { routeEvents } from './guard';
import { type Host, makeHost } from './hosts';
import type { Place } from './place';
import { onPress, passPress } from './press';
import { createStripBody } from './stripBody';
import { type Beside, standBeside } from './titlePlace';

/** What a reader's hand on a strip does. */
export interface StripActions {
  clip(id: ArxivId): void;
  dismiss(id: ArxivId): void;
  bringBack(id: ArxivId): void;
  openMenu(strip: Strip): void;
  reload(): void;
}

export interface Strip extends Host {
  id: ArxivId;
  button: HTMLButtonElement;
  show(face: Face): void;
  /** Appends the strip to a card, after everything of the site's. */
  putOn(card: HTMLElement, place: Place): void;
}

/** The strip of one card. It is shown by `show` and stands nowhere until `putOn`. */
export function createStrip(id: ArxivId, actions: StripActions): Strip {
  const { host, root } = makeHost('strip');
  const body = createStripBody();
  let face: Face | undefined;
  let drawn = '';
  let beside: Beside | undefined;
  root.append(body.element);
  routeEvents(host, (event) => {
    if (event instanceof MouseEvent && event.type === 'click') passPress(event, { host, root });
  });
  onPress(body.button, () => {
    if (face?.clip === 'reload') actions.reload();
    else if (face?.clip === 'on') actions.openMenu(strip);
    else if (face?.clip === 'off') actions.clip(id);
  });
  onPress(body.dismiss, () => {
    if (face?.dismissal?.brings === 'away') actions.dismiss(id);
    else if (face?.dismissal) actions.bringBack(id);
  });
  const strip: Strip = { id, host, root, button: body.button, show, putOn };

  function show(next: Face): void {
    const look = JSON.stringify(next);
    face = next;
    // What is known of all papers is asked again whenever the reader comes back; seldom is it other than before.
    if (look === drawn) return;
    drawn = look;
    body.draw(next);
    beside?.lay();
  }

  function putOn(card: HTMLElement, place: Place): void {
    setAttribute(host, 'data-place', place);
    if (host.parentNode !== card) card.append(host);
    beside?.stop();
    const title = place === 'title' && card.querySelector('h1');
    beside = title ? standBeside(title, host, body.element) : undefined;
  }

  return strip;
}
