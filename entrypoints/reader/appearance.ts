import { language, languageFor, speak } from '#i18n';
import { localKeyStore } from '@/lib/ports';
import { report } from '@/lib/report';
import { DEFAULTS, type PageSettings, readSettings, settingsIn, watchSettings } from '@/lib/settings';

/** A copy that can be read at once: a page must not be light first and dark then. */
const LAST = 'offprint.pages';

/**
 * Gives the page the look and the language that the reader chose, from its first drawing on, and whenever they choose
 * again. Resolves once it speaks.
 */
export async function dress(): Promise<void> {
  const last = lastChosen();
  show(last);
  const spoken = languageFor(last.language);
  const follow = (pages: PageSettings) => {
    show(pages);
    localStorage.setItem(LAST, JSON.stringify(pages));
    // Every text on the page is another then.
    if (languageFor(pages.language) !== spoken) location.reload();
  };
  watchSettings(({ pages }) => follow(pages));
  readSettings(localKeyStore()).then(({ pages }) => follow(pages), report);
  document.documentElement.lang = language();
  if (spoken === 'en') return;
  // Without its texts a page still speaks English.
  await fetch(`/texts/${spoken}.pages.json`)
    .then(async (file) => speak(spoken, await file.json()))
    .catch(report);
  document.documentElement.lang = language();
}

function show({ theme, density }: PageSettings): void {
  const { dataset } = document.documentElement;
  dataset.theme = theme;
  dataset.density = density;
}

function lastChosen(): PageSettings {
  try {
    return settingsIn({ pages: JSON.parse(localStorage.getItem(LAST) ?? '{}') }).pages;
  } catch {
    return DEFAULTS.pages;
  }
}
