import { t } from '#i18n';
import { tagsIn } from '@/lib/library/clip';
import type { ArxivId } from '@/lib/paper';
import { make } from './element';
import { icon } from './icons';
import { drawKeyed } from './keyed';
import { createMenuField, isSameName } from './menuField';
import type { MenuDeps, MenuPart } from './menuPart';
import { onPress } from './press';

/** No more suggestions than can be taken in at a glance. */
const MOST_SUGGESTED = 6;

/** The tags of a paper: what it has, what fits, and a field. */
export function createMenuTags({ suggest, apply, failed }: MenuDeps): MenuPart {
  const field = createMenuField(t('strip.addTag'), (letters) => suggest('tag', letters), draw, failed);
  const tags = make('ul', { class: 'chips', 'aria-label': t('strip.tags') });
  const offers = make('ul', { class: 'chips offers', 'aria-label': t('strip.tagsThatFit') });
  const element = make('section', {}, make('h2', {}, t('strip.tags')), tags, field.element, offers);
  let id: ArxivId | undefined;
  let present: string[] = [];

  function draw(): void {
    drawKeyed(tags, present, (tag) => tag, tagChip);
    drawKeyed(offers, offered(), (tag) => tag, offerChip);
  }

  function offered(): string[] {
    const label = tagsIn(field.element.value).join(', ');
    const fitting = field.found().map((suggestion) => suggestion.label);
    const isKnown = [...fitting, ...present].some((tag) => isSameName(tag, label));
    const typed = label && !isKnown ? [label] : [];
    const fresh = fitting.filter((tag) => !present.some((own) => isSameName(own, tag)));
    return [...typed, ...fresh].slice(0, MOST_SUGGESTED);
  }

  function tagChip(tag: string): HTMLElement {
    const button = make(
      'button',
      { type: 'button', 'aria-label': t('strip.dropTag', { tag }) },
      make('bdi', {}, tag),
      icon('cross'),
    );
    onPress(button, () => void change({ add: [], drop: [tag] }, t('strip.said.untagged', { tag })));
    return make('li', {}, button);
  }

  function offerChip(tag: string): HTMLElement {
    const button = make(
      'button',
      { type: 'button', 'aria-label': t('strip.addThisTag', { tag }) },
      icon('plus'),
      make('bdi', {}, tag),
    );
    const isFound = field.found().some(({ label }) => label === tag);
    onPress(button, () => void add(isFound ? [tag] : tagsIn(tag)));
    return make('li', {}, button);
  }

  function add(labels: string[]): Promise<boolean> {
    const kept = change({ add: labels, drop: [] }, t('strip.said.tagged', { tag: labels.join(', ') }));
    field.clear();
    return kept;
  }

  function change(by: { add: string[]; drop: string[] }, sentence: string): Promise<boolean> {
    // The chip that has the focus will be gone.
    field.element.focus();
    return id ? apply({ verb: 'tag', ids: [id], ...by }, sentence) : Promise.resolve(false);
  }

  return {
    element,
    field: field.element,
    typed: field.typed,
    enter: () => {
      const labels = tagsIn(field.element.value);
      if (labels.length) void field.putBack(labels.join(', '), add(labels));
    },
    open: (paper) => {
      id = paper;
      field.clear();
    },
    draw: (known) => {
      present = known.tags;
      draw();
    },
  };
}
