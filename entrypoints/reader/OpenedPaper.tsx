import { lazy, Suspense, useEffect, useState } from 'react';
import type { OpenedProps, PaperOpened } from './PaperOpened';

let loaded: typeof PaperOpened | undefined;
const load = async () => {
  loaded = (await import('./PaperOpened')).PaperOpened;
  return { default: loaded };
};
const Late = lazy(load);

/** Fetches what an opened paper is drawn with once the rows stand there, so that it opens at once. */
export function useOpenedSoon(drawn: boolean): void {
  useEffect(() => void (drawn && load()), [drawn]);
}

/**
 * The details of a paper. Nobody needs them before the rows. What is there already is drawn in the same breath: letters
 * typed right after the key that opens a field must go into the field, and `lazy` lets React wait for up to 300 ms.
 */
export function OpenedPaper(props: OpenedProps) {
  const [Details] = useState(() => loaded ?? Late);
  return (
    <Suspense>
      <Details {...props} />
    </Suspense>
  );
}
