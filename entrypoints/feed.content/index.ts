import { type ContentScriptContext, defineContentScript } from '#imports';
import { guardHosts } from '@/components/strip/guard';
import { removeStrayHosts } from '@/components/strip/hosts';
import { followTheme } from '@/components/strip/sheet';
import { occasionOf } from '@/lib/feed/addresses';
import { cardsOf } from '@/lib/feed/cards';
import { report } from '@/lib/report';
import { answerPage } from './answerPage';
import { createChoices } from './choices';
import { createFeedPage, type FeedPage } from './feedPage';
import { createKeyboard } from './keys/keyboard';
import { createListingBar } from './listingBar';
import { watchOpening } from './openedElsewhere';
import { createPointedAt } from './pointedAt';
import { createReadingTime } from './readingTime';
import { speakChosen } from './speakChosen';
import { watchNodes } from './watchNodes';

/** The page is looked at no oftener than this, ms. */
const LOOK_PAUSE = 250;
/** How soon strips tell that the extension was replaced, when no hand stirs, ms. */
const REPLACED_CHECK = 3_000;

export default defineContentScript({
  matches: ['https://huggingface.co/papers*'],
  // The guard of what is typed has to be the page's first listener.
  runAt: 'document_start',
  // A page need not be told that Offprint is here.
  noScriptStartedPostMessage: true,
  async main(ctx) {
    guardHosts();
    await untilOpened();
    await speakChosen();
    if (ctx.isValid) start(ctx);
  },
});

/** A page that the browser only prepares ahead was not opened by the reader. */
async function untilOpened(): Promise<void> {
  if (!('prerendering' in document) || !document.prerendering) return;
  await new Promise((opened) => document.addEventListener('prerenderingchange', opened, { once: true }));
}

function start(ctx: ContentScriptContext): void {
  const page = createFeedPage(() => ctx.notifyInvalidated());
  const choices = createChoices(report);
  const { deck, host, stripOf, cardAt: paperAt } = page;
  const moved = () => bar.refresh();
  const keyboard = createKeyboard({ deck, choices, host, stripOf, paperAt, toEnd: () => toEnd(page), moved });
  const { showHelp, current } = keyboard;
  const bar = createListingBar({ ...page, choices, showHelp, current });
  const pointedAt = createPointedAt(ctx.signal);
  watchOpening(page.paperAt, page.openedElsewhere, ctx.signal);
  const stopAnswering = answerPage({
    papersChanged: (known) => {
      page.learn(known);
      return page.status()?.newIds.length ?? 0;
    },
    settingsChanged: (settings) => {
      choices.learn(settings);
      return null;
    },
    pageStatus: page.status,
    paperHere: () => page.paperAt(pointedAt()),
  });
  ctx.onInvalidated(stopAnswering);
  ctx.onInvalidated(page.end);
  ctx.onInvalidated(bar.end);
  ctx.onInvalidated(keyboard.stop);
  // The context asks the browser at each turn whether it still stands.
  ctx.setInterval(() => {}, REPLACED_CHECK);
  if (document.readyState === 'loading')
    ctx.addEventListener(document, 'DOMContentLoaded', () => watch(ctx, page), { once: true });
  else watch(ctx, page);
}

function watch(ctx: ContentScriptContext, page: FeedPage): void {
  const isListing = () => (occasionOf(location.href)?.feed ?? 'paper') !== 'paper';
  const reading = createReadingTime(
    () => cardsOf(document),
    isListing,
    async () => {
      if (!(await page.readListing())) reading.unread();
    },
  );
  const stopWatching = watchNodes(document, LOOK_PAUSE, () => {
    reading.stirred();
    page.placeStrips();
  });
  removeStrayHosts();
  for (const stop of [stopWatching, reading.stop, followTheme()]) ctx.onInvalidated(stop);

  ctx.addEventListener(window, 'wxt:locationchange', ({ newUrl, oldUrl }) => {
    if (address(newUrl) !== address(oldUrl)) reading.moved();
  });
  ctx.addEventListener(window, 'pageshow', ({ persisted }) => void (persisted && page.refresh()));
  ctx.addEventListener(window, 'pagehide', page.flush);
  ctx.addEventListener(document, 'visibilitychange', () => {
    if (document.visibilityState === 'visible') void page.refresh();
    else page.flush();
  });
  reading.begin();
}

function toEnd({ deck }: FeedPage): void {
  deck.cards().at(-1)?.element.scrollIntoView({ block: 'end' });
}

/** What tells two listings apart: not the hash, nor a query of the site's that lists nothing else. */
function address({ href }: URL): string {
  return JSON.stringify(occasionOf(href) ?? null);
}
