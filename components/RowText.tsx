import { t } from '#i18n';
import type { Row } from '@/lib/library/queries';
import type { Marks } from '@/lib/search/marks';
import { Authors } from './Authors';
import { Marked } from './Marked';
import styles from './PaperRow.module.css';
import { snippet } from './snippet';

/** The line below a title: its authors, or what was found of it where they and the title say nothing of the search. */
export function RowText({ row, marks }: { row: Row; marks: Marks | undefined }) {
  const found = foundElsewhere(row, marks);
  return (
    <p className={styles.authors} dir="auto">
      {found ?? (row.paper ? <Authors paper={row.paper} marks={marks} /> : t('row.factsToCome'))}
    </p>
  );
}

function foundElsewhere({ paper, clip }: Row, marks: Marks | undefined) {
  if (!marks || marks.title || marks.authors || marks.tags) return undefined;
  const places: [string | undefined, Marks['note']][] = [
    [clip?.note, marks.note],
    [paper?.keywords.join(', '), marks.keywords],
    [paper?.abstract, marks.abstract],
  ];
  const place = places.find(([text, spans]) => text && spans?.length);
  return place && <Marked {...snippet(place[0] ?? '', place[1] ?? [])} />;
}
