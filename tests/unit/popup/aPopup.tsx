import { configure, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { expect, vi } from 'vitest';
import { browser } from '#imports';
import { Popup } from '@/entrypoints/popup/Popup';
import { change } from '@/lib/library/change';
import type { ChangeRequest } from '@/lib/library/gesture';
import { recordListing } from '@/lib/library/recordListing';
import { forgetRecovered } from '@/lib/library/recovered';
import { StoreFailedError } from '@/lib/library/storeFailed';
import type { Message, PageStatus, Protocol } from '@/lib/messages';
import type { Paper } from '@/lib/paper';
import { aListing, MINUTE, MORNING } from '@/tests/support/factories';
import type { TestLibrary } from '@/tests/unit/library/freshLibrary';

// A whole popup takes its time on a machine that others use too.
configure({ asyncUtilTimeout: 4_000 });
/** For dialogs, whose code is loaded when it is asked for. */
export const LOADING = { timeout: 10_000 };

/** A background with this library; while `full` it can keep nothing, and until `ready` it answers nothing. */
export function aBackground({ db, mirror }: TestLibrary) {
  const background = { full: false, ready: Promise.resolve(), asked: [] as ChangeRequest[] };
  const answer = async (message: Message<Protocol>) => {
    if (message.type === 'forgetRecovered') await forgetRecovered(db);
    if (message.type !== 'change') return { ok: true, value: [] };
    background.asked.push(message.body);
    await background.ready;
    if (background.full) return { ok: false, name: StoreFailedError.name, message: 'disk full' };
    return { ok: true, value: await change(db, mirror, message.body, Date.now()) };
  };
  browser.runtime.onMessage.addListener((message, _, reply) => {
    answer(message).then(reply);
    return true;
  });
  return background;
}

/** The shortcut that clips the paper of a page; empty: the reader took it away. */
export function aShortcut(shortcut: string): void {
  const commands = [
    { name: '_execute_action', shortcut: 'Alt+Shift+O' },
    { name: 'clip-paper', shortcut },
  ];
  Object.assign(browser, { commands: { getAll: async () => commands } });
}

/** Puts the popup over a tab; without a status, over a page that does not answer. */
export function aTab(url: string | undefined, status?: PageStatus, mayRead = true): void {
  const tab = { id: 7, url, status: 'complete' };
  aShortcut('Alt+Shift+S');
  Object.assign(browser.tabs, {
    query: async () => [tab],
    getCurrent: async () => undefined,
    sendMessage: async () => {
      if (status) return { ok: true, value: status };
      throw new Error('Could not establish connection. Receiving end does not exist.');
    },
  });
  Object.assign(browser.windows, { getCurrent: async () => ({ id: 1 }) });
  // A download each week was never allowed.
  const contains = async ({ permissions = [] }: { permissions?: string[] }) => mayRead && !permissions.length;
  Object.assign(browser, { permissions: { contains, request: async () => true } });
}

/** Lists papers and clips them, the first one last, so that they stand in their order. */
export async function clipped(library: TestLibrary, papers: Paper[]): Promise<void> {
  await recordListing(library.db, aListing(papers), MORNING);
  for (const [i, { id }] of papers.toReversed().entries())
    await library.does({ verb: 'clip', ids: [id] }, {}, MORNING + i * MINUTE);
}

/** Opens the popup. */
export function openPopup({ db }: TestLibrary) {
  // happy-dom has none; browsers do.
  vi.stubGlobal('requestIdleCallback', (work: () => void) => setTimeout(work));
  const hand = userEvent.setup();
  const opened = render(<Popup db={db} />);
  return { hand, close: opened.unmount, box: screen.getByRole<HTMLInputElement>('combobox', { name: /^Search/ }) };
}

/** The titles of the rows, once there are as many. */
export async function titles(count: number): Promise<string[]> {
  const rows = await waitFor(() => {
    const articles = screen.getAllByRole('article');
    expect(articles).toHaveLength(count);
    return articles.map((row) => within(row).getAllByRole('heading')[0]?.textContent ?? '');
  });
  return rows;
}
