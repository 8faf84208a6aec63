import { type RefObject, useEffect, useLayoutEffect } from 'react';
import type { Change } from '@/components/change';
import { ask } from '@/lib/messages';
import { report } from '@/lib/report';

/** What the popup does once when it opens; `drawn`: the first rows are on the screen. */
export function useOpening(box: RefObject<HTMLInputElement | null>, change: Change, drawn: boolean): void {
  // At once, so that no letter typed meanwhile is taken for a key of the rows.
  useLayoutEffect(() => box.current?.focus(), [box]);
  useEffect(() => {
    if (!drawn) return;
    import('../reader/useNoteDraft').then(({ sendDraftsLeft }) => sendDraftsLeft(change)).catch(report);
  }, [change, drawn]);
  // Whoever asks the background first has the library checked: a lost one comes back while the popup looks on.
  useEffect(() => {
    if (drawn) ask('whatIsKnown', []).catch(report);
  }, [drawn]);
}
