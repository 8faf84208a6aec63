const TIMES: Record<string, number> = { k: 1e3, m: 1e6 };
const MOST = 1e9;

/** A number as a card shows it: `94`, `1,234`, `32.8k`, and `-` for none yet; undefined for other texts. */
export function numberShown(text: string): number | undefined {
  if (text === '-') return 0;
  const match = /^(\d{1,3}(?:,\d{3})+|\d{1,9}(?:\.\d{1,3})?)([km])?$/i.exec(text);
  if (!match) return undefined;
  const [, digits = '', unit = ''] = match;
  return countOf(Math.round(Number(digits.replaceAll(',', '')) * (TIMES[unit.toLowerCase()] ?? 1)));
}

/** A count in page JSON: a whole number from 0 on, also when it is spelt as a text; undefined for everything else. */
export function countOf(said: unknown): number | undefined {
  const count = typeof said === 'string' && /^\d{1,9}$/.test(said) ? Number(said) : said;
  return typeof count === 'number' && Number.isInteger(count) && count >= 0 && count <= MOST ? count : undefined;
}
