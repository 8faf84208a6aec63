import { useState } from 'react';
import { t } from '#i18n';
import { numberText } from '../numberText';
import styles from './chart.module.css';

export interface DataRow {
  key: number | string;
  name: string;
  /** One for each column; null where nothing is known. */
  cells: readonly (number | null)[];
  /** Where the papers behind each are. */
  hrefs?: readonly (string | undefined)[];
}

interface Props {
  /** What its rows are: days, or weeks. */
  of: string;
  caption: string;
  columns: readonly string[];
  /** Called once it is opened: nobody need make what nobody looks at. */
  rows(): readonly DataRow[];
}

/** All that a chart shows, as a table; each number leads to the papers behind it. */
export function DataTable({ of, caption, columns, rows }: Props) {
  const [open, setOpen] = useState(false);
  return (
    <details className={styles.table} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{t('library.chart.table')}</summary>
      {open && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard
        <section tabIndex={0} aria-label={t('library.chart.asTable', { what: caption })}>
          <table>
            <thead>
              <tr>
                <th scope="col">{of}</th>
                {columns.map((column) => (
                  <th key={column} scope="col">
                    <bdi>{column}</bdi>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows().map((row) => (
                <tr key={row.key}>
                  <th scope="row">{row.name}</th>
                  {row.cells.map((cell, i) => (
                    <td key={columns[i]}>
                      <Count count={cell} href={row.hrefs?.[i]} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </details>
  );
}

function Count({ count, href }: { count: number | null; href: string | undefined }) {
  if (count === null) return '–';
  return href && count > 0 ? <a href={href}>{numberText(count)}</a> : numberText(count);
}
