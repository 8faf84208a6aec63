import { execFileSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import path from 'node:path';

export type BrowserName = 'chromium' | 'firefox';

/** Where a browser is found: a variable that names it, programs on the path, applications on a Mac, Debian's package. */
interface Whereabouts {
  variable: string;
  programs: string[];
  applications: string[];
  debian: string;
}

const KNOWN: Record<BrowserName, Whereabouts> = {
  chromium: {
    variable: 'CHROMIUM_PATH',
    programs: ['chromium', 'chromium-browser', 'google-chrome-for-testing'],
    applications: ['/Applications/Chromium.app/Contents/MacOS/Chromium'],
    debian: 'chromium',
  },
  firefox: {
    variable: 'FIREFOX_PATH',
    programs: ['firefox-esr', 'firefox'],
    applications: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
    debian: 'firefox-esr',
  },
};

/** No browser could be found or installed; the message says what to install. */
export class BrowserMissingError extends Error {
  override readonly name = 'BrowserMissingError';
}

export function findBrowser(name: BrowserName): string | undefined {
  const { variable, programs, applications } = KNOWN[name];
  const folders = [...(process.env.PATH ?? '').split(path.delimiter).filter(Boolean), '/usr/bin', '/usr/local/bin'];
  const candidates = folders.flatMap((folder) => programs.map((program) => path.join(folder, program)));
  return process.env[variable] ?? [...candidates, ...applications].find(isProgram);
}

/** The browser's program. Throws BrowserMissingError. */
export function browserPath(name: BrowserName): string {
  const found = findBrowser(name);
  if (!found) throw new BrowserMissingError(adviceFor([name]));
  return found;
}

/** Installs what is missing where that is allowed: as root on Debian. Throws BrowserMissingError with the one step to take. */
export function ensureBrowsers(names: BrowserName[]): void {
  const missing = names.filter((name) => !findBrowser(name));
  if (missing.length > 0 && mayInstall()) install(missing.map((name) => KNOWN[name].debian));
  const still = names.filter((name) => !findBrowser(name));
  if (still.length > 0) throw new BrowserMissingError(adviceFor(still));
}

function adviceFor(names: BrowserName[]): string {
  const packages = names.map((name) => KNOWN[name].debian).join(' ');
  const variables = names.map((name) => KNOWN[name].variable).join(' and ');
  return `No ${names.join(' and no ')} found: install it (on Debian: sudo apt-get install ${packages}) or set ${variables}.`;
}

function mayInstall(): boolean {
  return process.getuid?.() === 0 && isProgram('/usr/bin/apt-get');
}

// Emoji and CJK titles would be boxes in the screenshots without these.
const FONTS = ['fonts-dejavu-core', 'fonts-noto-color-emoji', 'fonts-wqy-zenhei'];

function install(packages: string[]): void {
  console.log(`Installing ${packages.join(' and ')} ...`);
  apt('update');
  apt('install', '-y', '--no-install-recommends', ...packages, ...FONTS);
}

function apt(...args: string[]): void {
  execFileSync('apt-get', ['-o', 'DPkg::Lock::Timeout=600', '-qq', ...args], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
