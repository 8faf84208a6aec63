import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import type { CanvasProps } from './Canvas';

const Canvas = lazy(() => import('./Canvas').then(({ Canvas }) => ({ default: Canvas })));

/** What is not yet in view, but nearly. */
const NEAR = '240px 0px';

/** A chart. It is drawn when the reader comes near, and what draws it is fetched with the first; its place is kept until then. */
export function Chart(props: CanvasProps) {
  const place = useRef<HTMLDivElement>(null);
  const [isNear, setNear] = useState(false);
  useEffect(() => {
    const watch = new IntersectionObserver((seen) => seen.some((each) => each.isIntersecting) && setNear(true), {
      rootMargin: NEAR,
    });
    if (place.current) watch.observe(place.current);
    return () => watch.disconnect();
  }, []);
  return (
    <div ref={place} style={{ height: props.height }}>
      <Suspense>{isNear && <Canvas {...props} />}</Suspense>
    </div>
  );
}
