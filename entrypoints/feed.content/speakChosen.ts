import { speak } from '#i18n';
import { ask } from '@/lib/messages';
import { report } from '@/lib/report';

/** Strips speak the language that the reader chose; English, which they bring with them, where that cannot be had. */
export async function speakChosen(): Promise<void> {
  try {
    const chosen = await ask('siteTexts', null);
    if (chosen) speak(chosen.language, chosen.texts);
  } catch (error) {
    report(error);
  }
}
