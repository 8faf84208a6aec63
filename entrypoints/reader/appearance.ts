import { language, languageFor, speak } from '#i18n';
import { report } from '@/lib/report';
import type { PageSettings } from '@/lib/settings';

/** A copy that can be read at once, and without what reads settings: a page must not be light first and dark then. */
const LAST = 'offprint.pages';

/**
 * Gives the page the look and the language that the reader chose last, from its first drawing on, and follows what they
 * choose from now on. Resolves once it speaks.
 */
export async function dress(): Promise<void> {
  const last = lastChosen();
  show(last);
  const spoken = languageFor(last.language ?? 'browser');
  const follow = (pages: PageSettings) => {
    show(pages);
    localStorage.setItem(LAST, JSON.stringify(pages));
    // Every text on the page is another then.
    if (languageFor(pages.language) !== spoken) location.reload();
  };
  import('./followSettings').then(({ followSettings }) => followSettings(follow)).catch(report);
  if (spoken !== 'en') await speakTexts(spoken);
  document.documentElement.lang = language();
}

/** Without its texts a page still speaks English. */
async function speakTexts(spoken: string): Promise<void> {
  try {
    const file = await fetch(`/texts/${spoken}.pages.json`);
    speak(spoken, await file.json());
  } catch (error) {
    report(error);
  }
}

/** What the style sheet does not know it passes over. */
function show({ theme = '', density = '' }: Partial<Record<keyof PageSettings, string>>): void {
  const { dataset } = document.documentElement;
  dataset.theme = theme;
  dataset.density = density;
}

function lastChosen(): Partial<Record<keyof PageSettings, string>> {
  try {
    return { ...JSON.parse(localStorage.getItem(LAST) ?? '{}') };
  } catch {
    return {};
  }
}
