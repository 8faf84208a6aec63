import '@/assets/theme.css';
import { createRoot } from 'react-dom/client';
import { browser } from '#imports';
import { LastResort } from '@/components/LastResort';
import type { OffprintDb } from '@/lib/library/db';
import { heldUp } from '@/lib/library/heldUp';
import { report } from '@/lib/report';
import { dress } from '../reader/appearance';
import { onCaught } from '../reader/onCaught';
import { openHere } from '../reader/openHere';
import { readFirst, type Shelved } from '../reader/useShelf';
import { Popup } from './Popup';

/** Rows read before the first drawing save one drawing without them; a store that takes longer is not waited for. */
const PATIENCE_MS = 40;

const root = document.getElementById('root');
// Only a tab has a size of its own, however small it is.
browser.tabs
  .getCurrent()
  .then((tab) => document.documentElement.toggleAttribute('data-tab', tab !== undefined))
  .catch(report);
const dressed = dress();
if (root) openPopup(root).catch(report);

async function openPopup(place: HTMLElement): Promise<void> {
  const db = await openHere();
  const blocked = heldUp(db);
  const [first] = await Promise.all([inTime(db), dressed]);
  createRoot(place, { onCaughtError: onCaught, onUncaughtError: report }).render(
    <LastResort onAgain={() => location.reload()}>
      <Popup db={db} first={first} blocked={blocked} />
    </LastResort>,
  );
}

async function inTime(library: OffprintDb): Promise<Shelved | undefined> {
  const late = new Promise<undefined>((give) => setTimeout(give, PATIENCE_MS));
  // What fails here fails again, and is told, when the popup reads by itself.
  return Promise.race([readFirst(library).catch(() => undefined), late]);
}
