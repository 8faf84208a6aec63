import { t } from '#i18n';
import { crossButton } from '../crossButton';
import { make } from '../element';
import { onPress } from '../press';
import { type Filter, isFiltering, MOST_LETTERS, NO_FILTER, UPVOTE_STEPS } from './filter';
import { isKey, type Panel } from './panels';
import { tool } from './tool';

/** What the panel shows besides the filter itself. */
export interface Filtered {
  filter: Filter;
  /** `7 of 25 shown` */
  sentence: string;
  notUnderstood: readonly string[];
  /** Papers shown that are not clipped. */
  toClip: number;
}

export interface FilterPanel extends Panel {
  draw(filtered: Filtered): void;
}

/** The filters of the page, and the gesture that goes with them: clipping all that is shown. */
export function createFilterPanel(change: (filter: Filter) => void, clipShown: () => void): FilterPanel {
  const name = t('bar.filter');
  const button = tool(name, 'funnel');
  const words = make('input', {
    type: 'text',
    placeholder: t('bar.words'),
    'aria-label': t('bar.words'),
    maxlength: String(MOST_LETTERS),
    autocomplete: 'off',
    spellcheck: 'false',
  });
  const clear = crossButton(t('bar.clear'));
  const clipAll = make('button', { type: 'button', class: 'deed' }, t('bar.clipShown'));
  const shown = make('p', { role: 'status' });
  const trouble = make('p', { class: 'trouble', role: 'status' });
  let filter = NO_FILTER;

  const toggles = [
    toggle(
      t('bar.newOnly'),
      ({ newOnly }) => newOnly,
      (on) => ({ newOnly: on }),
    ),
    toggle(
      t('bar.hasCode'),
      ({ hasCode }) => hasCode,
      (on) => ({ hasCode: on }),
    ),
    ...UPVOTE_STEPS.map((step) => {
      const isOn = ({ leastUpvotes }: Filter) => leastUpvotes === step;
      const chip = toggle(`≥ ${step}`, isOn, (on) => ({ leastUpvotes: on ? step : 0 }));
      chip.element.setAttribute('aria-label', t('bar.atLeast', { count: step }));
      return chip;
    }),
  ];
  const element = make(
    'div',
    { class: 'drawer filters', role: 'group', 'aria-label': name },
    make('div', { class: 'field' }, words, clear),
    make('div', { class: 'toggles' }, ...toggles.map((chip) => chip.element)),
    trouble,
    make('div', { class: 'line' }, shown, clipAll),
  );
  onPress(clear, () => {
    change(NO_FILTER);
    words.focus();
  });
  onPress(clipAll, clipShown);

  function toggle(text: string, isOn: (filter: Filter) => boolean, switched: (on: boolean) => Partial<Filter>) {
    const chip = make('button', { type: 'button', class: 'chip' }, text);
    onPress(chip, () => change({ ...filter, ...switched(!isOn(filter)) }));
    return { element: chip, draw: () => chip.setAttribute('aria-pressed', String(isOn(filter))) };
  }

  function draw({ filter: next, sentence, notUnderstood, toClip }: Filtered): void {
    filter = next;
    // What is being typed is not written over.
    if (words.value !== filter.words) words.value = filter.words;
    for (const chip of toggles) chip.draw();
    clear.hidden = !isFiltering(filter);
    button.classList.toggle('on', !clear.hidden);
    if (shown.textContent !== sentence) shown.textContent = sentence;
    trouble.hidden = notUnderstood.length === 0;
    trouble.textContent = trouble.hidden ? '' : t('bar.notUnderstood', { parts: notUnderstood.join(' ') });
    clipAll.disabled = toClip === 0;
  }

  function typed(event: Event): boolean {
    if (event.type === 'input') change({ ...filter, words: words.value });
    if (!isKey(event, 'Escape') || !words.value) return false;
    change({ ...filter, words: '' });
    return true;
  }

  return { button, element, stays: true, opened: () => words.focus(), typed, draw };
}
