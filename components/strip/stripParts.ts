import { t } from '#i18n';
import { make, part, setAttribute } from './element';
import type { Face } from './face';
import type { Hint } from './faceHints';
import { icon } from './icons';
import { drawKeyed } from './keyed';

export type StripParts = ReturnType<typeof stripParts>;

/** The parts of one strip, not yet drawn. */
export function stripParts() {
  const strip = body();
  return {
    strip,
    button: part<HTMLButtonElement>(strip, 'clip'),
    word: part(strip, 'word'),
    star: part(strip, 'star'),
    rule: part(strip, 'rule'),
    state: part(strip, 'state'),
    stateWord: part(strip, 'stateWord'),
    dismiss: part<HTMLButtonElement>(strip, 'dismiss'),
    back: part(strip, 'back'),
    hints: part(strip, 'hints'),
    tags: part(strip, 'tags'),
    sentence: part(strip, 'sentence'),
  };
}

let pattern: HTMLElement | undefined;

/** Cloned from one pattern: a page has up to 120 of them. */
function body(): HTMLElement {
  pattern ??= make(
    'div',
    { class: 'strip' },
    make(
      'div',
      { class: 'pill' },
      make('button', { type: 'button', class: 'clip' }, icon('clip'), make('span', { class: 'word' }), icon('chevron')),
      make('span', { class: 'star', role: 'img', 'aria-label': t('strip.starred') }, icon('star')),
      make('span', { class: 'rule' }, icon('rule')),
      make('span', { class: 'state' }, make('span', { class: 'dot' }), make('span', { class: 'stateWord' })),
      make('button', { type: 'button', class: 'dismiss' }, icon('cross'), make('span', { class: 'back' })),
    ),
    make('div', { class: 'hints' }),
    make('ul', { class: 'tags', 'aria-label': t('strip.tags') }),
    make('p', { class: 'sentence' }),
  );
  return pattern.cloneNode(true) as HTMLElement;
}

/** Draws what a strip says. */
export function drawFace(parts: StripParts, face: Face): void {
  setAttribute(parts.strip, 'data-clip', face.clip);
  setAttribute(parts.strip, 'data-state', face.state?.kind);
  drawButton(parts.button, face);
  drawDismissal(parts, face.dismissal);
  parts.word.textContent = face.word;
  parts.star.hidden = !face.isStarred;
  parts.rule.hidden = !face.ruled;
  explain(parts.rule, face.ruled);
  parts.state.hidden = !face.state;
  parts.stateWord.textContent = face.state?.word ?? '';
  explain(parts.state, face.state?.full);
  drawMarks(parts, face);
  parts.sentence.hidden = !face.sentence;
  parts.sentence.textContent = face.sentence ?? '';
}

function drawButton(button: HTMLButtonElement, { clip, name }: Face): void {
  setAttribute(button, 'aria-label', name);
  setAttribute(button, 'aria-busy', clip === 'pending' ? 'true' : undefined);
  setAttribute(button, 'aria-haspopup', clip === 'on' ? 'dialog' : undefined);
  const isExpanded = button.getAttribute('aria-expanded') ?? 'false';
  setAttribute(button, 'aria-expanded', clip === 'on' ? isExpanded : undefined);
}

function drawDismissal({ dismiss, back }: StripParts, dismissal: Face['dismissal']): void {
  const isBack = dismissal?.brings === 'back';
  dismiss.hidden = !dismissal;
  back.textContent = isBack ? t('strip.bringBack') : '';
  setAttribute(dismiss, 'aria-label', dismissal?.name);
  setAttribute(dismiss, 'title', isBack ? undefined : dismissal?.name);
}

/** Most cards have no marks: nothing is touched there. */
function drawMarks({ hints, tags }: StripParts, face: Face): void {
  hints.hidden = face.hints.length === 0;
  tags.hidden = face.tags.length === 0;
  drawKeyed(hints, face.hints, ({ signs }) => signs, hintMark);
  const more = face.moreTags.length ? [face.moreTags] : [];
  drawKeyed(tags, [...face.tags, ...more], (entry) => String(entry), tagMark);
}

function hintMark({ signs, sentence }: Hint): HTMLElement {
  const mark = make('span', { class: 'mark' }, signs);
  explain(mark, sentence);
  return mark;
}

function tagMark(entry: string | string[]): HTMLElement {
  if (typeof entry === 'string') return make('li', { class: 'mark' }, make('bdi', {}, entry));
  const more = make('span', {}, t('strip.moreTags', { count: entry.length }));
  explain(more, entry.join(', '));
  return make('li', { class: 'mark more' }, more);
}

/** Gives signs or a short word its full meaning, for the pointer that rests on it and for those who hear it. */
function explain(element: HTMLElement, meaning: string | undefined): void {
  setAttribute(element, 'role', meaning && 'img');
  setAttribute(element, 'aria-label', meaning);
  setAttribute(element, 'title', meaning);
}
