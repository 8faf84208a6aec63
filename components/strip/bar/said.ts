import { t } from '#i18n';
import { make } from '../element';
import { onPress } from '../press';

/** How long a way back is offered, ms. */
const OFFERED = 10_000;

/** What a gesture on many papers did, and the way back from it. */
export interface Said {
  element: HTMLElement;
  show(sentence: string, undo: () => void): void;
}

export function createSaid(): Said {
  const text = make('span');
  const button = make('button', { type: 'button', class: 'deed' }, t('bar.undo'));
  const element = make('p', { class: 'said' }, text, button);
  let takeBack = () => {};
  let timer: ReturnType<typeof setTimeout> | undefined;
  element.hidden = true;
  onPress(button, () => {
    hide();
    takeBack();
  });

  function hide(): void {
    element.hidden = true;
  }

  function show(sentence: string, undo: () => void): void {
    takeBack = undo;
    text.textContent = sentence;
    element.hidden = false;
    clearTimeout(timer);
    timer = setTimeout(hide, OFFERED);
  }

  return { element, show };
}
