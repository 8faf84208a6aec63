import type { Condition, Query, Sort } from './query';

/**
 * Where facts come from: `texts` is what a Findable holds (title, authors, tags, note, keywords, organisation,
 * abstract), `paper` the
 * rest of a kept paper, `clip` all that its reader said (status, times, lists, tags, note), `feeds` the sightings,
 * `visit` what is new.
 */
export type Source = 'texts' | 'paper' | 'clip' | 'feeds' | 'visit';

/** Which facts `keepOf` and the sorting of a query read. Its free words, for `conditionOf`, need `texts` besides. */
export function needs({ alternatives, sort }: Query): Set<Source> {
  const conditions = alternatives.flatMap((alternative) => alternative.conditions);
  return new Set([...conditions.flatMap(sourcesOf), ...(sort ? SORT_SOURCES[sort] : [])]);
}

const SORT_SOURCES: Record<Sort, Source[]> = {
  relevance: [],
  new: ['paper'],
  oldest: ['paper'],
  upvotes: ['paper'],
  stars: ['paper'],
  clipped: ['clip'],
  title: ['paper'],
};

/** Which facts a condition reads. */
export function sourcesOf(condition: Condition): Source[] {
  switch (condition.kind) {
    case 'id':
      return [];
    case 'text':
      return [condition.in === 'note' ? 'clip' : 'texts'];
    case 'name':
      return ['clip'];
    case 'maker':
      return condition.of === 'author' ? ['texts'] : ['paper'];
    case 'is':
      return sourcesOfState(condition.state);
    case 'has':
      return { code: ['paper' as const], note: ['clip' as const], pdf: [] }[condition.what];
    case 'number':
      return ['paper'];
    case 'days':
      return condition.of === 'clipped' || condition.of === 'read' ? ['clip'] : ['paper'];
    case 'feed':
      return ['feeds'];
    case 'not':
      return sourcesOf(condition.condition);
  }
}

function sourcesOfState(state: Extract<Condition, { kind: 'is' }>['state']): Source[] {
  if (state === 'seen') return ['paper'];
  return [state === 'new' ? 'visit' : 'clip'];
}
