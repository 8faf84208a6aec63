import '@/assets/theme.css';
import { createRoot } from 'react-dom/client';
import { browser } from '#imports';
import { LastResort } from '@/components/LastResort';
import type { OffprintDb } from '@/lib/library/db';
import { heldUp } from '@/lib/library/heldUp';
import { report } from '@/lib/report';
import { dress } from '../reader/appearance';
import { findSoon } from '../reader/findSoon';
import { onCaught } from '../reader/onCaught';
import { openHere } from '../reader/openHere';
import { readFirst, type Shelved } from '../reader/useShelf';
import { Popup } from './Popup';

/** Rows read before the first drawing save one drawing without them; a store that takes longer is not waited for. */
const PATIENCE_MS = 40;

const root = document.getElementById('root');
/** Takes the letters that are typed before the popup is drawn, which has its own. */
const early = root?.querySelector('input');
const typed = () => early?.value ?? '';
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
  const [first] = await Promise.all([inTime(readReady(db)), dressed]);
  createRoot(place, { onCaughtError: onCaught, onUncaughtError: report }).render(
    <LastResort onAgain={() => location.reload()}>
      <Popup db={db} first={first} blocked={blocked} typed={typed} />
    </LastResort>,
  );
}

/** The first rows; and once letters are typed, what their answer needs is got ready side by side. */
async function readReady(db: OffprintDb): Promise<Shelved> {
  let answerable: Promise<void> | undefined;
  const begin = () => {
    answerable ??= findSoon(db, typed);
    answerable.catch(() => undefined);
  };
  if (typed()) begin();
  early?.addEventListener('input', begin);
  const first = await readFirst(db);
  await answerable;
  return first;
}

async function inTime<T>(reading: Promise<T>): Promise<T | undefined> {
  const late = new Promise<undefined>((give) => setTimeout(give, PATIENCE_MS));
  // What fails here fails again, and is told, when the popup reads by itself.
  return Promise.race([reading.catch(() => undefined), late]);
}
