import { make } from './element';
import { icon } from './icons';

/** A small cross that takes something away; its name says what. */
export function crossButton(name: string): HTMLButtonElement {
  return make('button', { type: 'button', class: 'plain', 'aria-label': name }, icon('cross'));
}
