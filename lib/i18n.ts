import type { TextKey } from '@/assets/locales/en.yml';
import en from '@/assets/locales/en.yml';

export type { TextKey };

type Texts = Partial<Record<string, string>>;

let spoken = 'en';
let texts: Texts = en;
let plurals = new Intl.PluralRules('en');

/** Speaks another language from now on; what it lacks stays English. Chosen by a setting, not by the browser. */
export function speak(language: string, dictionary: Texts): void {
  spoken = language;
  texts = { ...en, ...dictionary };
  plurals = new Intl.PluralRules(language);
}

/** The language of the texts, for days and numbers beside them: `en`. */
export function language(): string {
  return spoken;
}

/** The text of a key, `{name}` filled from values; a text with `one` and `other` goes by `values.count`. */
export function t(key: TextKey, values: Record<string, string | number> = {}): string {
  const form = typeof values.count === 'number' ? plurals.select(values.count) : 'other';
  const text = texts[key] ?? texts[`${key}.${form}`] ?? texts[`${key}.other`] ?? key;
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
