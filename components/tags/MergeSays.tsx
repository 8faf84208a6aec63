import { t } from '#i18n';
import type { RenamePreview } from '@/lib/library/previewRename';
import { numberText } from '../numberText';

/** What a merge changes, in sentences. */
export function MergeSays({ label, into, preview }: { label: string; into: string; preview: RenamePreview }) {
  const { papers, below, rules, searches } = preview;
  const counted = (count: number) => ({ count, number: numberText(count), tag: into });
  return (
    <ul>
      <li>{papers ? t('library.tags.says.papers', counted(papers)) : t('library.tags.says.noPaper', { tag: into })}</li>
      <li>
        {t('library.tags.says.gone', { tag: label })}
        {below > 0 && ` ${t('library.tags.says.below', counted(below))}`}
      </li>
      {rules > 0 && <li>{t('library.tags.says.rules', counted(rules))}</li>}
      {searches > 0 && <li>{t('library.tags.says.searches', counted(searches))}</li>}
    </ul>
  );
}
