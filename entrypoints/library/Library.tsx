import { useLiveQuery } from 'dexie-react-hooks';
import { lazy, Suspense, useCallback, useMemo, useState } from 'react';
import { t } from '#i18n';
import { HelpDialog } from '@/components/HelpDialog';
import { Icon } from '@/components/Icon';
import { SideBar } from '@/components/library/SideBar';
import type { ShownList } from '@/components/shownList';
import type { OffprintDb } from '@/lib/library/db';
import { isFilling } from '@/lib/library/isFilling';
import { countsOf, listsWithCounts } from '@/lib/library/queries';
import { countedTags } from '@/lib/library/tagCounts';
import type { Finder } from '../reader/finder';
import type { AnyShelf } from '../reader/shelves';
import { usePlace } from '../reader/usePlace';
import { type Shelved, shelfKey } from '../reader/useShelf';
import type { Section } from './address';
import styles from './Library.module.css';
import { Papers } from './Papers';
import { placesOf } from './places';
import { type Addressed, useAddress } from './useAddress';
import { useCalmQuery } from './useCalmQuery';
import { useFactsAhead } from './useFactsAhead';

const SettingsPage = lazy(() => import('./SettingsPage').then(({ SettingsPage }) => ({ default: SettingsPage })));
const Start = lazy(() => import('./Start').then(({ Start }) => ({ default: Start })));
const Review = lazy(() => import('./Review').then(({ Review }) => ({ default: Review })));
const Tags = lazy(() => import('./Tags').then(({ Tags }) => ({ default: Tags })));
const Statistics = lazy(() => import('./Statistics').then(({ Statistics }) => ({ default: Statistics })));
const Keep = lazy(() => import('./Keep').then(({ Keep }) => ({ default: Keep })));

/** The full page: everything that the popup has no room for. Each place of it has an address of its own. */
export function Library({ db, first }: { db: OffprintDb; first?: Shelved | undefined }) {
  const addressed = useAddress();
  const { address, go, adjust } = addressed;
  const [areOpen, setOpen] = useState(false);
  const [helping, setHelping] = useState(false);
  const goTo = useCallback((shelf: AnyShelf) => go({ section: 'papers', shelf, query: '', paper: undefined }), [go]);
  const setQuery = useCallback((query: string) => adjust({ query }), [adjust]);
  const { shelf, query, sort } = address;
  const filling = useLiveQuery(() => isFilling(db), [db]) ?? false;
  const place = usePlace(db, { shelf, query, sort, whole: true, goTo, setQuery, isHeld: filling }, first);
  const { atRest } = place;
  useFactsAhead(place.finder, place.wanted, place.ids, atRest);
  const isHeld = !atRest || filling;
  const counts = useCalmQuery(() => countsOf(db), isHeld);
  const stored = useCalmQuery(() => listsWithCounts(db), isHeld);
  const { shown } = place.saved;
  // The same array until something of it changes: what papers are grouped by hangs on it.
  const lists = useMemo(() => stored?.map(shown) ?? [], [stored, shown]);
  const tags = useCalmQuery(() => countedTags(db), isHeld);
  const chosen = address.section === 'papers' ? shelfKey(place.shelf) : address.section;
  return (
    <div className={styles.library} data-paper={(address.section === 'papers' && address.paper) || undefined}>
      <SideBar
        groups={placesOf({ counts, lists, tags }, address.look)}
        chosen={chosen}
        isOpen={areOpen}
        onClose={() => setOpen(false)}
      />
      <div className={styles.section} data-section={address.section}>
        <button
          type="button"
          className={styles.places}
          aria-expanded={areOpen}
          aria-controls="places"
          onClick={() => setOpen(!areOpen)}
        >
          <Icon name="lists" /> {t('library.places')}
        </button>
        <main className={styles.main}>
          {address.section === 'papers' ? (
            <Papers
              db={db}
              place={place}
              lists={lists}
              anyClips={counts && counts.all > 0}
              onHelp={() => setHelping(true)}
              {...addressed}
            />
          ) : (
            <Suspense>
              <Other
                section={address.section}
                db={db}
                lists={lists}
                finder={place.finder}
                go={go}
                onHelp={() => setHelping(true)}
              />
            </Suspense>
          )}
        </main>
      </div>
      {areOpen && (
        <button type="button" className={styles.veil} aria-label={t('popup.close')} onClick={() => setOpen(false)} />
      )}
      {helping && <HelpDialog onClose={() => setHelping(false)} />}
    </div>
  );
}

interface OtherProps extends Pick<Addressed, 'go'> {
  section: Exclude<Section, 'papers'>;
  db: OffprintDb;
  lists: readonly ShownList[];
  finder: Finder | undefined;
  onHelp(): void;
}

/** A section that is no list of papers. */
function Other({ section, db, lists, finder, go, onHelp }: OtherProps) {
  if (section === 'review') return <Review {...{ db, finder, lists, go, onHelp }} />;
  if (section === 'tags') return <Tags db={db} lists={lists} />;
  if (section === 'keep') return <Keep db={db} />;
  if (section === 'start') return <Start />;
  if (section === 'statistics') return <Statistics db={db} finder={finder} />;
  if (section === 'settings') return <SettingsPage />;
  return null;
}
