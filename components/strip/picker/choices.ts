import { tagNameOf } from '@/lib/library/clip';
import type { Suggestion } from '@/lib/messages';

/** What Enter would do: add a known name, add a new one, or nothing, since all the papers have it. */
export interface Choice extends Suggestion {
  does: 'add' | 'create' | 'nothing';
}

const ORDER: Choice['does'][] = ['add', 'nothing', 'create'];

/**
 * What fits the letters, best first: the very name that is typed, names by use, names that all the papers `had`, and a
 * new one. Without letters, what they do not have.
 */
export function choicesFor(typed: string, found: readonly Suggestion[], had: readonly Suggestion[]): Choice[] {
  const name = tagNameOf(typed);
  const choices = found.filter(({ key }) => !had.some((own) => own.key === key)).map(does('add'));
  if (!name) return choices;
  const isTyped = ({ label }: Suggestion) => tagNameOf(label) === name;
  choices.push(...had.filter(({ label }) => tagNameOf(label).includes(name)).map(does('nothing')));
  if (!choices.some(isTyped)) choices.push({ key: name, label: typed, does: 'create' });
  const rank = (choice: Choice) => (choice.does !== 'create' && isTyped(choice) ? -1 : ORDER.indexOf(choice.does));
  return choices.sort((a, b) => rank(a) - rank(b));
}

function does(what: Choice['does']): (name: Suggestion) => Choice {
  return (name) => ({ ...name, does: what });
}
