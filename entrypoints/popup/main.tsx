import '@/assets/theme.css';
import { createRoot } from 'react-dom/client';
import { browser } from '#imports';
import { LastResort } from '@/components/LastResort';
import { type OffprintDb, openDb } from '@/lib/library/db';
import { heldUp } from '@/lib/library/heldUp';
import { report } from '@/lib/report';
import { dress } from '../reader/appearance';
import { readFirst, type Shelved } from '../reader/useShelf';
import { Popup } from './Popup';

/** Rows read before the first drawing save one drawing without them; a store that takes longer is not waited for. */
const PATIENCE_MS = 40;

const db = openDb();
const blocked = heldUp(db);
// Newer code wants the library: this page is of the older.
db.on('versionchange', () => {
  db.close({ disableAutoOpen: true });
  location.reload();
});
const root = document.getElementById('root');
// Only a tab has a size of its own, however small it is.
browser.tabs
  .getCurrent()
  .then((tab) => document.documentElement.toggleAttribute('data-tab', tab !== undefined))
  .catch(report);
if (root) Promise.all([inTime(db), dress()]).then(([first]) => draw(root, first), report);

async function inTime(library: OffprintDb): Promise<Shelved | undefined> {
  const late = new Promise<undefined>((give) => setTimeout(give, PATIENCE_MS));
  // What fails here fails again, and is told, when the popup reads by itself.
  return Promise.race([readFirst(library).catch(() => undefined), late]);
}

function draw(place: HTMLElement, first: Shelved | undefined): void {
  createRoot(place, { onCaughtError: report, onUncaughtError: report }).render(
    <LastResort onAgain={() => location.reload()}>
      <Popup db={db} first={first} blocked={blocked} />
    </LastResort>,
  );
}
