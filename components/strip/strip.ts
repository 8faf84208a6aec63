import { t } from '#i18n';
import type { ArxivId } from '@/lib/paper';
import { make, part, setAttribute } from './element';
import type { Face } from './face';
import { routeEvents } from './guard';
import { type Host, makeHost } from './hosts';
import { icon } from './icons';
import type { Place } from './place';
import { isReadersHand } from './readersHand';

/** What a reader's hand on a strip does. */
export interface StripActions {
  clip(id: ArxivId): void;
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
  const parts = partsOf(body());
  let face: Face | undefined;
  root.append(parts.pill);
  routeEvents(host, (event) => {
    const isClick = event instanceof MouseEvent && event.type === 'click';
    if (isClick && isReadersHand(event, parts.button, strip)) press(event);
  });
  const strip: Strip = { id, host, root, button: parts.button, show, putOn };

  function show(next: Face): void {
    face = next;
    draw(parts, next);
  }

  function press({ detail }: MouseEvent): void {
    // The second half of a double click means nothing of its own.
    if (!face || face.clip === 'pending' || detail > 1) return;
    if (face.clip === 'reload') actions.reload();
    else if (face.clip === 'on') actions.openMenu(strip);
    else actions.clip(id);
  }

  function putOn(card: HTMLElement, place: Place): void {
    setAttribute(host, 'data-place', place);
    if (host.parentNode !== card) card.append(host);
  }

  return strip;
}

function draw(parts: Parts, face: Face): void {
  setAttribute(parts.pill, 'data-clip', face.clip);
  setAttribute(parts.pill, 'data-state', face.state);
  setAttribute(parts.button, 'aria-label', face.name);
  setAttribute(parts.button, 'aria-busy', face.clip === 'pending' ? 'true' : undefined);
  setAttribute(parts.button, 'aria-haspopup', face.clip === 'on' ? 'dialog' : undefined);
  setAttribute(
    parts.button,
    'aria-expanded',
    face.clip === 'on' ? (parts.button.getAttribute('aria-expanded') ?? 'false') : undefined,
  );
  parts.word.textContent = face.word;
  parts.state.hidden = !face.state;
  parts.stateWord.textContent = face.state ? t(`strip.${face.state}`) : '';
  parts.star.hidden = !face.isStarred;
  parts.rule.hidden = !face.ruled;
  setAttribute(parts.rule, 'aria-label', face.ruled);
  setAttribute(parts.rule, 'title', face.ruled);
  parts.sentence.hidden = !face.sentence;
  parts.sentence.textContent = face.sentence ?? '';
}

let pattern: HTMLElement | undefined;

/** Cloned from one pattern: a page has up to 120 of them. */
function body(): HTMLElement {
  pattern ??= make(
    'div',
    { class: 'pill' },
    make('button', { type: 'button', class: 'clip' }, icon('clip'), make('span', { class: 'word' }), icon('chevron')),
    make('span', { class: 'star', role: 'img', 'aria-label': t('strip.starred') }, icon('star')),
    make('span', { class: 'rule', role: 'img' }, icon('rule')),
    make('span', { class: 'state' }, make('span', { class: 'dot' }), make('span', { class: 'stateWord' })),
    make('p', { class: 'sentence' }),
  );
  return pattern.cloneNode(true) as HTMLElement;
}

type Parts = ReturnType<typeof partsOf>;

function partsOf(pill: HTMLElement) {
  return {
    pill,
    button: part<HTMLButtonElement>(pill, 'clip'),
    word: part(pill, 'word'),
    star: part(pill, 'star'),
    rule: part(pill, 'rule'),
    state: part(pill, 'state'),
    stateWord: part(pill, 'stateWord'),
    sentence: part(pill, 'sentence'),
  };
}
