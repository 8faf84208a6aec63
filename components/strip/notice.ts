import { t } from '#i18n';
import { crossButton } from './crossButton';
import { make } from './element';
import type { PageHost } from './pageHost';
import { onPress } from './press';

/** A quiet note in the corner of the page, for what concerns the page and not one card. */
export interface Notice {
  /** Shows a sentence, unless the reader has sent this very one away; `undefined` takes it away. */
  show(sentence: string | undefined): void;
}

export function createNotice(page: PageHost): Notice {
  const text = make('p');
  const dismiss = crossButton(t('strip.dismiss'));
  const note = make('div', { class: 'notice' }, text, dismiss);
  let sentAway: string | undefined;
  note.hidden = true;
  page.root.append(note);

  onPress(dismiss, () => {
    sentAway = text.textContent ?? undefined;
    note.hidden = true;
  });

  function show(sentence: string | undefined): void {
    const isShown = !note.hidden && sentence === text.textContent;
    const isNews = sentence !== undefined && sentence !== sentAway;
    if (sentence === undefined) sentAway = undefined;
    note.hidden = !isNews;
    if (!isNews) return;
    page.stand();
    if (isShown) return;
    text.textContent = sentence;
    page.say(sentence);
  }
  return { show };
}
