import { t } from '#i18n';
import { type ListId, tagNameOf } from '@/lib/library/clip';
import type { Suggestion } from '@/lib/messages';
import type { ArxivId } from '@/lib/paper';
import { make } from './element';
import { icon } from './icons';
import { drawKeyed } from './keyed';
import { createMenuField, isSameName } from './menuField';
import type { MenuDeps, MenuPart } from './menuPart';
import { onPress } from './press';

/** Letters find the others. */
const MOST_OFFERED = 40;

/** The lists that a paper can be put on, and a field that finds or creates one. */
export function createMenuLists({ suggest, apply, failed }: MenuDeps): MenuPart {
  const field = createMenuField(t('strip.findList'), (letters) => suggest('list', letters), draw, failed);
  const rows = make('ul', { class: 'rows', 'aria-label': t('strip.lists') });
  const word = make('bdi');
  const create = make('button', { type: 'button', class: 'row slim create' }, icon('plus'), word);
  const element = make('section', {}, make('h2', {}, t('strip.lists')), rows, field.element, create);
  const names = new Map<ListId, string>();
  let id: ArxivId | undefined;
  let on: ListId[] = [];
  onPress(create, createTyped);

  function draw(): void {
    for (const { key, label } of field.found()) names.set(key, label);
    drawKeyed(rows, offered(), ({ key }) => key, listRow, drawRow);
    const label = field.label();
    create.hidden = !label || offered().some((list) => isSameName(list.label, label));
    word.textContent = t('strip.createList', { list: label });
  }

  /** What was found, and the lists of the paper whose names are known. */
  function offered(): Suggestion[] {
    const found = field.found().slice(0, MOST_OFFERED);
    const others = on.filter((list) => !found.some(({ key }) => key === list));
    const own = others.map((key) => ({ key, label: names.get(key) ?? '' })).filter(({ label }) => label);
    const sought = tagNameOf(field.label());
    return [...found, ...own.filter(({ label }) => tagNameOf(label).includes(sought))];
  }

  function listRow(list: Suggestion): HTMLElement {
    const box = make('span', { class: 'box' }, icon('tick'));
    const button = make(
      'button',
      { type: 'button', class: 'row slim', role: 'checkbox' },
      box,
      make('bdi', {}, list.label),
    );
    onPress(button, () => toggle(list));
    return make('li', {}, button);
  }

  function drawRow(row: HTMLElement, list: Suggestion): void {
    row.firstElementChild?.setAttribute('aria-checked', String(on.includes(list.key)));
  }

  function toggle({ key, label }: Suggestion): void {
    if (!id) return;
    const isOn = on.includes(key);
    const by = isOn ? { add: [], drop: [key] } : { add: [key], drop: [] };
    const sentence = t(isOn ? 'strip.said.unlisted' : 'strip.said.listed', { list: label });
    void apply({ verb: 'list', ids: [id], ...by }, sentence);
  }

  function createTyped(): void {
    const name = field.label();
    if (!id || !name) return;
    const list = crypto.randomUUID();
    names.set(list, name);
    const kept = apply({ verb: 'createList', list, name, ids: [id] }, t('strip.said.listed', { list: name }));
    field.element.focus();
    field.clear();
    void field.putBack(name, kept);
  }

  function enter(): void {
    const same = offered().find((list) => isSameName(list.label, field.label()));
    if (!same) createTyped();
    else {
      toggle(same);
      field.clear();
    }
  }

  return {
    element,
    field: field.element,
    typed: field.typed,
    enter,
    open: (paper) => {
      id = paper;
      field.clear();
    },
    draw: (known) => {
      on = known.lists;
      draw();
    },
  };
}
