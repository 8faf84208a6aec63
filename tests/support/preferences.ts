import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Chromium } from './chromium';

type Place = Pick<Chromium, 'profile' | 'extensionId'>;

/**
 * A reader who once gave the extension a permission and took it back: Chromium remembers, and gives it again without its
 * question, which nobody can answer in a headless browser. Between two starts on a profile.
 */
export function grantOnce({ profile, extensionId }: Place, permission: string): void {
  inPreferences(profile, ({ extensions }) => {
    const given = { api: [permission], explicit_host: [], manifest_permissions: [], scriptable_host: [] };
    Object.assign(extensions.settings[extensionId] ?? {}, { runtime_granted_permissions: given });
  });
}

/** Where the browser saves what is downloaded. Between two starts on a profile; `plainDownloads` after the second. */
export function saveDownloadsIn(folder: string, { profile }: Place): void {
  inPreferences(profile, (preferences) => {
    preferences.download = { default_directory: folder, prompt_for_download: false };
  });
}

/** Downloads go where the browser's own settings say, and are named as whoever began them said: not Playwright's way. */
export async function plainDownloads({ cdp }: Chromium): Promise<void> {
  await cdp.send('Browser.setDownloadBehavior', { behavior: 'default' });
}

/** Chromium's own, which nobody here describes. */
interface Preferences {
  extensions: { settings: Record<string, Record<string, object>> };
  download?: object;
}

function inPreferences(profile: string, edit: (preferences: Preferences) => void): void {
  const file = path.join(profile, 'Default', 'Preferences');
  const preferences: Preferences = JSON.parse(readFileSync(file, 'utf8'));
  edit(preferences);
  writeFileSync(file, JSON.stringify(preferences));
}
