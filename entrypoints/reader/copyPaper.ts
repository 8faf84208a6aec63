import { t } from '#i18n';
import type { Said } from '@/components/Notice';
import { ask, type CitedAs } from '@/lib/messages';
import type { ArxivId } from '@/lib/paper';
import { report, sentenceOf } from '@/lib/report';

/** Copies a paper as it is cited; answers what came of it. */
export async function copyPaper(id: ArxivId, as: CitedAs): Promise<Said> {
  try {
    const citation = await ask('citationOf', { ids: [id], as });
    if (!citation) return { text: t('popup.copy.noFacts'), seen: true };
    await navigator.clipboard.writeText(citation);
    return { text: t(`popup.copied.${as}`), seen: true };
  } catch (error) {
    report(error);
    const isRefused = error instanceof DOMException;
    return { text: isRefused ? t('popup.copy.refused') : sentenceOf(error), seen: true };
  }
}
