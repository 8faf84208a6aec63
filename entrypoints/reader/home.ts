import { browser } from '#imports';
import { type OffprintDb, openDb } from '@/lib/library/db';
import { bucketStores, HOME, readHome } from '@/lib/library/home';
import { localKeyStore } from '@/lib/ports';
import { report } from '@/lib/report';
import { LEARNED } from './openHere';

/** The library where it moved to; where that is not to be had, the usual store, which says what is wrong with it. */
export async function openMoved(): Promise<OffprintDb> {
  try {
    return openDb(await bucketStores());
  } catch (error) {
    report(error);
    return openDb();
  }
}

/** Begins the page anew once the library lives elsewhere than where the page opened it. */
export async function followHome(hasMoved: boolean): Promise<void> {
  const look = async () => {
    const { isMoved } = await readHome(localKeyStore());
    if (isMoved === hasMoved) return;
    if (isMoved) localStorage.setItem(LEARNED, '');
    else localStorage.removeItem(LEARNED);
    location.reload();
  };
  browser.storage.local.onChanged.addListener((changes) => void (HOME in changes && look().catch(report)));
  await look();
}
