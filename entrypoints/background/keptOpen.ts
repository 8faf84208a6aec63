import { whenDropped } from '@/lib/library/dropped';
import type { OpenedLibrary } from '@/lib/library/openLibrary';
import { isStoreFailure, StoreFailedError, StoreFullError } from '@/lib/library/storeFailed';
import { report } from '@/lib/report';
import { within } from '@/lib/within';
import { storeHold } from './storeHold';

interface Failure {
  name: string;
  message: string;
}
type Outcome = { ok: true } | ({ ok: false } & Failure);

/** The library as the background has it. Both reject with why not, at once while a store that failed is left alone. */
export interface KeptOpen {
  /** For reading. */
  library(): Promise<OpenedLibrary>;
  /** For all that is kept. */
  writable(): Promise<OpenedLibrary>;
  /**
   * Asks; notes how the store failed. What the store dropped halfway is asked once more of the one opened after it, so
   * asking must do no harm twice.
   */
  asking<T extends Outcome>(ask: () => Promise<T>): Promise<T>;
  /** An answer failed by this name. */
  failed(failure: Failure): void;
}

/**
 * Chromium, having dropped a damaged store under an open connection, may never say so (seen once, 2026-11). Upgrades and
 * recoveries of 100,000 papers take less.
 */
const PATIENCE_MS = 60_000;

/**
 * The library, opened by the first who asks and shared by all. After the store failed, the next opens and checks it
 * anew, unless that was done just now; one that is only too full to be written stays open to readers. One that the
 * browser dropped is opened at once: that is when damages show, and are mended. `onOpened` is told of each opening;
 * whoever asked does not wait for it.
 */
export function keptOpen(
  open: () => Promise<OpenedLibrary>,
  onOpened: (opened: OpenedLibrary) => Promise<void> = () => Promise.resolve(),
  now: () => number = Date.now,
  patienceMs = PATIENCE_MS,
): KeptOpen {
  let taken: Promise<OpenedLibrary> | undefined;
  const opening = storeHold(now);
  const writing = storeHold(now);
  const openingAnew = storeHold(now);

  async function library(): Promise<OpenedLibrary> {
    const reason = taken ? undefined : opening.reason();
    if (reason) throw reason;
    taken ??= inTime(open()).then(watched, (error: Error) => {
      taken = undefined;
      opening.failed(error);
      throw error;
    });
    return taken;
  }

  async function writable(): Promise<OpenedLibrary> {
    const reason = writing.reason();
    if (reason) throw reason;
    return library();
  }

  function inTime(opening: Promise<OpenedLibrary>): Promise<OpenedLibrary> {
    return within(patienceMs, opening, () => {
      opening.then(shut, () => undefined);
      throw new StoreFailedError('the store did not open in time');
    });
  }

  function watched(opened: OpenedLibrary): OpenedLibrary {
    const held = taken;
    // A connection that closes late must not close the door on the one opened after it.
    const forget = () => {
      if (taken === held) taken = undefined;
    };
    opened.db.on('close', forget);
    whenDropped(opened.db, () => {
      forget();
      if (!taken && mayOpenAnew('the browser closed the store')) library().catch(report);
    });
    onOpened(opened).catch(report);
    return opened;
  }

  async function asking<T extends Outcome>(ask: () => Promise<T>): Promise<T> {
    const asked = taken;
    const first = await ask();
    if (first.ok) return first;
    failed(first);
    if (first.name !== 'StoreFailedError' || taken === asked) return first;
    const second = await ask();
    if (!second.ok) failed(second);
    return second;
  }

  function failed({ name, message }: Failure): void {
    if (!isStoreFailure(name) || name === 'StoreNewerError') return;
    if (name === 'StoreFullError') {
      writing.failed(new StoreFullError(message));
      return;
    }
    if (!mayOpenAnew(message)) return;
    taken?.then(shut, () => undefined);
    taken = undefined;
  }

  function mayOpenAnew(why: string): boolean {
    if (openingAnew.reason()) return false;
    openingAnew.failed(new StoreFailedError(why));
    return true;
  }
  return { library, writable, asking, failed };
}

function shut({ db }: OpenedLibrary): void {
  db.close({ disableAutoOpen: true });
}
