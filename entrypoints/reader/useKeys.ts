import { useEffect, useRef } from 'react';
import { type Deed, deedOf, placeOf } from './keys';

/** Listens for the popup's keys. `act` answers whether the key was used; what is not goes on to the browser. */
export function useKeys(act: (deed: Deed) => boolean): void {
  const acting = useRef(act);
  acting.current = act;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const place = event.target instanceof Element ? placeOf(event.target) : undefined;
      if (!place || event.isComposing || event.defaultPrevented) return;
      const deed = deedOf(event, place);
      if (deed && acting.current(deed)) event.preventDefault();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, []);
}
