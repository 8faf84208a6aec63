import { useEffect, useState } from 'react';
import type { ArxivId } from '@/lib/paper';
import { report } from '@/lib/report';
import type { Finder } from './finder';

const NONE: readonly string[] = [];

/**
 * Tags that a paper may want, once they are known: asked for when it is opened, so that none comes or moves under the
 * pointer later.
 */
export function useSuggestedTags(tagsFor: Finder['tagsFor'] | undefined, id: ArxivId): readonly string[] {
  const [suggested, setSuggested] = useState<{ id: ArxivId; tags: readonly string[] }>();
  useEffect(() => {
    let current = true;
    tagsFor?.(id).then((tags) => current && setSuggested({ id, tags }), report);
    return () => {
      current = false;
    };
  }, [tagsFor, id]);
  return suggested?.id === id ? suggested.tags : NONE;
}
