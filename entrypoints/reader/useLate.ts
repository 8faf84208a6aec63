import { useEffect, useState } from 'react';

/** True as soon as something has been waited for that long, ms, and until it came. */
export function useLate(isWaiting: boolean, patience: number): boolean {
  const [isLate, setLate] = useState(false);
  useEffect(() => {
    if (!isWaiting) return;
    const timer = setTimeout(() => setLate(true), patience);
    return () => clearTimeout(timer);
  }, [isWaiting, patience]);
  return isWaiting && isLate;
}
