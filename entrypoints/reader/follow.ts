import { browser } from '#imports';
import { type OffprintDb, openDb } from '@/lib/library/db';
import { bucketStores, HOME, readHome } from '@/lib/library/home';
import { localKeyStore } from '@/lib/ports';
import { report } from '@/lib/report';
import { type PageSettings, readSettings, type Settings, watchSettings } from '@/lib/settings';
import { type Known, LAST, lastKnown } from './lastKnown';

// What a page follows in the small store. It loads behind what is drawn first.

/** Tells what the reader chose for our pages: as it stands, and whenever they choose again. */
export async function followSettings(follow: (pages: PageSettings) => void): Promise<void> {
  const learn = ({ pages }: Settings) => {
    know(pages);
    follow(pages);
  };
  watchSettings(learn);
  learn(await readSettings(localKeyStore()));
}

/** Begins the page anew once the library lives elsewhere than where the page opened it. */
export async function followHome(hasMoved: boolean): Promise<void> {
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
    return openDb(await bucketStores());
  } catch (error) {
    report(error);
    return openDb();
  }
}

/** For the pages that open next. */
export function know(news: Known): void {
  localStorage.setItem(LAST, JSON.stringify({ ...lastKnown(), ...news }));
}
