import { browser } from '#imports';
import { type OffprintDb, openDb } from '@/lib/library/db';
import { bucketStores, HOME, readHome } from '@/lib/library/home';
import { localKeyStore } from '@/lib/ports';
import { report } from '@/lib/report';
import { type PageSettings, readSettings, type Settings, watchSettings } from '@/lib/settings';
import { type Known, LAST, lastKnown } from './lastKnown';

/**
 * Follows what stands in the small store, behind what is drawn first, from what the page knew when it opened. Tells what
 * the reader chose for our pages, as it stands and whenever they choose again.
 */
export async function follow(known: Known, chosen: (pages: PageSettings) => void): Promise<void> {
  await Promise.all([followSettings(chosen), followHome(known.moved !== undefined)]);
}

async function followSettings(chosen: (pages: PageSettings) => void): Promise<void> {
  const learn = ({ pages }: Settings) => {
    know(pages);
    chosen(pages);
  };
  watchSettings(learn);
  learn(await readSettings(localKeyStore()));
}

/** Begins the page anew once the library lives elsewhere than where the page opened it. */
async function followHome(hasMoved: boolean): Promise<void> {
  const look = async () => {
    const { isMoved } = await readHome(localKeyStore());
    if (isMoved === hasMoved) return;
    know({ moved: isMoved ? 'yes' : undefined });
    location.reload();
  };
  browser.storage.local.onChanged.addListener((changes) => void (HOME in changes && look().catch(report)));
  await look();
}

/** The library where it moved to; where that is not to be had, the usual store, which says what is wrong with it. */
export async function openMoved(): Promise<OffprintDb> {
  try {
    return openDb({ indexedDB: await bucketStores() });
  } catch (error) {
    report(error);
    return openDb();
  }
}

/** For the pages that open next. */
export function know(news: Known): void {
  localStorage.setItem(LAST, JSON.stringify({ ...lastKnown(), ...news }));
}
