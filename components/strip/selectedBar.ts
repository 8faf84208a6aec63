import { t } from '#i18n';
import { crossButton } from './crossButton';
import { make } from './element';
import type { PageHost } from './pageHost';
import { onPress } from './press';

/** What can be done by mouse with all that is selected. */
export interface SelectedActions {
  clip(): void;
  dismiss(): void;
  tag(): void;
  list(): void;
  clear(): void;
}

/** Says how many papers are selected, as long as some are. */
export interface SelectedBar {
  show(count: number): void;
}

export function createSelectedBar(page: PageHost, actions: SelectedActions): SelectedBar {
  const text = make('p');
  const deeds = [
    offer(t('strip.clip'), actions.clip),
    offer(t('strip.tag'), actions.tag),
    offer(t('strip.list'), actions.list),
    offer(t('strip.dismiss'), actions.dismiss),
  ];
  const clear = crossButton(t('strip.clear'));
  const element = make('section', { class: 'selected', 'aria-label': t('strip.selection') }, text);
  element.append(...deeds, clear);
  element.hidden = true;
  // Before the toast, which makes room for it.
  page.root.prepend(element);
  onPress(clear, actions.clear);

  function show(count: number): void {
    element.hidden = count === 0;
    text.textContent = t('strip.selected', { count });
    if (count > 0) page.stand();
  }
  return { show };
}

function offer(word: string, act: () => void): HTMLButtonElement {
  const button = make('button', { type: 'button', class: 'offer' }, word);
  onPress(button, act);
  return button;
}
