import { t } from '#i18n';
import { tagNameOf } from '@/lib/library/clip';
import type { GestureOnPapers } from '@/lib/library/gesture';
import type { Suggestion } from '@/lib/messages';
import type { ArxivId } from '@/lib/paper';
import type { MenuDeps } from '../menuPart';
import { createAnswers } from './answers';
import { type Choice, choicesFor } from './choices';
import type { PickerKind } from './pickerBody';

export interface PickingDeps extends MenuDeps {
  /** Labels of tags, or ids of lists, that every one of these papers has. */
  hadByAll(kind: PickerKind, ids: readonly ArxivId[]): string[];
  /** These papers in a sentence. */
  inWords(ids: readonly ArxivId[]): string;
}

/** One picking for some papers. What was asked for in it is done even after the picker closed. */
export interface Picking {
  kind: PickerKind;
  ids: readonly ArxivId[];
  /** What all the papers have. */
  had(): Suggestion[];
  /** What fits the letters: at once, or when their answer has come. Rejects when there is none. */
  fitting(letters: string): Choice[] | Promise<Choice[]>;
  /** Puts it on all the papers, as one change; false when that could not be kept. */
  add(choices: Choice[]): Promise<boolean>;
  drop(had: Suggestion): void;
}

/** `names` of lists by their id, as far as they were met, outlast a picking. */
export function createPicking(
  kind: PickerKind,
  papers: readonly ArxivId[],
  names: Map<string, string>,
  deps: PickingDeps,
): Picking {
  const ids = [...papers];
  const answers = createAnswers((letters) => deps.suggest(kind, letters));

  function had(): Suggestion[] {
    const all = deps.hadByAll(kind, ids);
    if (kind === 'tag') return all.map((label) => ({ key: tagNameOf(label), label }));
    return all.map((key) => ({ key, label: names.get(key) ?? '' })).filter(({ label }) => label);
  }

  function fitting(letters: string): Choice[] | Promise<Choice[]> {
    const fittingOf = (found: Suggestion[]) => {
      for (const { key, label } of found) names.set(key, label);
      return choicesFor(letters, found, had());
    };
    const found = answers(letters);
    return Array.isArray(found) ? fittingOf(found) : found.then(fittingOf);
  }

  function add(choices: Choice[]): Promise<boolean> {
    const words = { papers: deps.inWords(ids), name: choices.map(({ label }) => label).join(', ') };
    return deps.apply(
      adding(choices),
      t(kind === 'tag' ? 'strip.said.papersTagged' : 'strip.said.papersListed', words),
    );
  }

  function adding(choices: Choice[]): GestureOnPapers {
    const [first] = choices;
    if (kind === 'tag' || !first) return { verb: 'tag', ids, add: choices.map(({ label }) => label), drop: [] };
    if (first.does === 'add') return { verb: 'list', ids, add: [first.key], drop: [] };
    const list = crypto.randomUUID();
    names.set(list, first.label);
    return { verb: 'createList', list, name: first.label, ids };
  }

  function drop({ key, label }: Suggestion): void {
    const words = { papers: deps.inWords(ids), name: label };
    if (kind === 'tag')
      void deps.apply({ verb: 'tag', ids, add: [], drop: [label] }, t('strip.said.papersUntagged', words));
    else void deps.apply({ verb: 'list', ids, add: [], drop: [key] }, t('strip.said.papersUnlisted', words));
  }

  return { kind, ids, had, fitting, add, drop };
}
