import { t } from '#i18n';
import { Backups } from '@/components/keep/Backups';
import { BringIn } from '@/components/keep/BringIn';
import styles from '@/components/keep/keep.module.css';
import { Outside } from '@/components/keep/Outside';
import { TakeOut } from '@/components/keep/TakeOut';
import type { OffprintDb } from '@/lib/library/db';
import { useExport } from './useExport';
import { useImport } from './useImport';
import { useOutside } from './useOutside';
import { useSnapshots } from './useSnapshots';

/** Where the library is kept safe, and papers come in and go out. */
export function Keep({ db }: { db: OffprintDb }) {
  const bringing = useImport(db);
  const taking = useExport(db, bringing.progress !== undefined);
  const { snapshots, isTaking, takeOne, trouble, fileOf } = useSnapshots();
  const outside = useOutside(db, takeOne);
  const restore = async (name: string, title: string) => {
    const file = await fileOf(name);
    if (file) await bringing.read([file], title);
  };
  return (
    <div className={styles.keep}>
      <h1>{t('library.keep.title')}</h1>
      <p className={styles.lead}>{t('library.keep.lead')}</p>
      <div className={styles.halves}>
        <div>
          <BringIn {...bringing} />
          <TakeOut {...taking} />
        </div>
        <div>
          <Outside {...outside} />
          <Backups
            snapshots={snapshots}
            isTaking={isTaking}
            isBusy={bringing.state.kind === 'reading' || bringing.progress !== undefined}
            trouble={trouble}
            onTake={() => void takeOne()}
            onRestore={restore}
          />
        </div>
      </div>
    </div>
  );
}
