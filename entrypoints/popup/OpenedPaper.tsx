import { lazy, Suspense, useEffect } from 'react';
import type { OpenedProps } from './PaperOpened';

const load = () => import('./PaperOpened').then(({ PaperOpened }) => ({ default: PaperOpened }));
const PaperOpened = lazy(load);

/** Fetches what an opened paper is drawn with once the rows stand there, so that it opens at once. */
export function useOpenedSoon(drawn: boolean): void {
  useEffect(() => void (drawn && load()), [drawn]);
}

/** The details of a paper. Nobody needs them before the rows. */
export function OpenedPaper(props: OpenedProps) {
  return (
    <Suspense>
      <PaperOpened {...props} />
    </Suspense>
  );
}
