import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { t } from '#i18n';
import type { PaperDetailsProps } from '@/components/PaperDetails';
import { PaperRow, type PaperRowProps } from '@/components/PaperRow';
import type { OffprintDb } from '@/lib/library/db';
import { rowsOf } from '@/lib/library/queries';
import type { ArxivId } from '@/lib/paper';
import { OpenedPaper } from '../reader/OpenedPaper';
import styles from './PaperHere.module.css';

export type HereProps = { db: OffprintDb; id: ArxivId } & Pick<PaperRowProps, 'today' | 'onDeed'> & {
    troubleOf(id: ArxivId): string | undefined;
  } & Pick<PaperDetailsProps, 'lists' | 'suggestTags' | 'change' | 'copy'>;

/** The paper whose page the popup stands over. Clipping it opens what else there is to do with it. */
export function PaperHere({ db, id, today, troubleOf, onDeed, ...details }: HereProps) {
  const [opened, setOpened] = useState(false);
  const row = useLiveQuery(() => rowsOf(db, [id]), [db, id])?.[0];
  if (!row) return null;
  return (
    <section className={styles.here} aria-label={t('popup.page.here')}>
      <PaperRow
        row={row}
        titleId={`here-${id}`}
        opened={opened}
        active
        worded
        today={today}
        trouble={troubleOf(id)}
        onDeed={(deed) => {
          if (deed.deed === 'toggle') return setOpened(!opened);
          if (deed.deed === 'clip') setOpened(true);
          onDeed(deed, id);
        }}
      />
      {opened && <OpenedPaper key={id} row={row} brief {...details} />}
    </section>
  );
}
