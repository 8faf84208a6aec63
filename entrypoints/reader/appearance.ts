import { language, languageFor, speak } from '#i18n';
import { report } from '@/lib/report';
import type { PageSettings } from '@/lib/settings';
import { lastKnown } from './lastKnown';

/** Behind what is drawn first; nearly always the page knew already. */
const FOLLOW_MS = 300;

/** What knows better than `lastKnown`, loaded behind what is drawn first. */
export const later = () => import('./follow');

/**
 * Gives the page the look and the language that the reader chose last, from its first drawing on, and follows what they
 * choose from now on, and where the library lives. Resolves once it speaks.
 */
export async function dress(): Promise<void> {
  const last = lastKnown();
  show(last);
  const spoken = languageFor(last.language ?? 'browser');
  const chosen = (pages: PageSettings) => {
    show(pages);
    // Every text on the page is another then.
    if (languageFor(pages.language) !== spoken) location.reload();
  };
  const follow = async () => (await later()).follow(last, chosen);
  setTimeout(() => follow().catch(report), FOLLOW_MS);
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
