import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '#i18n';
import { languages, readLocale } from '@/assets/locales/build';

const english = readLocale('en');
const others = LANGUAGES.filter((language) => language !== 'en');

/** The longest description that Chromium takes of an extension, in letters. */
const LONGEST_DESCRIPTION = 132;

const FORM = /\.(?:one|many|other)$/;
/** Keys without their plural forms. */
const keysOf = (texts: Record<string, string>) => new Set(Object.keys(texts).map((key) => key.replace(FORM, '')));
const gapsOf = (text = ''): string[] => text.match(/\{\w+\}/g) ?? [];
const isWithin = (some: string[], all: string[]) => some.every((gap) => all.includes(gap));

/** Names, and signs on keys: the same in every language. */
const NAMES =
  'Offprint|arXiv|alphaXiv|PDF|BibTeX|RIS|CSL-JSON|CSV|JSON|Markdown|Ctrl|Enter|Esc|Tab|Space|Shift {key}'.split('|');
/** Words that a language shares with English. */
const SHARED: Partial<Record<string, readonly string[]>> = {
  de: [
    'Papers',
    'Organisation',
    'Organisation:',
    'Details',
    'Status',
    'Abstract',
    'Abstract:',
    'Links',
    'Code',
    'Code ★ {stars}',
    'Downloads',
    'Filter',
    'Upvotes',
    'Orange',
  ],
  fr: ['Orange', 'Organisation', 'Citation', 'Code', 'Code ★ {stars}', 'Note'],
};

function isSameInAll(text: string): boolean {
  const words = text.replace(/\{\w+\}/g, '');
  return NAMES.includes(text) || !/\p{L}/u.test(words) || /^\P{L}*(?:ms|MB)$/u.test(words);
}

it('offers the languages that there are texts of', () => {
  expect([...LANGUAGES].sort()).toEqual(languages().sort());
});

it('leaves no gap in the singular that the plural lacks: some languages have no singular to fill', () => {
  const lacking = Object.keys(english).filter(
    (key) => key.endsWith('.one') && !isWithin(gapsOf(english[key]), gapsOf(english[key.replace(FORM, '.other')])),
  );
  expect(lacking).toEqual([]);
});

it('asks for no text while a file loads: which language to speak is not known then', () => {
  const files = ['components', 'entrypoints', 'lib'].flatMap((room) =>
    readdirSync(room, { recursive: true, encoding: 'utf8' }).map((file) => path.join(room, file)),
  );
  const askedAtOnce = /^(?:export )?(?:const|let) (?:(?!=>|function\b).)*\bt\(/s;
  const asking = files
    .filter((file) => /\.tsx?$/.test(file))
    .filter((file) =>
      readFileSync(file, 'utf8')
        .split(/^(?=[\w/@])/m)
        .some((statement) => askedAtOnce.test(statement)),
    );
  expect(asking).toEqual([]);
});

describe.each(others)('the texts in %s', (language) => {
  const texts = readLocale(language);
  const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();

  it('are those that English has, in the same order', () => {
    expect([...keysOf(texts)]).toEqual([...keysOf(english)]);
  });

  it('have each plural that the language has and English makes a difference of', () => {
    const isCounted = (key: string) => `${key}.other` in english;
    const wanted = (key: string) => (`${key}.one` in english && pluralCategories.includes('one') ? ['one'] : []);
    const missing = [...keysOf(english)]
      .filter(isCounted)
      .flatMap((key) => [...wanted(key), 'other'].map((form) => `${key}.${form}`))
      .filter((key) => !(key in texts));
    expect(missing).toEqual([]);
  });

  it('have no plural that nobody would read', () => {
    const forms = Object.keys(texts).filter((key) => FORM.test(key));
    const isRead = (key: string) =>
      `${key.replace(FORM, '')}.other` in english && pluralCategories.some((form) => key.endsWith(form));
    expect(forms.filter((key) => !isRead(key))).toEqual([]);
  });

  it('have the same gaps to fill; one paper may be named with its number or without', () => {
    const differing = Object.entries(texts).filter(([key, text]) => {
      const other = english[key.replace(FORM, '.other')];
      const [here, most] = [gapsOf(text), gapsOf(`${english[key] ?? ''} ${other}`)];
      const least = gapsOf(key.endsWith('.many') ? other : english[key]);
      return !isWithin(least, here) || !isWithin(here, most);
    });
    expect(differing).toEqual([]);
  });

  it('are translated', () => {
    const left = Object.entries(texts).filter(
      ([key, text]) => text === english[key] && !isSameInAll(text) && !SHARED[language]?.includes(text),
    );
    expect(left).toEqual([]);
  });

  it('neither begin nor end with a blank', () => {
    expect(Object.entries(texts).filter(([, text]) => text !== text.trim() || !text)).toEqual([]);
  });

  it('describe Offprint in as many letters as the browser takes', () => {
    expect([...(texts['manifest.description'] ?? '')].length).toBeLessThanOrEqual(LONGEST_DESCRIPTION);
  });
});
