import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { localDay } from '@/lib/paper';
import { ensureBrowsers } from './browsers';
import { launchChromium } from './chromium';
import { demoSite } from './demo/demoSite';
import { SITE, startSite } from './site';
import { runTool } from './tool';
import { tour } from './tour';

const PROFILE = path.resolve('.cache/profile');
const LISTING = '/papers';
const PATIENCE_MS = 6_000;

async function main(): Promise<void> {
  ensureBrowsers(['chromium']);
  await build();
  if (!hasDisplay()) return tour();
  const isDemo = process.argv.includes('--demo') || !(await isSiteReachable());
  await openWindow(isDemo);
}

async function build(): Promise<void> {
  console.log('Building the extension ...');
  const { code, said } = await runTool('wxt', ['build']);
  if (code !== 0) throw new Error(`The extension could not be built:\n${said}`);
}

function hasDisplay(): boolean {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  return Boolean(DISPLAY || WAYLAND_DISPLAY) || process.platform === 'darwin' || process.platform === 'win32';
}

async function isSiteReachable(): Promise<boolean> {
  const answer = fetch(SITE + LISTING, { method: 'HEAD', signal: AbortSignal.timeout(PATIENCE_MS) });
  return answer.then(
    ({ ok }) => ok,
    () => false,
  );
}

/** A real window with a profile of its own that stays between starts, until the reader closes it. */
async function openWindow(isDemo: boolean): Promise<void> {
  const site = isDemo ? await startSite([demoSite(localDay(Date.now())).route]) : undefined;
  console.log(isDemo ? 'Opening a demo feed of invented papers.' : `Opening ${SITE}${LISTING}.`);
  console.log('Press Clip on a card; open Offprint by its toolbar button or Alt+Shift+O. Close the window to end.');
  mkdirSync(PROFILE, { recursive: true });
  const running = await launchChromium({ ...(site && { site }), profile: PROFILE, headed: true });
  const [first] = running.context.pages();
  await (first ?? (await running.context.newPage())).goto(SITE + LISTING);
  await new Promise((closed) => running.context.once('close', closed));
  await site?.close();
}

await main();
