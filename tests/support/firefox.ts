import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Bidi, connectBidi } from './bidi';
import { browserPath } from './browsers';
import { UUID, userJs } from './firefoxPrefs';
import { FirefoxTab } from './firefoxTab';
import { killGroup } from './killGroup';
import { SITE, type Site } from './site';

export const FIREFOX_BUILD = path.resolve('.output/firefox-mv3');

export interface FirefoxOptions {
  site: Site;
  profile?: string;
  extension?: string;
  dark?: boolean;
}

/** A running, headless Firefox with the built extension. */
export interface Firefox {
  bidi: Bidi;
  profile: string;
  version: string;
  /** A new tab on a page of the site. */
  visit(pathname: string): Promise<FirefoxTab>;
  /** A new tab on one of the extension's own pages: `popup.html`. */
  visitOwn(file: string): Promise<FirefoxTab>;
  close(): Promise<void>;
  /** SIGKILL to all its processes, as in a power cut; the profile stays. */
  closeHard(): Promise<void>;
}

interface Session {
  capabilities: { browserVersion: string };
}

export async function launchFirefox(options: FirefoxOptions): Promise<Firefox> {
  const profile = options.profile ?? mkdtempSync(path.join(tmpdir(), 'offprint-firefox-'));
  writeFileSync(path.join(profile, 'user.js'), userJs(options.site, options.dark));
  const child = start(profile);
  const bidi = await connectBidi(await addressOf(child));
  const close = async () => {
    await end(child, bidi);
    if (!options.profile) rmSync(profile, { recursive: true, force: true });
  };
  const version = await begin(bidi, options.extension ?? FIREFOX_BUILD).catch(async (error: unknown) => {
    await close();
    throw error;
  });
  return {
    bidi,
    profile,
    version,
    visit: (pathname) => openTab(bidi, new URL(pathname, SITE).href),
    visitOwn: (file) => openTab(bidi, `moz-extension://${UUID}/${file}`),
    close,
    closeHard: async () => {
      // Group 0 would be our own.
      if (child.pid) await killGroup(child.pid, profile);
      bidi.close();
    },
  };
}

/** Opens the session, which takes the site's own certificate, and installs the extension; gives Firefox's version. */
async function begin(bidi: Bidi, extension: string): Promise<string> {
  const { capabilities } = await bidi.send<Session>('session.new', {
    capabilities: { alwaysMatch: { acceptInsecureCerts: true } },
  });
  await bidi.send('webExtension.install', { extensionData: { type: 'path', path: path.resolve(extension) } });
  await closeFirstSteps(bidi);
  return capabilities.browserVersion;
}

interface Tree {
  contexts: { context: string; url: string }[];
}

/** In a profile that was used before none may open. */
const OPENS_MS = 4_000;

/** The page that opens after installing, which a test did not ask for. */
async function closeFirstSteps(bidi: Bidi): Promise<void> {
  const late = AbortSignal.timeout(OPENS_MS);
  while (!late.aborted) {
    const { contexts } = await bidi.send<Tree>('browsingContext.getTree', {});
    const context = contexts.find(({ url }) => url.includes('library.html#start'))?.context;
    if (context) return void (await bidi.send('browsingContext.close', { context }));
    await new Promise((wake) => setTimeout(wake, 50));
  }
}

function start(profile: string): ChildProcess {
  const args = ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port=0'];
  // System access: without it the extension's own pages cannot be opened.
  const child = spawn(browserPath('firefox'), [...args, '--remote-allow-system-access', 'about:blank'], {
    stdio: ['ignore', 'ignore', 'pipe'],
    // Leads a group of its own, to be killed with all its children; so nobody else ends it with us.
    detached: true,
    env: { ...process.env, MOZ_HEADLESS_WIDTH: '1280', MOZ_HEADLESS_HEIGHT: '900' },
  });
  const orphan = () => child.kill('SIGKILL');
  process.once('exit', orphan);
  child.once('exit', () => process.off('exit', orphan));
  return child;
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const give = setTimeout(() => reject(new Error(`Firefox opened no BiDi socket: ${said}`)), 60_000);
    child.once('exit', (code) => reject(new Error(`Firefox ended with ${code}: ${said}`)));
    child.stderr?.on('data', (text: Buffer) => {
      said += text.toString();
      const url = /WebDriver BiDi listening on (ws:\/\/\S+)/.exec(said)?.[1];
      if (!url) return;
      clearTimeout(give);
      resolve(url);
    });
  });
}

async function openTab(bidi: Bidi, url: string): Promise<FirefoxTab> {
  const { context } = await bidi.send<{ context: string }>('browsingContext.create', { type: 'tab' });
  const tab = new FirefoxTab(bidi, context);
  await tab.goto(url);
  return tab;
}

const GRACE_MS = 8_000;

async function end(child: ChildProcess, bidi: Bidi): Promise<void> {
  const gone = child.exitCode === null ? new Promise((resolve) => child.once('exit', resolve)) : undefined;
  const farewell = bidi.send('browser.close').catch(() => undefined);
  const late = setTimeout(() => child.kill('SIGKILL'), GRACE_MS);
  await Promise.all([gone, farewell]);
  clearTimeout(late);
  bidi.close();
}
