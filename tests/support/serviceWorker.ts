import { rmSync } from 'node:fs';
import path from 'node:path';
import type { Worker } from 'playwright-core';
import type { Chromium } from './chromium';

/** The extension's worker, to evaluate in; waits for its start. */
export async function serviceWorker({ context, extensionId }: Chromium): Promise<Worker> {
  const ours = (worker: Worker) => worker.url().includes(extensionId);
  return context.serviceWorkers().find(ours) ?? (await context.waitForEvent('serviceworker', { predicate: ours }));
}

/** Stops the worker as Chromium does when it is idle; the next message or event starts it again. */
export async function killServiceWorker(running: Chromium): Promise<void> {
  // Whatever wakes it again meanwhile (a page that tells what was seen) is stopped as well.
  for (let ids = await workersOf(running); ids.length > 0; ids = await workersOf(running)) {
    for (const id of ids) await running.cdp.send('Target.closeTarget', { targetId: id }).catch(() => undefined);
    await new Promise((wake) => setTimeout(wake, 25));
  }
}

async function workersOf({ cdp, extensionId }: Chromium): Promise<string[]> {
  const { targetInfos } = await cdp.send('Target.getTargets', { filter: [{ type: 'service_worker' }] });
  return targetInfos.filter(({ url }) => url.includes(extensionId)).map(({ targetId }) => targetId);
}

/** What a torn write ends in: the extension's IndexedDB is gone. Only between two starts on one profile. */
export function loseDatabase({ profile, extensionId }: Pick<Chromium, 'profile' | 'extensionId'>): void {
  const folder = path.join(profile, 'Default/IndexedDB', `chrome-extension_${extensionId}_0.indexeddb.leveldb`);
  rmSync(folder, { recursive: true });
}
