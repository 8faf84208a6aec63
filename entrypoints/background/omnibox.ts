import type { Browser } from '#imports';
import { browser } from '#imports';
import { type Finder, openFinder } from '@/entrypoints/reader/finder';
import { paperAddress } from '@/lib/feed/addresses';
import type { OpenedLibrary } from '@/lib/library/openLibrary';
import { findableOf } from '@/lib/library/queries';
import { readIndex } from '@/lib/library/storedIndex';
import { arxivIdOf } from '@/lib/paper';
import { report } from '@/lib/report';
import { rowMemory } from '../reader/rowMemory';

const SUGGESTIONS = 6;

/** `op` and a word in the address bar search the clips; the index is kept as long as one typing. */
export function answerOmnibox(library: () => Promise<OpenedLibrary>): void {
  let clips: Promise<Clips> | undefined;
  const close = () => {
    clips?.then(({ finder }) => finder.stop(), report);
    clips = undefined;
  };
  browser.omnibox.onInputStarted.addListener(() => {
    clips ??= openClips(library);
  });
  browser.omnibox.onInputChanged.addListener((words, suggest) => {
    clips ??= openClips(library);
    clips
      .then((opened) => suggestionsFor(opened, words))
      .then(suggest)
      .catch(report);
  });
  browser.omnibox.onInputEntered.addListener((entered, disposition) => {
    clips ??= openClips(library);
    clips
      .then(({ finder }) => chosen(finder, entered))
      .then((url) => open(url, disposition))
      .catch(report)
      .finally(close);
  });
  browser.omnibox.onInputCancelled.addListener(close);
}

interface Clips {
  finder: Finder;
  db: OpenedLibrary['db'];
}

async function openClips(library: () => Promise<OpenedLibrary>): Promise<Clips> {
  const { db } = await library();
  const nothing = () => undefined;
  const rest = () => new Promise<void>((wake) => setTimeout(wake));
  const hands = { rest, onGrown: nothing, onOutdated: nothing, onDamaged: nothing, onFailed: report };
  const finder = openFinder(db, rowMemory(db), await readIndex(db), hands);
  finder.grow();
  return { db, finder };
}

async function suggestionsFor({ finder, db }: Clips, words: string): Promise<Browser.omnibox.SuggestResult[]> {
  const { hits } = await finder.find(words, { scope: 'clips' });
  const ids = hits.slice(0, SUGGESTIONS).map(({ id }) => id);
  const papers = await findableOf(db, ids);
  return papers.map(({ id, title, authors }) => ({
    content: paperAddress(id),
    description: describe(title || id, authors),
  }));
}

function describe(title: string, authors: string[]): string {
  const line = authors.length ? `${title} — ${authors.slice(0, 3).join(', ')}` : title;
  return import.meta.env.FIREFOX ? line : escapeXml(line);
}

/** Chromium reads suggestions as XML and refuses all of them when one is broken; Firefox shows plain text. */
export function escapeXml(line: string): string {
  const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };
  return line.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}

/** What was picked, or the best hit when the reader pressed Enter on bare words. */
async function chosen(finder: Finder, entered: string): Promise<string | undefined> {
  const id = arxivIdOf(entered) ?? (await finder.find(entered, { scope: 'clips' })).hits[0]?.id;
  return id && paperAddress(id);
}

async function open(
  url: string | undefined,
  disposition: `${Browser.omnibox.OnInputEnteredDisposition}`,
): Promise<void> {
  if (!url) return;
  if (disposition === 'currentTab') await browser.tabs.update({ url });
  else await browser.tabs.create({ url, active: disposition === 'newForegroundTab' });
}
