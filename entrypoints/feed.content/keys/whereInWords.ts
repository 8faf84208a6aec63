import { t } from '#i18n';
import { stateOf } from '@/components/strip/faceState';
import type { PickerKind } from '@/components/strip/picker/pickerBody';
import type { ArxivId } from '@/lib/paper';
import type { Deck } from '../deck';

/** A card for those who hear the page: its title, how it stands, and where in the list. */
export function whereInWords(deck: Deck, id: ArxivId, isSelected: boolean): string {
  const { known } = deck.shown(id);
  const ids = deck.cards().map((card) => card.id);
  const said = [
    deck.titleOf(id),
    known.clippedAt !== undefined && t('strip.clipped'),
    known.starredAt !== undefined && t('strip.starred'),
    stateOf(known, Date.now())?.word,
    isSelected && t('strip.isSelected'),
    t('strip.position', { at: ids.indexOf(id) + 1, count: ids.length }),
  ];
  return said.filter(Boolean).join('. ');
}

/** Labels of tags, or ids of lists, that every one of these papers has. */
export function hadByAll(deck: Deck, kind: PickerKind, ids: readonly ArxivId[]): string[] {
  const [first = [], ...others] = ids.map((id) => deck.shown(id).known[kind === 'tag' ? 'tags' : 'lists']);
  return first.filter((name) => others.every((names) => names.includes(name)));
}
