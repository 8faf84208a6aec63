import type { OpenedLibrary } from '@/lib/library/openLibrary';
import { StoreFailedError } from '@/lib/library/storeFailed';
import { report } from '@/lib/report';

/**
 * The library, opened by the first who asks and shared by all. After the store failed, the next opens and checks it anew.
 * `onOpened` is told of each opening; whoever asked does not wait for it.
 */
export function keptOpen(
  open: () => Promise<OpenedLibrary>,
  onOpened: (opened: OpenedLibrary) => Promise<void> = () => Promise.resolve(),
) {
  let taken: Promise<OpenedLibrary> | undefined;

  function library(): Promise<OpenedLibrary> {
    taken ??= open().then(watched, (error: unknown) => {
      taken = undefined;
      throw error;
    });
    return taken;
  }

  function watched(opened: OpenedLibrary): OpenedLibrary {
    const held = taken;
    // A connection that closes late must not close the door on the one opened after it.
    opened.db.on('close', () => {
      if (taken === held) taken = undefined;
    });
    onOpened(opened).catch(report);
    return opened;
  }

  /** An answer failed by this name. */
  function failed(name: string): void {
    if (name !== StoreFailedError.name) return;
    taken?.then(({ db }) => db.close({ disableAutoOpen: true }));
    taken = undefined;
  }
  return { library, failed };
}
