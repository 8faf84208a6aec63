import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHROME_BUILD, type Chromium, launchChromium } from '../support/chromium';
import { FIREFOX_BUILD } from '../support/firefox';
import { serviceWorker } from '../support/serviceWorker';
import { type Site, startSite } from '../support/site';

/** What of a manifest decides what the extension may do and who may reach it. */
interface Manifest {
  manifest_version: number;
  permissions: string[];
  host_permissions: string[];
  optional_permissions: string[];
  content_security_policy: Record<string, string>;
  content_scripts: { matches: string[]; all_frames?: boolean; world?: string }[];
  commands: Record<string, { suggested_key: { default: string } }>;
}

function readManifest(build: string): Manifest {
  return JSON.parse(readFileSync(path.join(build, 'manifest.json'), 'utf8')) as Manifest;
}

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: https://cdn-thumbnails.huggingface.co",
  "connect-src 'self' https://huggingface.co",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "object-src 'none'",
];

const KNOWN_KEYS = [
  'action',
  'background',
  'browser_specific_settings',
  'commands',
  'content_scripts',
  'content_security_policy',
  'default_locale',
  'description',
  'host_permissions',
  'icons',
  'manifest_version',
  'name',
  'omnibox',
  'optional_permissions',
  'permissions',
  'sidebar_action',
  'version',
];

describe.each([
  ['Chromium', CHROME_BUILD],
  ['Firefox', FIREFOX_BUILD],
])('the manifest for %s', (browser, build) => {
  const manifest = readManifest(build);

  it('is of version 3', () => {
    expect(manifest.manifest_version).toBe(3);
  });

  it('asks for four permissions and one host, and later for downloads and the side panel alone', () => {
    expect([...manifest.permissions].sort()).toEqual(['alarms', 'contextMenus', 'storage', 'unlimitedStorage']);
    expect(manifest.host_permissions).toEqual(['https://huggingface.co/*']);
    expect(manifest.optional_permissions).toEqual(browser === 'Firefox' ? ['downloads'] : ['downloads', 'sidePanel']);
    expect(manifest).not.toHaveProperty('optional_host_permissions');
  });

  it('M04 opens none of its files to pages, and no door to other extensions', () => {
    expect(manifest).not.toHaveProperty('web_accessible_resources');
    expect(manifest).not.toHaveProperty('externally_connectable');
  });

  it('holds nothing that was not decided on', () => {
    expect(Object.keys(manifest).filter((key) => !KNOWN_KEYS.includes(key))).toEqual([]);
  });

  it('lets its own pages load and ask only what they need', () => {
    expect(Object.keys(manifest.content_security_policy)).toEqual(['extension_pages']);
    expect(manifest.content_security_policy.extension_pages?.split('; ')).toEqual(POLICY);
  });

  it('P14 runs in the top frame of the site alone, in a world of its own', () => {
    const scripts = manifest.content_scripts;
    expect(scripts.length).toBeGreaterThan(0);
    for (const { matches, all_frames = false, world = 'ISOLATED' } of scripts) {
      expect(matches.every((match) => match.startsWith('https://huggingface.co/'))).toBe(true);
      expect({ all_frames, world }).toEqual({ all_frames: false, world: 'ISOLATED' });
    }
  });
});

describe('in Chromium', () => {
  let site: Site;
  let running: Chromium;
  beforeAll(async () => {
    site = await startSite([]);
    running = await launchChromium({ site });
  });
  afterAll(async () => {
    await running.close();
    await site.close();
  });

  it('assigns every shortcut that the manifest suggests', async () => {
    const worker = await serviceWorker(running);
    const assigned: { name: string; shortcut: string }[] = await worker.evaluate('chrome.commands.getAll()');
    const wanted = Object.entries(readManifest(CHROME_BUILD).commands).map(([name, command]) => ({
      name,
      shortcut: command.suggested_key.default,
    }));
    expect(wanted.length).toBeGreaterThan(0);
    expect(assigned.map(({ name, shortcut }) => ({ name, shortcut }))).toEqual(expect.arrayContaining(wanted));
  });
});
