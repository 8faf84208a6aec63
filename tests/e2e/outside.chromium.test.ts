import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readBackup } from '@/lib/exchange/backup/readBackup';
import type { Gesture } from '@/lib/library/gesture';
import { type Chromium, launchChromium } from '../support/chromium';
import { anId } from '../support/factories';
import { named, textOf } from '../support/names';
import { patiently } from '../support/patiently';
import { grantOnce, plainDownloads, saveDownloadsIn } from '../support/preferences';
import { storedRows } from '../support/storedRows';
import { fire } from '../support/workerEvents';

const EIGHT_DAYS_MS = 8 * 24 * 60 * 60_000;
const ids = [anId(), anId(), anId()];
let room: string;
let running: Chromium;
let page: Page;

const profile = () => path.join(room, 'profile');
const downloads = () => path.join(room, 'downloads');

async function start(): Promise<void> {
  running = await launchChromium({ profile: profile() });
  await plainDownloads(running);
}

beforeEach(async () => {
  room = mkdtempSync(path.join(tmpdir(), 'offprint-outside-'));
  await start();
});
afterEach(async () => {
  await running.close();
  rmSync(room, { recursive: true });
});

async function openKeep(): Promise<Page> {
  const opened = await running.context.newPage();
  await opened.goto(running.address('library.html#keep'));
  return opened;
}

async function does(gesture: Gesture): Promise<void> {
  const message = JSON.stringify({ type: 'change', body: { op: crypto.randomUUID(), gesture } });
  expect(await page.evaluate(`chrome.runtime.sendMessage(${message})`)).toMatchObject({ ok: true });
}

async function keepSome(): Promise<void> {
  page = await openKeep();
  await does({ verb: 'tag', ids, add: ['Talks', '机器人'], drop: [] });
  await does({ verb: 'note', ids: ids.slice(0, 1), note: 'Read section 3:\n50% of $x_1$.' });
}

/** The clips that a file holds, read as any backup of a reader is. */
async function clipsIn(file: Uint8Array): Promise<unknown[]> {
  const { missed, tables } = await readBackup(new Blob([new Uint8Array(file)]).stream());
  expect(missed).toEqual([]);
  return tables.clips;
}

const button = (key: string) => page.getByRole('button', { name: textOf(key), exact: true });
const saying = (key: string) => page.getByText(named(key));

describe('a copy among the downloads, each week', () => {
  const tick = () => page.getByRole('checkbox', { name: textOf('library.outside.weekly') }).click();
  const landed = () =>
    readdirSync(downloads(), { recursive: true })
      .map(String)
      .filter((name) => name.endsWith('.gz'));

  beforeEach(async () => {
    await running.close();
    grantOnce(running, 'downloads');
    mkdirSync(downloads());
    saveDownloadsIn(downloads(), running);
    await start();
    await keepSome();
    await button('library.backups.take').click();
    await page.getByText('taken by you').waitFor();
  });

  it('is the snapshot that was read back, and holds all clips', async () => {
    await tick();
    await saying('library.outside.last.downloads').waitFor();
    const [name = ''] = landed();
    expect(name).toMatch(/^Offprint\/offprint-\d{4}.*-asked\.jsonl\.gz$/);
    expect(await clipsIn(readFileSync(path.join(downloads(), name)))).toEqual((await storedRows(running)).clips);
  });

  it('comes again when the page is opened a week later, not before, and not over the last one', async () => {
    await tick();
    await saying('library.outside.last.downloads').waitFor();
    await (await openKeep()).getByText('taken by you').waitFor();
    expect(landed()).toHaveLength(1);
    const later = await running.context.newPage();
    await later.clock.setFixedTime(Date.now() + EIGHT_DAYS_MS);
    await later.goto(running.address('library.html#keep'));
    const files = await patiently('a second file', () => (landed().length === 2 ? landed() : undefined));
    const clips = files.map((name) => clipsIn(readFileSync(path.join(downloads(), name))));
    expect(await clips[1]).toEqual(await clips[0]);
  });

  it('does not count until it is there, and comes when the page is opened once it can be written', async () => {
    // No folder can be made where a file of that name lies.
    const inTheWay = path.join(downloads(), 'Offprint');
    writeFileSync(inTheWay, '');
    await tick();
    await saying('library.trouble.notDownloaded').waitFor();
    expect(await saying('library.outside.none').count()).toBe(1);
    rmSync(inTheWay);
    page = await openKeep();
    await saying('library.outside.last.downloads').waitFor();
    expect(landed()).toHaveLength(1);
  });
});

// A picker of the browser's own cannot be driven. The folder is one of the browser's own files, behind the same kind of
// handle, to which a page and the background may write.
describe('a copy in a folder that the reader chose', () => {
  const CHOSEN = 'navigator.storage.getDirectory().then((own) => own.getDirectoryHandle("chosen", { create: true }))';

  /** What lies in it, by name. */
  async function files(): Promise<Record<string, Uint8Array>> {
    const texts = await page.evaluate<Record<string, string>>(`(async () => {
      const files = {};
      for await (const [name, handle] of (await ${CHOSEN}).entries())
        files[name] = new Uint8Array(await (await handle.getFile()).arrayBuffer()).toBase64();
      return files;
    })()`);
    return Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, Buffer.from(text, 'base64')]));
  }

  beforeEach(async () => {
    await running.context.addInitScript(`globalThis.showDirectoryPicker = () => ${CHOSEN}`);
    await keepSome();
    await button('library.outside.choose').click();
    await saying('library.outside.last.folder').waitFor();
  });

  it('is written at once, and holds all clips', async () => {
    const [[name, file] = ['', new Uint8Array()], ...others] = Object.entries(await files());
    expect([name, others]).toEqual([expect.stringMatching(/-asked\.jsonl\.gz$/), []]);
    expect(await clipsIn(file)).toEqual((await storedRows(running)).clips);
  });

  it('is written by the background each day, by itself', async () => {
    await does({ verb: 'star', ids, on: true });
    await page.evaluate(
      'navigator.storage.getDirectory().then((own) => own.removeEntry("snapshots", { recursive: true }))',
    );
    await fire(running, 'alarms.onAlarm', { name: 'snapshot' });
    const [, file] = await patiently('the copy of the day', async () =>
      Object.entries(await files()).find(([name, file]) => name.endsWith('-daily.jsonl.gz') && file.length > 0),
    );
    expect(await clipsIn(file)).toEqual((await storedRows(running)).clips);
  });

  it.each([
    ['cannot be written', 'createWritable = async () => { throw new DOMException("full", "QuotaExceededError") }'],
    ['is not whole', 'getFile = async function () { return new File(["{}"], this.name) }'],
  ])('leaves the last good one alone when the next %s', async (_how, harm) => {
    const before = await files();
    await does({ verb: 'star', ids, on: true });
    await page.evaluate(`void (FileSystemFileHandle.prototype.${harm})`);
    await button('library.outside.copyNow').click();
    await page.getByRole('alert').waitFor();
    page = await openKeep();
    expect(await files()).toEqual(before);
  });
});
