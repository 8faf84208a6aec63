import { useCallback, useEffect, useRef, useState } from 'react';
import { type Address, addressAt, addressText } from './address';

export interface Addressed {
  address: Address;
  /** Another place, to which Back leads again. */
  go(change: Partial<Address>): void;
  /** The same place, seen otherwise: each letter of a search is no step of its own. */
  adjust(change: Partial<Address>): void;
}

/** Browsers refuse to write more than some hundred addresses in half a minute. */
const SETTLED_MS = 250;

/** The page’s address as state: what is shown follows it, and it follows what is shown. */
export function useAddress(): Addressed {
  const [address, setAddress] = useState(() => addressAt(location.hash));
  const latest = useRef(address);
  const writing = useRef<ReturnType<typeof setTimeout>>(undefined);
  const show = useCallback((next: Address) => {
    latest.current = next;
    setAddress(next);
  }, []);
  const write = useCallback((how: 'pushState' | 'replaceState') => {
    clearTimeout(writing.current);
    const hash = `#${addressText(latest.current)}`;
    if (hash !== location.hash) history[how](null, '', hash);
  }, []);
  useEffect(() => {
    const moved = () => {
      clearTimeout(writing.current);
      show(addressAt(location.hash));
    };
    const leave = () => write('replaceState');
    addEventListener('popstate', moved);
    addEventListener('pagehide', leave);
    return () => {
      removeEventListener('popstate', moved);
      removeEventListener('pagehide', leave);
    };
  }, [show, write]);

  const go = useCallback(
    (change: Partial<Address>) => {
      // What was typed last is the place that Back leads to.
      write('replaceState');
      show({ ...latest.current, ...change });
      write('pushState');
    },
    [show, write],
  );
  const adjust = useCallback(
    (change: Partial<Address>) => {
      show({ ...latest.current, ...change });
      clearTimeout(writing.current);
      writing.current = setTimeout(() => write('replaceState'), SETTLED_MS);
    },
    [show, write],
  );
  return { address, go, adjust };
}
