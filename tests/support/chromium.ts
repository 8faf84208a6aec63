import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type BrowserContext, type CDPSession, chromium, type Page } from 'playwright-core';
import { browserPath } from './browsers';
import { killGroup } from './killGroup';
import { SITE, type Site } from './site';

export const CHROME_BUILD = path.resolve('.output/chrome-mv3');

export interface ChromiumOptions {
  /** What stands behind the site's address; every other host is closed. Absent: the real network (a reader's window). */
  site?: Site;
  /** A profile to go on with; it is then kept at close. */
  profile?: string;
  /** The folder of the built extension. */
  extension?: string;
  /** A real window. Headless otherwise. */
  headed?: boolean;
  args?: string[];
}

/** A running Chromium with the built extension. */
export interface Chromium {
  context: BrowserContext;
  cdp: CDPSession;
  profile: string;
  extensionId: string;
  /** The address of one of the extension's own pages. */
  address(file: string): string;
  /** A new tab on a page of the site. */
  visit(pathname: string): Promise<Page>;
  close(): Promise<void>;
  /** SIGKILL to all its processes, as in a power cut; the profile stays. */
  closeHard(): Promise<void>;
}

export async function launchChromium(options: ChromiumOptions): Promise<Chromium> {
  const profile = options.profile ?? mkdtempSync(path.join(tmpdir(), 'offprint-chromium-'));
  const extension = path.resolve(options.extension ?? CHROME_BUILD);
  const extensionId = idOfUnpacked(extension);
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: browserPath('chromium'),
    headless: false,
    viewport: options.headed ? null : { width: 1280, height: 900 },
    args: [...QUIET, ...extensionArgs(extension), ...windowArgs(options), ...(options.args ?? [])],
  });
  const cdp = await browserSession(context);
  if (!options.headed && existsSync(path.join(extension, FIRST_STEPS))) await closeFirstSteps(context, options.profile);
  return {
    context,
    cdp,
    profile,
    extensionId,
    address: (file) => `chrome-extension://${extensionId}/${file}`,
    visit: (pathname) => visit(context, pathname),
    close: async () => {
      await context.close();
      if (!options.profile) rmSync(profile, { recursive: true, force: true });
    },
    closeHard: () => kill(context, cdp, profile),
  };
}

/** The page that opens after installing, which a test did not ask for. */
const FIRST_STEPS = 'library.html';
const OPENS_MS = 10_000;

/** Once the extension was installed; a profile that was used before is one that it was installed in. */
export async function closeFirstSteps(context: BrowserContext, usedProfile?: string): Promise<void> {
  const isIt = (page: Page) => page.url().includes(`${FIRST_STEPS}#start`);
  if (usedProfile && existsSync(path.join(usedProfile, 'Default', 'Local Extension Settings'))) return;
  const late = AbortSignal.timeout(OPENS_MS);
  while (!late.aborted) {
    const page = context.pages().find(isIt);
    if (page) return page.close();
    await new Promise((wake) => setTimeout(wake, 50));
  }
}

const QUIET = [
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

function extensionArgs(folder: string): string[] {
  return [
    `--disable-extensions-except=${folder}`,
    `--load-extension=${folder}`,
    // Both for the real popup: `Extensions.triggerAction`, and a second connection that sees it.
    '--enable-unsafe-extension-debugging',
    '--remote-debugging-port=0',
  ];
}

function windowArgs({ site, headed }: ChromiumOptions): string[] {
  return [
    // The headless screen is else too low for a popup of full height.
    ...(headed ? [] : ['--headless=new', '--disable-gpu', '--screen-info={1600x1200}', '--window-size=1400,1080']),
    ...(site
      ? [
          `--proxy-server=http://127.0.0.1:${site.proxyPort}`,
          '--proxy-bypass-list=<-loopback>',
          `--ignore-certificate-errors-spki-list=${site.pin}`,
        ]
      : []),
  ];
}

/** Chromium names an unpacked extension after the hash of its path, in the letters a to p. */
function idOfUnpacked(folder: string): string {
  const hex = createHash('sha256').update(folder).digest('hex').slice(0, 32);
  return [...hex].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('');
}

async function browserSession(context: BrowserContext): Promise<CDPSession> {
  const browser = context.browser();
  if (!browser) throw new Error('Chromium gave no browser to speak with');
  return browser.newBrowserCDPSession();
}

async function visit(context: BrowserContext, pathname: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(new URL(pathname, SITE).href);
  return page;
}

async function kill(context: BrowserContext, cdp: CDPSession, profile: string): Promise<void> {
  const { processInfo } = await cdp.send('SystemInfo.getProcessInfo');
  const browser = processInfo.find(({ type }) => type === 'browser');
  if (!browser) throw new Error('Chromium told no process of its own');
  const closed = new Promise((resolve) => context.once('close', resolve));
  await killGroup(browser.id, profile);
  await closed;
}
