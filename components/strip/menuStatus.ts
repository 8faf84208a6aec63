import { t } from '#i18n';
import type { Known, Status } from '@/lib/library/clip';
import { make } from './element';
import type { MenuDeps } from './menuPart';
import { onPress } from './press';

const STATUSES: readonly Status[] = ['unread', 'reading', 'read'];

/** How far the reader is with a clip, as a row of choices. */
export function createMenuStatus({ apply }: Pick<MenuDeps, 'apply'>) {
  const choices = new Map(STATUSES.map((status) => [status, choice(status)]));
  const element = make(
    'div',
    { class: 'statuses', role: 'radiogroup', 'aria-label': t('paper.status') },
    ...choices.values(),
  );
  let shown: Known | undefined;

  function choice(status: Status): HTMLButtonElement {
    const word = t(`paper.${status}`);
    const button = make('button', { type: 'button', role: 'radio' }, word);
    onPress(button, () => {
      if (!shown || statusOf(shown) === status) return;
      void apply({ verb: 'status', ids: [shown.id], status }, t('strip.said.status', { status: word }));
    });
    return button;
  }

  function draw(known: Known): void {
    shown = known;
    for (const [status, button] of choices) button.setAttribute('aria-checked', String(statusOf(known) === status));
  }
  return { element, draw };
}

function statusOf({ status = 'unread' }: Known): Status {
  return status;
}
