import { useCallback, useLayoutEffect, useRef } from 'react';

/** One function for good, which does what the last one given does: what is drawn with it need not be drawn again. */
export function useSteady<A extends unknown[]>(does: (...args: A) => void): (...args: A) => void {
  const latest = useRef(does);
  useLayoutEffect(() => {
    latest.current = does;
  });
  return useCallback((...args: A) => latest.current(...args), []);
}
