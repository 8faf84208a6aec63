import { conditionOf } from './conditionOf';
import type { Test } from './facts';
import type { OperatorName } from './operators';
import { partsOf } from './parts';
import { LONGEST_QUERY, readQuery } from './readQuery';

/** What pages say of a paper; all else is the reader's own, or the feed's, or no condition. */
const OF_PAGES: ReadonlySet<OperatorName> = new Set<OperatorName>([
  'author',
  'org',
  'title',
  'abstract',
  'upvotes',
  'stars',
  'comments',
  'year',
  'published',
]);
const PAGES_HAVE = ['code', 'pdf'];

export interface PageQuery {
  /** Absent when nothing is asked, or a part is refused: what acts by itself must not act by half a query. */
  test?: Test;
  /** Parts that make no sense, or ask for what no page says, as typed. */
  refused: string[];
}

/** A query that is to be asked of papers just as pages tell of them, at a time (ms). A kept paper is facts enough. */
export function readPageQuery(text: string, now: number): PageQuery {
  const query = readQuery(text, { now });
  const odd = partsOf(text.slice(0, LONGEST_QUERY)).filter(
    ({ operator, value }) =>
      operator && !(OF_PAGES.has(operator) || (operator === 'has' && PAGES_HAVE.includes(value.toLowerCase()))),
  );
  const refused = [...query.notUnderstood, ...odd].sort((a, b) => a.start - b.start).map((part) => part.text);
  const asks = query.alternatives.every(({ spelt, conditions }) => spelt.length + conditions.length > 0);
  return refused.length || !asks ? { refused: [...new Set(refused)] } : { test: conditionOf(query), refused };
}
