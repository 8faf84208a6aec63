import { LONGEST_LABEL, labelOf, tagNameOf } from '@/lib/library/clip';
import type { Suggestion } from '@/lib/messages';
import { make } from './element';
import { createSuggesting } from './suggesting';

export interface MenuField {
  element: HTMLInputElement;
  /** What is typed, as it would be kept. */
  label(): string;
  /** What was suggested last, for the letters typed then. */
  found(): Suggestion[];
  /** Asks for suggestions for what is typed now. */
  typed(): void;
  clear(): void;
  /** Puts back what was typed when it could not be kept, unless something else is being typed. */
  putBack(label: string, kept: Promise<boolean>): Promise<void>;
}

/** A field that finds tags or lists by their letters. `changed` is called when there is something new to draw. */
export function createMenuField(
  name: string,
  suggest: (letters: string) => Promise<Suggestion[]>,
  changed: () => void,
  failed: (error: unknown) => void,
): MenuField {
  const element = make('input', {
    type: 'text',
    placeholder: name,
    'aria-label': name,
    maxlength: String(LONGEST_LABEL),
    autocomplete: 'off',
  });
  let found: Suggestion[] = [];
  const ask = createSuggesting(
    suggest,
    (_letters, suggestions) => {
      found = suggestions;
      changed();
    },
    failed,
  );
  const typed = () => {
    changed();
    void ask(labelOf(element.value));
  };
  return {
    element,
    label: () => labelOf(element.value),
    found: () => found,
    typed,
    clear: () => {
      element.value = '';
      typed();
    },
    putBack: async (label, kept) => {
      if ((await kept) || element.value) return;
      element.value = label;
      typed();
    },
  };
}

/** True when two spellings name the same. */
export function isSameName(one: string, other: string): boolean {
  return tagNameOf(one) === tagNameOf(other);
}
