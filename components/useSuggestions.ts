import { useEffect, useState } from 'react';
import type { Tag } from '@/lib/library/clip';

const MOST = 8;

/** Tags whose name holds the letters and that the paper has not; an older answer never replaces a newer one. */
export function useSuggestions(letters: string, worn: readonly Tag[], suggest: (letters: string) => Promise<Tag[]>) {
  const [known, setKnown] = useState<Tag[]>([]);
  useEffect(() => {
    let current = true;
    if (letters.trim()) suggest(letters).then((tags) => current && setKnown(tags));
    else setKnown([]);
    return () => {
      current = false;
    };
  }, [letters, suggest]);
  const names = new Set(worn.map(({ name }) => name));
  return known.filter(({ name }) => !names.has(name)).slice(0, MOST);
}
