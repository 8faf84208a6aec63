import type { Known } from '@/lib/library/clip';
import type { GestureOnPapers } from '@/lib/library/gesture';
import type { ArxivId } from '@/lib/paper';
import type { Suggest } from './suggesting';

/** What the menu's parts need from outside. */
export interface MenuDeps {
  suggest: Suggest;
  /** Does a gesture, and says the sentence when it is kept; false when it could not be kept. */
  apply(gesture: GestureOnPapers, sentence: string): Promise<boolean>;
  failed(error: unknown): void;
}

/** A part of the menu with a field of its own. */
export interface MenuPart {
  element: HTMLElement;
  field: HTMLInputElement;
  /** A letter was typed. */
  typed(): void;
  /** Enter was pressed in the field. */
  enter(): void;
  open(id: ArxivId): void;
  draw(known: Known): void;
}
