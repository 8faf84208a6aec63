import type { Page } from 'playwright-core';
import type { Chromium } from '../support/chromium';
import type { Firefox } from '../support/firefox';
import { patiently } from '../support/patiently';
import { reading, type StoredRows } from '../support/storedRows';

/** A page of the extension that runs nothing of it: there a message can be sent, and the rows be read. */
export interface OwnPage {
  /** Through the background's one door; fails with its words when it refuses. */
  ask<T>(type: string, body: unknown): Promise<T>;
  /** What the reader owns, and the log of it. */
  rows(): Promise<Omit<StoredRows, 'papers' | 'sightings'>>;
  /** What the second copy holds of them, in the same form. */
  copied(): Promise<Pick<StoredRows, 'clips' | 'lists' | 'tags'>>;
  /** The value of an expression in the page. */
  evaluate<T>(expression: string): Promise<T>;
}

interface Envelope {
  ok: boolean;
  value: unknown;
  name?: string;
  message?: string;
}

const PAGE = 'manifest.json';
/** A background that never answers has failed. */
const PATIENCE_MS = 30_000;

const COPIED = `(async () => {
  const entries = Object.entries(await STORE.get(null));
  const rows = (kind) => entries.flatMap(([key, { row }]) => (key.startsWith(kind) && row) || []);
  const clips = rows('clip:');
  const uses = (name) => clips.filter(({ tags }) => tags.includes(name)).length;
  return { clips, lists: rows('list:'), tags: rows('tag:').map((tag) => ({ ...tag, uses: uses(tag.name) })) };
})()`;

export async function ownPage(running: Chromium, page?: Page): Promise<OwnPage> {
  const shown = page ?? (await running.context.newPage());
  // A browser with a profile to read may be up before its extension is (seen once in some 100 starts).
  await patiently('the extension to be there', () => shown.goto(running.address(PAGE)));
  return pageBy((expression) => shown.evaluate(expression), 'chrome');
}

export async function ownPageInFirefox(running: Firefox): Promise<OwnPage> {
  const tab = await running.visitOwn(PAGE);
  return pageBy((expression) => tab.evaluate(expression), 'browser');
}

function pageBy(evaluate: <T>(expression: string) => Promise<T>, browser: string): OwnPage {
  return {
    ask: async <T>(type: string, body: unknown) => {
      const message = JSON.stringify({ type, body });
      const silent = { ok: false, value: undefined, name: 'Silent', message: `no answer in ${PATIENCE_MS} ms` };
      const envelope = await evaluate<Envelope>(`Promise.race([
        ${browser}.runtime.sendMessage(${message}),
        new Promise((late) => setTimeout(() => late(${JSON.stringify(silent)}), ${PATIENCE_MS})),
      ])`);
      if (!envelope.ok) throw new Error(`${envelope.name}: ${envelope.message}`);
      return envelope.value as T;
    },
    rows: () => evaluate(reading(['clips', 'lists', 'tags', 'changes'])),
    copied: () => evaluate(COPIED.replace('STORE', `${browser}.storage.local`)),
    evaluate,
  };
}
