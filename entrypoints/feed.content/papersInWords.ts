import { t } from '#i18n';
import type { ArxivId } from '@/lib/paper';

/** A title in a sentence is cut here, in letters. */
const LONGEST_TITLE = 48;

/** Papers within a sentence: one by its title, more by their number. */
export function papersInWords(ids: readonly ArxivId[], titleOf: (id: ArxivId) => string): string {
  const [first] = ids;
  if (first && ids.length === 1) return t('strip.paperNamed', { title: shortened(titleOf(first)) });
  return t('strip.papers', { count: ids.length });
}

function shortened(title: string): string {
  const letters = [...title];
  if (letters.length <= LONGEST_TITLE) return title;
  const cut = letters.slice(0, LONGEST_TITLE).join('');
  return `${cut.replace(/\s+\S*$/, '')} …`;
}
