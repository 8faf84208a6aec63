import { languageFor, speak } from '#i18n';
import { browser } from '#imports';
import type { SiteTexts } from '@/lib/messages';
import type { KeyStore } from '@/lib/ports';
import { readSettings, type Settings } from '@/lib/settings';

/** The background’s own words, for menus and the address bar, in the chosen language. */
export async function speakChosen(store: KeyStore): Promise<void> {
  const language = languageFor((await readSettings(store)).pages.language);
  speak(language, language === 'en' ? {} : await textsOf(language, 'pages'));
}

/** What strips on the site say; null for English, which they bring with them. */
export async function siteTexts({ pages }: Settings): Promise<SiteTexts | null> {
  const language = languageFor(pages.language);
  return language === 'en' ? null : { language, texts: await textsOf(language, 'site') };
}

/** The extension’s own file, as the build wrote it. */
async function textsOf(language: string, part: 'pages' | 'site'): Promise<Record<string, string>> {
  const file = await fetch(browser.runtime.getURL(`/texts/${language}.${part}.json` as '/'));
  return (await file.json()) as Record<string, string>;
}
