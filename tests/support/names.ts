import { readLocale } from '@/assets/locales/build';

const texts = readLocale('en');

/** A text of the locale as it stands there. Throws for a key that does not exist. */
export function textOf(key: string): string {
  const text = texts[key];
  if (text === undefined) throw new Error(`No text for ${key}`);
  return text;
}

/** What a part is called: a text of the locale with values filled in; a place without a value may hold anything. */
export function named(key: string, values: Record<string, string> = {}): RegExp {
  const parts = textOf(key).split(/\{(\w+)\}/);
  const pattern = parts.map((part, nth) => (nth % 2 ? placeOf(values[part]) : literally(part)));
  return new RegExp(`^${pattern.join('')}$`, 's');
}

function placeOf(value: string | undefined): string {
  return value === undefined ? '.*' : literally(value);
}

function literally(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
