import type { Field } from '../findable';
import type { Marker } from '../marks';
import { wordsOf } from '../words';
import type { Alternative, Condition } from './query';

/** What the conditions of a query found, and where, to be marked there. Phrases are among its free words. */
export function markersOf(alternatives: readonly Alternative[]): Marker[] {
  return alternatives.flatMap(({ conditions }) => conditions.flatMap(markerOf));
}

function markerOf(condition: Condition): Marker[] {
  switch (condition.kind) {
    case 'text':
      return condition.in === 'any' ? [] : [marker(condition.in, condition.text, condition.whole)];
    case 'maker':
      return [marker(condition.of === 'author' ? 'authors' : 'organisation', condition.name, false)];
    case 'name':
      return condition.of === 'tag' ? [marker('tags', condition.name, condition.whole)] : [];
    default:
      return [];
  }
}

/** What follows a word tells whether it may go on. */
function marker(field: Field, text: string, whole: boolean): Marker {
  return { field, words: wordsOf(whole ? `${text} ` : text) };
}
