import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { launchChromium } from '../support/chromium';
import { launchFirefox } from '../support/firefox';
import { type Site, startSite } from '../support/site';
import { BACKENDS, type Backend } from './backends';
import { Ledger } from './ledger';
import { type OwnPage, ownPage, ownPageInFirefox } from './ownPage';
import { A_DAY_MS, type Figures, rounds } from './rounds';

/** A browser on one profile, and a page of ours in it. */
interface Started {
  page: OwnPage;
  kill(): Promise<void>;
}

/** A kill comes this long after the writing began, at most: as long as some dozens of gestures take. */
const LONGEST_MS = 1_200;

/**
 * Kills the browser while four hands write, again and again on one profile, and reads after every start what is there:
 * what a kill left may be lost only at the start after the next.
 */
async function killed(times: number, start: (profile: string) => Promise<Started>): Promise<Figures> {
  const profile = mkdtempSync(path.join(tmpdir(), 'offprint-killed-'));
  const ledger = new Ledger();
  const worst = { lost: 0, half: 0, unasked: 0 };
  let recovered = 0;
  for (let kill = 0; kill <= times; kill++) {
    const { page, kill: end } = await start(profile);
    await page.ask('whatIsKnown', []);
    const rows = await page.rows();
    const found = ledger.check(rows);
    for (const name of ['lost', 'half', 'unasked'] as const) worst[name] = Math.max(worst[name], found[name]);
    recovered = rows.changes.filter(({ verb }) => verb === 'restore').length;
    const writing = kill < times ? ledger.write((request) => page.ask('change', request)) : undefined;
    if (writing) await new Promise((wake) => setTimeout(wake, Math.random() * LONGEST_MS));
    await end();
    await writing;
  }
  rmSync(profile, { recursive: true, force: true });
  return { acknowledged: ledger.acknowledged, recovered, ...worst };
}

async function chromium(profile: string, backend: Backend): Promise<Started> {
  const { args, folder } = BACKENDS[backend];
  const running = await launchChromium({ profile, args });
  return {
    page: await ownPage(running),
    kill: async () => {
      await running.closeHard();
      // A switch that the browser does not know any more must not pass.
      const folders = readdirSync(path.join(profile, 'Default/IndexedDB')).filter((name) => !name.endsWith('.blob'));
      expect(folders).toEqual([expect.stringMatching(folder)]);
    },
  };
}

async function firefox(profile: string, site: Site): Promise<Started> {
  const running = await launchFirefox({ site, profile });
  return { page: await ownPageInFirefox(running), kill: running.closeHard };
}

describe.concurrent('changes that were acknowledged are there after a kill', { timeout: A_DAY_MS }, () => {
  it('of Chromium on LevelDB', () =>
    rounds('killsLevelDb', (count) => killed(count, (profile) => chromium(profile, 'LevelDB'))));

  it('of Chromium on SQLite', () =>
    rounds('killsSqlite', (count) => killed(count, (profile) => chromium(profile, 'SQLite'))));

  it('of Firefox', async () => {
    const site = await startSite([]);
    await rounds('killsFirefox', (count) => killed(count, (profile) => firefox(profile, site)));
    await site.close();
  });
});
