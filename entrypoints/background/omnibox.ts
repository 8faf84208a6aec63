import type { Browser } from '#imports';
import { browser } from '#imports';
import { paperAddress } from '@/lib/feed/addresses';
import type { OpenedLibrary } from '@/lib/library/openLibrary';
import { findableOf } from '@/lib/library/queries';
import { arxivIdOf } from '@/lib/paper';
import { report } from '@/lib/report';
import type { Findable } from '@/lib/search/findable';
import { buildIndex, type SearchIndex, search } from '@/lib/search/search';

const SUGGESTIONS = 6;

/** `op` and a word in the address bar search the clips; the index lives as long as one typing. */
export function answerOmnibox(library: () => Promise<OpenedLibrary>): void {
  let clips: Promise<Clips> | undefined;
  browser.omnibox.onInputStarted.addListener(() => {
    clips = readClips(library);
  });
  browser.omnibox.onInputChanged.addListener((words, suggest) => {
    clips ??= readClips(library);
    clips.then((found) => suggest(suggestionsFor(found, words))).catch(report);
  });
  browser.omnibox.onInputEntered.addListener((entered, disposition) => {
    clips ??= readClips(library);
    clips.then((found) => open(chosen(found, entered), disposition)).catch(report);
  });
}

interface Clips {
  index: SearchIndex;
  byId: Map<string, Findable>;
}

async function readClips(library: () => Promise<OpenedLibrary>): Promise<Clips> {
  const findable = await findableOf((await library()).db, 'clips');
  return { index: buildIndex(findable), byId: new Map(findable.map((paper) => [paper.id, paper])) };
}

function suggestionsFor({ index, byId }: Clips, words: string): Browser.omnibox.SuggestResult[] {
  return search(index, words, SUGGESTIONS).map(({ id }) => {
    const { title = id, authors = [] } = byId.get(id) ?? {};
    return { content: paperAddress(id), description: describe(title, authors) };
  });
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
function chosen({ index }: Clips, entered: string): string | undefined {
  const id = arxivIdOf(entered) ?? search(index, entered, 1)[0]?.id;
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
