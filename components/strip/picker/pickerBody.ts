import { t } from '#i18n';
import { LONGEST_LABEL } from '@/lib/library/clip';
import type { Suggestion } from '@/lib/messages';
import { make, setAttribute } from '../element';
import { icon } from '../icons';
import { drawKeyed } from '../keyed';
import { onPress } from '../press';
import type { Choice } from './choices';

export type PickerKind = 'tag' | 'list';

/** The two lines of the picker: what the papers have and the field, and what fits the letters. */
export interface PickerBody {
  element: HTMLElement;
  field: HTMLInputElement;
  /** Fresh for some papers, by their sentence. */
  open(kind: PickerKind, papers: string): void;
  /** `at`: the choice that Enter takes; -1 for none. */
  draw(had: readonly Suggestion[], choices: readonly Choice[], at: number): void;
}

export interface PickerHands {
  take(choice: Choice): void;
  drop(had: Suggestion): void;
}

const CHOICES = 'choices';
const optionId = (at: number) => `choice-${at}`;

export function createPickerBody({ take, drop }: PickerHands): PickerBody {
  const field = make('input', {
    type: 'text',
    role: 'combobox',
    maxlength: String(LONGEST_LABEL),
    autocomplete: 'off',
    spellcheck: 'false',
    'aria-autocomplete': 'list',
    'aria-controls': CHOICES,
  });
  const chips = make('ul', { class: 'chips' });
  const offers = make('div', { class: 'chips offers choices', role: 'listbox', id: CHOICES });
  const line = make('div', { class: 'typed' }, chips, field);
  const element = make('div', { class: 'picker', role: 'dialog', popover: 'manual', tabindex: '-1' }, line, offers);

  function open(kind: PickerKind, papers: string): void {
    const isTag = kind === 'tag';
    element.setAttribute('aria-label', t(isTag ? 'strip.tagPapers' : 'strip.listPapers', { papers }));
    const name = t(isTag ? 'strip.addTag' : 'strip.findList');
    field.placeholder = name;
    field.setAttribute('aria-label', name);
    chips.setAttribute('aria-label', t(isTag ? 'strip.tags' : 'strip.lists'));
    offers.setAttribute('aria-label', t(isTag ? 'strip.tagsThatFit' : 'strip.lists'));
    field.value = '';
  }

  function draw(had: readonly Suggestion[], choices: readonly Choice[], at: number): void {
    drawKeyed(chips, [...had], ({ key }) => key, chip);
    const numbered = choices.map((choice, nth) => ({ choice, nth }));
    drawKeyed(
      offers,
      numbered,
      ({ choice }) => JSON.stringify(choice),
      option,
      (element, { nth }) => {
        element.id = optionId(nth);
        element.setAttribute('aria-selected', String(nth === at));
      },
    );
    offers.hidden = choices.length === 0;
    field.setAttribute('aria-expanded', String(choices.length > 0));
    setAttribute(field, 'aria-activedescendant', at < 0 ? undefined : optionId(at));
  }

  function chip(had: Suggestion): HTMLElement {
    const name = t('strip.dropTag', { tag: had.label });
    const button = make('button', { type: 'button', tabindex: '-1', 'aria-label': name }, make('bdi', {}, had.label));
    button.append(icon('cross'));
    onPress(button, () => drop(had));
    return make('li', {}, button);
  }

  function option({ choice }: { choice: Choice }): HTMLElement {
    const [sign, word] = [SIGNS[choice.does], make('bdi', {}, wordOf(choice))];
    const button = make('button', { type: 'button', role: 'option', tabindex: '-1', 'data-does': choice.does }, word);
    if (sign) button.prepend(icon(sign));
    onPress(button, () => take(choice));
    return button;
  }

  return { element, field, open, draw };
}

const SIGNS = { add: undefined, create: 'plus', nothing: 'tick' } as const;

function wordOf({ does, label }: Choice): string {
  return does === 'create' ? t('strip.newName', { name: label }) : label;
}
