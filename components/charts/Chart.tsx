import { lazy, Suspense } from 'react';
import type { CanvasProps } from './Canvas';

const Canvas = lazy(() => import('./Canvas').then(({ Canvas }) => ({ default: Canvas })));

/** A chart. What draws it is fetched when the first one is shown; its place is kept until then. */
export function Chart(props: CanvasProps) {
  return (
    <Suspense fallback={<div style={{ height: props.height }} />}>
      <Canvas {...props} />
    </Suspense>
  );
}
