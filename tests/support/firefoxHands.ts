import type { ArxivId } from '@/lib/paper';
import type { FirefoxTab } from './firefoxTab';
import { cardOf } from './hands';
import { named, textOf } from './names';
import { patiently } from './patiently';

const NAME = '(button) => button.getAttribute("aria-label")';

/** What the strip of a card is called now. */
export async function stripName(tab: FirefoxTab, id: ArxivId): Promise<string> {
  return tab.ask<string>(await tab.inStrip(cardOf(id), 'button'), NAME);
}

/** Clips a card with the mouse; done when the strip says that it is kept. */
export async function clipCard(tab: FirefoxTab, id: ArxivId): Promise<void> {
  await tab.click(await tab.inStrip(cardOf(id), 'button'));
  const kept = named('strip.name', { word: textOf('strip.clipped') });
  await patiently('the strip to say kept', async () => kept.test(await stripName(tab, id)) || undefined);
}
