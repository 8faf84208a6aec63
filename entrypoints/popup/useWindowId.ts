import { useEffect, useState } from 'react';
import { browser } from '#imports';
import { report } from '@/lib/report';

/** The window that the popup stands over, known before it is needed: a panel opens only right after a click. */
export function useWindowId(wanted: boolean): number | undefined {
  const [id, setId] = useState<number>();
  useEffect(() => {
    if (wanted) browser.windows.getCurrent().then((window) => setId(window.id), report);
  }, [wanted]);
  return id;
}
