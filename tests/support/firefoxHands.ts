import type { ArxivId } from '@/lib/paper';
import type { FirefoxTab } from './firefoxTab';
import { cardOf } from './hands';
import { named, textOf } from './names';
import { patiently } from './patiently';

const NAME = '(button) => button.getAttribute("aria-label")';
/** What stands once on a page, beside its body: the menu. */
const BESIDE_BODY = 'html > div';
const ENTER = '\uE007';
const ESCAPE = '\uE00C';

/** What the strip of a card is called now. */
export async function stripName(tab: FirefoxTab, id: ArxivId): Promise<string> {
  return tab.ask<string>(await tab.inStrip(cardOf(id), 'button'), NAME);
}

/** Waits until the strip of a card says so. */
export async function stripSays(tab: FirefoxTab, id: ArxivId, word: 'clip' | 'clipped'): Promise<void> {
  const wanted = named('strip.name', { word: textOf(`strip.${word}`) });
  await patiently(`the strip to say ${word}`, async () => wanted.test(await stripName(tab, id)) || undefined);
}

/** Clips a card with the mouse; done when the strip says that it is kept. */
export async function clipCard(tab: FirefoxTab, id: ArxivId): Promise<void> {
  await tab.click(await tab.inStrip(cardOf(id), 'button'));
  await stripSays(tab, id, 'clipped');
}

/** Opens the menu of a clipped card and types into its field for tags or lists; leaves it open. */
export async function typeInMenu(
  tab: FirefoxTab,
  id: ArxivId,
  field: 'addTag' | 'findList',
  text: string,
): Promise<void> {
  await tab.click(await tab.inStrip(cardOf(id), 'button'));
  await tab.click(await tab.inStrip(BESIDE_BODY, `input[aria-label="${textOf(`strip.${field}`)}"]`));
  await tab.type(text + ENTER);
}

/** Tags a clipped card in its menu; done when the tag stands there. */
export async function tagCard(tab: FirefoxTab, id: ArxivId, tag: string): Promise<void> {
  await typeInMenu(tab, id, 'addTag', tag);
  await tab.inStrip(BESIDE_BODY, `button[aria-label="${textOf('strip.dropTag').replace('{tag}', tag)}"]`);
  await tab.type(ESCAPE);
}

/** Puts a clipped card on a new list in its menu. */
export async function listCard(tab: FirefoxTab, id: ArxivId, list: string): Promise<void> {
  await typeInMenu(tab, id, 'findList', list);
  await patiently('the list to be ticked', async () => {
    const row = await tab.inStrip(BESIDE_BODY, '[role=checkbox][aria-checked=true]');
    return (await tab.ask<string>(row, '(e) => e.textContent')).includes(list) || undefined;
  });
  await tab.type(ESCAPE);
}
