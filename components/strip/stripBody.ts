import { t } from '#i18n';
import { make, part, setAttribute } from './element';
import type { Face } from './face';
import type { Hint } from './faceHints';
import { icon } from './icons';

/** What stands in a strip. */
export interface StripBody {
  element: HTMLElement;
  button: HTMLButtonElement;
  dismiss: HTMLButtonElement;
  draw(face: Face): void;
}

/** Few elements, since a page has up to 120 strips: what most cards do not show is made when it is to be shown. */
export function createStripBody(): StripBody {
  const element = buttons();
  const button = part<HTMLButtonElement>(element, 'clip');
  const word = part(button, 'word');
  const dismiss = part<HTMLButtonElement>(element, 'dismiss');
  let passing: Element[] = [];

  /** The buttons stay, so that they keep the focus; all that is only looked at is made anew. */
  function draw(face: Face): void {
    const [inPill, beside] = [inPillOf(face), besideOf(face)];
    for (const old of passing) old.remove();
    passing = [...inPill, ...beside];
    setAttribute(element, 'data-clip', face.clip);
    setAttribute(element, 'data-state', face.state?.kind);
    word.textContent = face.word;
    drawButton(button, face);
    drawDismissal(dismiss, face.dismissal);
    dismiss.before(...inPill);
    element.append(...beside);
  }
  return { element, button, dismiss, draw };
}

let pattern: HTMLElement | undefined;

function buttons(): HTMLElement {
  const clip = () => make('button', { type: 'button', class: 'clip' }, icon('clip'), make('span', { class: 'word' }));
  const dismiss = () => make('button', { type: 'button', class: 'dismiss' });
  pattern ??= make('div', { class: 'strip' }, make('div', { class: 'pill' }, clip(), dismiss()));
  return pattern.cloneNode(true) as HTMLElement;
}

function drawButton(button: HTMLButtonElement, { clip, name }: Face): void {
  setAttribute(button, 'aria-label', name);
  setAttribute(button, 'aria-busy', clip === 'pending' ? 'true' : undefined);
  setAttribute(button, 'aria-haspopup', clip === 'on' ? 'dialog' : undefined);
  const isExpanded = button.getAttribute('aria-expanded') ?? 'false';
  setAttribute(button, 'aria-expanded', clip === 'on' ? isExpanded : undefined);
}

function drawDismissal(button: HTMLButtonElement, dismissal: Face['dismissal']): void {
  const isBack = dismissal?.brings === 'back';
  button.hidden = !dismissal;
  button.textContent = isBack ? t('strip.bringBack') : '×';
  setAttribute(button, 'data-brings', dismissal?.brings);
  setAttribute(button, 'aria-label', dismissal?.name);
  setAttribute(button, 'title', isBack ? undefined : dismissal?.name);
}

function inPillOf({ isStarred, ruled, state }: Face): Element[] {
  return [
    ...(isStarred ? [explained('star', icon('star'), t('strip.starred'))] : []),
    ...(ruled === undefined ? [] : [explained('rule', icon('rule'), ruled)]),
    ...(state ? [explained('state', state.word, state.full)] : []),
  ];
}

function besideOf({ hints, tags, moreTags, sentence }: Face): Element[] {
  const list = () =>
    make('ul', { class: 'tags', 'aria-label': t('strip.tags') }, ...tags.map(tagMark), ...moreMark(moreTags));
  return [
    ...hints.map(hintMark),
    ...(tags.length ? [list()] : []),
    ...(sentence === undefined ? [] : [make('p', { class: 'sentence' }, sentence)]),
  ];
}

function hintMark({ signs, sentence }: Hint): Element {
  return explained('mark hint', signs, sentence);
}

function tagMark(tag: string): Element {
  return make('li', { class: 'mark' }, make('bdi', {}, tag));
}

function moreMark(tags: string[]): Element[] {
  if (tags.length === 0) return [];
  return [make('li', {}, explained('mark', t('strip.moreTags', { count: tags.length }), tags.join(', ')))];
}

/** A drawing, signs or a short word, with its full meaning for the pointer that rests on it and for those who hear it. */
function explained(className: string, short: Node | string, meaning: string | undefined): Element {
  return make('span', { class: className, ...(meaning && { role: 'img', title: meaning }) }, short);
}
