/** A number as the reader writes it, `1,204`. */
export function numberText(number: number): string {
  return number.toLocaleString(document.documentElement.lang || 'en');
}
