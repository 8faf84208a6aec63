import { numberForm } from './forms';

/** A number as the reader writes it, `1,204`. */
export function numberText(number: number): string {
  return numberForm(document.documentElement.lang || 'en').format(number);
}
