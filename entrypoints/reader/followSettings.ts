import { localKeyStore } from '@/lib/ports';
import { type PageSettings, readSettings, watchSettings } from '@/lib/settings';

/** Tells what the reader chose for our pages: as it stands, and whenever they choose again. */
export async function followSettings(follow: (pages: PageSettings) => void): Promise<void> {
  watchSettings(({ pages }) => follow(pages));
  follow((await readSettings(localKeyStore())).pages);
}
