import { useCallback, useEffect, useState } from 'react';
import { type Address, addressAt, addressText } from './address';

export interface Addressed {
  address: Address;
  /** Another place, to which Back leads again. */
  go(change: Partial<Address>): void;
  /** The same place, seen otherwise: each letter of a search is no step of its own. */
  adjust(change: Partial<Address>): void;
}

/** The page’s address as state: what is shown follows it, and it follows what is shown. */
export function useAddress(): Addressed {
  const [address, setAddress] = useState(() => addressAt(location.hash));
  useEffect(() => {
    const moved = () => setAddress(addressAt(location.hash));
    addEventListener('popstate', moved);
    return () => removeEventListener('popstate', moved);
  }, []);
  const change = useCallback((what: Partial<Address>, how: 'pushState' | 'replaceState') => {
    const next = { ...addressAt(location.hash), ...what };
    const text = `#${addressText(next)}`;
    if (text !== location.hash) history[how](null, '', text);
    setAddress(addressAt(text));
  }, []);
  const go = useCallback((what: Partial<Address>) => change(what, 'pushState'), [change]);
  const adjust = useCallback((what: Partial<Address>) => change(what, 'replaceState'), [change]);
  return { address, go, adjust };
}
