import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';
import { parse } from 'yaml';

const here = import.meta.dirname;
type Tree = { [key: string]: string | Tree };

/** A locale file as one flat object: `popup: {search: …}` is `popup.search`. */
export function readLocale(language: string): Record<string, string> {
  return flatten(parse(readFileSync(path.join(here, `${language}.yml`), 'utf8')) as Tree);
}

export function languages(): string[] {
  return readdirSync(here)
    .filter((file) => file.endsWith('.yml'))
    .map((file) => file.slice(0, -'.yml'.length));
}

function flatten(tree: Tree, prefix = ''): Record<string, string> {
  const texts: Record<string, string> = {};
  for (const [key, value] of Object.entries(tree))
    if (typeof value === 'string') texts[prefix + key] = value;
    else Object.assign(texts, flatten(value, `${prefix}${key}.`));
  return texts;
}

/** Texts that are shown on the site's pages: what runs there carries no others with it. */
export const ON_THE_SITE = /^(?:strip|bar|trouble)\.|^paper\.(?:unread|reading|read|status|\w*[bB]y(?:Gone)?Rule)$/;
/** Texts of our own pages: all but the site's, the browser's, and those that one page alone shows. */
export const ON_OUR_PAGES = /^(?!(?:strip|bar|manifest|menu|library)\.)/;
/** Those that the full page shows besides; it asks for them by `en.yml?library`. */
export const IN_THE_LIBRARY = /^(?:library\.|strip\.key\.)/;

/** Those of our own pages that nobody reads before something was done or opened: `en.yml?later`. */
export const LATER =
  /^popup\.(?:(?:empty|rules|keys|lists|helpSearch|recovered|copyReminder|said|page)\.|trash\.(?!name)|saved\.(?!title)|silent$)|^paper\.(?!unread$|reading$|read$|status$)/;

const PARTS: Record<string, RegExp> = { library: IN_THE_LIBRARY, later: LATER };

/** Lets code import a locale file. */
export function localePlugin(): Plugin {
  let isShown = (_key: string) => true;
  return {
    name: 'locales',
    configResolved({ command, build: { lib } }) {
      // Scripts are built as libraries, each by itself; pages are not.
      if (lib) isShown = String(lib.entry).includes('.content') ? (key) => ON_THE_SITE.test(key) : isShown;
      else if (command === 'build') isShown = (key) => ON_OUR_PAGES.test(key) && !LATER.test(key);
    },
    load(id) {
      const [, language, part] = /locales\/([\w-]+)\.yml(?:\?(import|library|later))?$/.exec(id) ?? [];
      if (!language) return undefined;
      this.addWatchFile(id.replace(/\?.*/, ''));
      const asked = part && PARTS[part];
      const texts = Object.entries(readLocale(language)).filter(([key]) => (asked ? asked.test(key) : isShown(key)));
      return `export default ${JSON.stringify(Object.fromEntries(texts))}`;
    },
  };
}

/** The type of every text's key, so that a wrong one does not compile. */
export function localeTypes(): string {
  const keys = new Set(Object.keys(readLocale('en')).map((key) => key.replace(/\.(one|other)$/, '')));
  return `declare module '@/assets/locales/*.yml' {
  export type TextKey = ${[...keys].map((key) => JSON.stringify(key)).join(' | ')};
  const texts: Record<string, string>;
  export default texts;
}
declare module '@/assets/locales/en.yml?library' {
  const texts: Record<string, string>;
  export default texts;
}
declare module '@/assets/locales/en.yml?later' {
  const texts: Record<string, string>;
  export default texts;
}
`;
}

/** A language’s texts as a file that pages and background fetch: those of our own pages, or of the site’s. */
export function textsFile(language: string, part: 'pages' | 'site'): string {
  const shown = part === 'site' ? ON_THE_SITE : /^(?!(?:strip\.(?!key\.)|bar\.|manifest\.))/;
  const texts = Object.entries(readLocale(language)).filter(([key]) => shown.test(key));
  return JSON.stringify(Object.fromEntries(texts));
}

/** What the browser itself shows: the manifest's name, description and shortcuts, by the browser's language. */
export function manifestMessages(language: string): string {
  const shown = Object.entries(readLocale(language)).filter(([key]) => key.startsWith('manifest.'));
  return JSON.stringify(
    Object.fromEntries(shown.map(([key, message]) => [key.slice('manifest.'.length), { message }])),
  );
}
