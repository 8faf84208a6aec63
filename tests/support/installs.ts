import { CHROME_BUILD, type Chromium } from './chromium';
import { patiently } from './patiently';
import { serviceWorker } from './serviceWorker';

/** Installs the built extension again, over the one that runs, as an update does: open pages keep the old script. */
export async function install(running: Chromium, extension = CHROME_BUILD): Promise<void> {
  // Not `chrome.runtime.reload()`: an extension named on the command line does not come back from it.
  await running.cdp.send('Extensions.loadUnpacked', { path: extension });
  await patiently('the background of the new one', async () => (await serviceWorker(running)).evaluate('1'));
}

/** Takes the extension out of the browser, with all that it stored. */
export async function uninstall(running: Chromium): Promise<void> {
  await running.cdp.send('Extensions.uninstall', { id: running.extensionId });
}
