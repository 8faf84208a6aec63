import * as v from 'valibot';
import { browser } from '#imports';
import type { KeyStore } from '@/lib/ports';

/** How cards of one kind of paper stand on the page. */
export type CardLook = 'plain' | 'dimmed' | 'hidden';
/** How a listing is read: as the site lays it out, in one column, or titles only. */
export type View = 'site' | 'column' | 'titles';

/** What the reader chose for the pages of the site; the page's own script never hears of it. */
export interface StripSettings {
  /** Cards of papers that were seen in an earlier visit. */
  seen: CardLook;
  dismissed: CardLook;
  view: View;
  /** The bar is folded to a dot. */
  folded: boolean;
  /** Single keys act on the page. */
  keys: boolean;
  /** Keys other than those that Offprint comes with, by what they do; an empty one is switched off. */
  keyOf: Record<string, string>;
}

export const THEMES = ['system', 'light', 'dark'] as const;
export const DENSITIES = ['roomy', 'dense'] as const;

/** What the reader chose for Offprint's own pages. */
export interface PageSettings {
  theme: (typeof THEMES)[number];
  density: (typeof DENSITIES)[number];
  /** `browser`, or a language by its BCP 47 tag, which all of Offprint speaks then. */
  language: string;
}

/** Everything that the reader chose. Grows by parts; a part that is missing has its defaults. */
export interface Settings {
  strip: StripSettings;
  pages: PageSettings;
}

export type Part = keyof Settings;

export const DEFAULTS: Settings = {
  strip: { seen: 'plain', dismissed: 'dimmed', view: 'site', folded: false, keys: true, keyOf: {} },
  pages: { theme: 'system', density: 'roomy', language: 'browser' },
};

const KEY = 'settings';
const look = v.picklist(['plain', 'dimmed', 'hidden']);
const keyName = v.pipe(v.string(), v.maxLength(16));
const FIELDS = {
  strip: {
    seen: look,
    dismissed: look,
    view: v.picklist(['site', 'column', 'titles']),
    folded: v.boolean(),
    keys: v.boolean(),
    keyOf: v.record(v.pipe(v.string(), v.maxLength(32)), keyName),
  },
  pages: {
    theme: v.picklist(THEMES),
    density: v.picklist(DENSITIES),
    language: v.pipe(v.string(), v.regex(/^(?:browser|[a-z]{2,3}(?:-[A-Za-z]{2,4})?)$/)),
  },
};

/** What a page of the site may change: each field, or none. */
export const stripChange: v.GenericSchema<unknown, Partial<StripSettings>> = v.partial(v.object(FIELDS.strip));
/** What a page of our own may change besides. */
export const pagesChange: v.GenericSchema<unknown, Partial<PageSettings>> = v.partial(v.object(FIELDS.pages));

/** The settings in whatever an older, a newer or a broken Offprint left: what cannot be read has its default. */
export function settingsIn(raw: unknown): Settings {
  return { strip: partIn(raw, 'strip'), pages: partIn(raw, 'pages') };
}

function partIn<P extends Part>(raw: unknown, part: P): Settings[P] {
  const parts = v.is(v.record(v.string(), v.unknown()), raw) ? raw : {};
  const stored = parts[part];
  const said = v.is(v.record(v.string(), v.unknown()), stored) ? stored : {};
  const read = Object.entries(FIELDS[part]).flatMap(([field, shape]) => {
    const parsed = v.safeParse(shape, said[field]);
    return parsed.success ? [[field, parsed.output]] : [];
  });
  return { ...DEFAULTS[part], ...Object.fromEntries(read) };
}

export async function readSettings(store: KeyStore): Promise<Settings> {
  return settingsIn((await store.get([KEY]))[KEY]);
}

/** Tells of every choice, whichever page it was made on, until the answered function is called. */
export function watchSettings(onChanged: (settings: Settings) => void): () => void {
  const heard = (changes: Record<string, { newValue?: unknown }>) => {
    if (KEY in changes) onChanged(settingsIn(changes[KEY]?.newValue));
  };
  browser.storage.local.onChanged.addListener(heard);
  return () => browser.storage.local.onChanged.removeListener(heard);
}

/** Only the background calls this: what two pages change at once must not be lost. Answers all settings as they are then. */
export async function changeSettings<P extends Part>(
  store: KeyStore,
  part: P,
  change: Partial<Settings[P]>,
): Promise<Settings> {
  const settings = await readSettings(store);
  const next = { ...settings, [part]: { ...settings[part], ...change } };
  await store.set({ [KEY]: next });
  return next;
}
