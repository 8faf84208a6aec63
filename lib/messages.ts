import { browser } from '#imports';
import type { Known } from '@/lib/library/clip';
import type { DayListed } from '@/lib/library/daysListed';
import type { OutsideCopy } from '@/lib/library/db';
import type { ChangeAnswer, ChangeRequest } from '@/lib/library/gesture';
import type { Listing, Occasion } from '@/lib/listing';
import type { ArxivId, Day } from '@/lib/paper';
import type { PageSettings, StripSettings } from '@/lib/settings';

/** What pages and cards may ask of the background: name → [what is sent, what is answered]. */
export interface Protocol {
  recordListing: [Listing, Known[]];
  whatIsKnown: [ArxivId[], Known[]];
  markSeen: [ArxivId[], null];
  /** Opened elsewhere than on their own pages, which tell so by their listing. */
  markOpened: [ArxivId[], null];
  change: [ChangeRequest, ChangeAnswer];
  /** Tags or lists whose name holds the letters, most used first. */
  suggest: [{ kind: 'tag' | 'list'; letters: string }, Suggestion[]];
  /** The days of the feed from–to, both within, as far as they were ever listed. */
  daysListed: [{ from: Day; to: Day }, DayListed[]];
  /** Which of these papers answer a query. */
  fitting: [{ ids: ArxivId[]; words: string }, Fitting];
  /** Papers to be pasted elsewhere, in their order; those not known are passed over. */
  citationOf: [{ ids: ArxivId[]; as: CitedAs }, string];
  /** Opens a paper's page in a tab behind, or its PDF in one before. */
  openPaper: [{ id: ArxivId; what: 'page' | 'pdf' }, null];
  stripSettings: [null, StripSettings];
  changeStripSettings: [Partial<StripSettings>, StripSettings];
  changePageSettings: [Partial<PageSettings>, null];
  /** What strips say in the chosen language; null where that is English, which they bring with them. */
  siteTexts: [null, SiteTexts | null];
  /** A page could not read the store or its search index: what can be mended of it is, the rest is remembered. */
  mendStore: [null, null];
  /** Takes a snapshot of the library now; answers its name. */
  backUp: [null, string];
  /** A copy of the library lies outside the browser since now. */
  keptOutside: [OutsideCopy['to'], null];
  /** Takes in the file that lies ready under this step's name, in the background. */
  importFile: [{ step: string; title: string }, null];
  /** Goes on with an import that failed on its way. */
  retryImport: [null, null];
  /** Stops an import; what came of it so far is to be undone by its step. */
  stopImport: [null, null];
  /** Pauses the fetching of missing facts, or has it go on. */
  pauseFacts: [{ isPaused: boolean }, null];
  /** The reader read of what was recovered. */
  forgetRecovered: [null, null];
}

/** How a paper is cited in a text. */
export type CitedAs = 'bibtex' | 'markdown' | 'plain';

/** No more names are suggested at once: few enough to read at a glance over a card. Fewer are all that there are. */
export const MOST_SUGGESTED = 8;

export interface Suggestion {
  /** Folded tag name or list id. */
  key: string;
  label: string;
}

export interface SiteTexts {
  language: string;
  texts: Record<string, string>;
}

export interface Fitting {
  ids: ArxivId[];
  /** Parts of the query that were passed over, as typed. */
  notUnderstood: string[];
}

/** What the background and the popup may ask of a feed tab. */
export interface PageProtocol {
  /** Answers how many papers of the page are new to the reader then, and not clipped. */
  papersChanged: [Known[], number];
  settingsChanged: [StripSettings, null];
  pageStatus: [null, PageStatus];
  /** The paper that a shortcut means: the page's own, or the card last pointed at or focused. */
  paperHere: [null, ArxivId | null];
}

export interface PageStatus {
  occasion: Occasion;
  ids: ArxivId[];
  newIds: ArxivId[];
  /** A sentence for the reader when the listing could not be read or kept. */
  trouble?: string;
}

export type Message<P> = { [K in keyof P]: { type: K; body: P[K] extends [infer B, unknown] ? B : never } }[keyof P];
type Body<P, K extends keyof P> = P[K] extends [infer B, unknown] ? B : never;
type Answer<P, K extends keyof P> = P[K] extends [unknown, infer A] ? A : never;
export type Envelope = { ok: true; value: unknown } | { ok: false; name: string; message: string };

/** The extension was updated or removed under an open page; only a reload of the page helps. */
export class ExtensionReplacedError extends Error {
  override readonly name = 'ExtensionReplacedError';
}
/** The background did not answer, three times. */
export class BackgroundSilentError extends Error {
  override readonly name = 'BackgroundSilentError';
}
/** The sender may not ask this. */
export class NotAllowedError extends Error {
  override readonly name = 'NotAllowedError';
}

const WAITS_MS = [50, 250];

/**
 * Asks the background; retried when it was asleep or starting, which is safe since a change is applied once per `op`.
 * Throws the background's named error, ExtensionReplacedError or BackgroundSilentError.
 */
export async function ask<K extends keyof Protocol>(type: K, body: Body<Protocol, K>): Promise<Answer<Protocol, K>> {
  for (let attempt = 0; ; attempt++) {
    try {
      return open<Answer<Protocol, K>>(await browser.runtime.sendMessage({ type, body }));
    } catch (error) {
      if (isReplaced(error)) throw new ExtensionReplacedError(type);
      if (!isNobodyThere(error)) throw error;
      if (attempt >= WAITS_MS.length) throw new BackgroundSilentError(type);
      await new Promise((wake) => setTimeout(wake, WAITS_MS[attempt]));
    }
  }
}

/** Asks the content script of a tab; undefined when none is there to answer. */
export async function askPage<K extends keyof PageProtocol>(
  tabId: number,
  type: K,
  body: Body<PageProtocol, K>,
): Promise<Answer<PageProtocol, K> | undefined> {
  try {
    return open<Answer<PageProtocol, K>>(await browser.tabs.sendMessage(tabId, { type, body }));
  } catch (error) {
    if (isNobodyThere(error)) return undefined;
    throw error;
  }
}

function open<A>(envelope: Envelope | undefined): A {
  if (!envelope) throw new BackgroundSilentError('no answer');
  if (envelope.ok) return envelope.value as A;
  throw Object.assign(new Error(envelope.message), { name: envelope.name });
}

function isReplaced(error: unknown): boolean {
  return !browser.runtime?.id || /context invalidated/i.test(String(error));
}

function isNobodyThere(error: unknown): boolean {
  return /receiving end does not exist|message port closed|no answer/i.test(String(error));
}
