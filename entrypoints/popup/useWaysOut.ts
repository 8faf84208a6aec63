import { useEffect, useState } from 'react';
import { browser } from '#imports';
import { report } from '@/lib/report';
import type { AnyShelf } from '../reader/shelves';

interface WaysOut {
  openLibrary(shelf: AnyShelf, query: string): Promise<void>;
  openPanel(windowId: number): Promise<void>;
}

/** What leads out of the popup, there before it is asked for: a panel opens only in the very click. */
export function useWaysOut(wanted: boolean) {
  const [ways, setWays] = useState<WaysOut & { windowId: number | undefined }>();
  useEffect(() => {
    if (!wanted) return;
    Promise.all([import('./waysOut'), browser.windows.getCurrent()]).then(
      ([{ openLibrary, openPanel }, window]) => setWays({ openLibrary, openPanel, windowId: window.id }),
      report,
    );
  }, [wanted]);
  return {
    toLibrary: (shelf: AnyShelf, query: string) => void ways?.openLibrary(shelf, query).catch(report),
    toPanel: () => ways?.windowId !== undefined && void ways.openPanel(ways.windowId).catch(report),
  };
}
