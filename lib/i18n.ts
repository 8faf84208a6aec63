import type { TextKey } from '@/assets/locales/en.yml';
import en from '@/assets/locales/en.yml';

export type { TextKey };

/** All languages that Offprint speaks, by BCP 47; a test holds them to the files beside `en.yml`. */
export const LANGUAGES = ['en', 'de', 'es', 'fr', 'zh-CN', 'ja', 'ko'] as const;
export type Language = (typeof LANGUAGES)[number];

type Texts = Partial<Record<string, string>>;

/** Texts that one page alone shows, which it brings with it. */
let own: Texts = {};
let texts: Texts = en;
let spoken = 'en';
let ownVariety: string | undefined;
let plurals = new Intl.PluralRules(spoken);

/** The language to speak: the one chosen, or the first of the browser’s that Offprint speaks, or English. */
export function languageFor(chosen: string, wanted: readonly string[] = navigator.languages): Language {
  const own = LANGUAGES.find((language) => language === chosen);
  if (own) return own;
  const known = wanted.map((tag) => LANGUAGES.find((language) => writingOf(language) === writingOf(tag)));
  return known.find((language) => language !== undefined) ?? 'en';
}

/** Speaks another language from now on; what it lacks stays English. Chosen by a setting, not by the browser. */
export function speak(language: string, dictionary: Texts): void {
  texts = { ...en, ...own, ...dictionary };
  spoken = language;
  ownVariety = undefined;
  plurals = new Intl.PluralRules(language);
}

/** Learns texts that one page alone shows. */
export function learn(more: Texts): void {
  own = { ...own, ...more };
  texts = { ...own, ...texts };
}

/** The language spoken, in the reader's own variety of it (`en-GB`) where the browser tells one: for days and numbers. */
export function language(): string {
  ownVariety ??= navigator.languages.find((own) => writingOf(own) === writingOf(spoken)) ?? spoken;
  return ownVariety;
}

/** A language with its script: who reads `zh-CN` reads `zh-SG` too, but not `zh-TW`. Nothing for what is no tag (`C`). */
function writingOf(tag: string): string | undefined {
  try {
    const { language, script } = new Intl.Locale(tag).maximize();
    return `${language}-${script}`;
  } catch {
    return undefined;
  }
}

/** The text of a key, `{name}` filled from values; a text with `one` and `other` goes by `values.count`. */
export function t(key: TextKey, values: Record<string, string | number> = {}): string {
  const form = typeof values.count === 'number' ? plurals.select(values.count) : 'other';
  const text = texts[key] ?? texts[`${key}.${form}`] ?? texts[`${key}.other`] ?? key;
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
