import * as v from 'valibot';
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

/** Everything that the reader chose. Grows by parts; a part that is missing has its defaults. */
export interface Settings {
  strip: StripSettings;
}

export const DEFAULTS: Settings = {
  strip: { seen: 'plain', dismissed: 'dimmed', view: 'site', folded: false, keys: true, keyOf: {} },
};

const KEY = 'settings';
const look = v.picklist(['plain', 'dimmed', 'hidden']);
const keyName = v.pipe(v.string(), v.maxLength(16));
const fields = {
  seen: look,
  dismissed: look,
  view: v.picklist(['site', 'column', 'titles']),
  folded: v.boolean(),
  keys: v.boolean(),
  keyOf: v.record(v.pipe(v.string(), v.maxLength(32)), keyName),
};

/** What a page may change: each field, or none. */
export const stripChange: v.GenericSchema<unknown, Partial<StripSettings>> = v.partial(v.object(fields));

/** The settings in whatever an older, a newer or a broken Offprint left: what cannot be read has its default. */
export function settingsIn(raw: unknown): Settings {
  const strip = v.is(v.object({ strip: v.record(v.string(), v.unknown()) }), raw) ? raw.strip : {};
  const read = Object.entries(fields).flatMap(([field, shape]) => {
    const parsed = v.safeParse(shape, strip[field]);
    return parsed.success ? [[field, parsed.output]] : [];
  });
  return { strip: { ...DEFAULTS.strip, ...Object.fromEntries(read) } };
}

export async function readSettings(store: KeyStore): Promise<Settings> {
  return settingsIn((await store.get([KEY]))[KEY]);
}

/** Only the background calls this: what two pages change at once must not be lost. Answers all settings as they are then. */
export async function changeStripSettings(store: KeyStore, change: Partial<StripSettings>): Promise<Settings> {
  const settings = await readSettings(store);
  const next = { ...settings, strip: { ...settings.strip, ...change } };
  await store.set({ [KEY]: next });
  return next;
}
