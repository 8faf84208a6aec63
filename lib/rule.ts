import type { ArxivId } from './paper';

export type RuleId = string;

/** What becomes of a paper: it is clipped, clipped and starred, or its card is dimmed without a clip. */
export type RuleDoes = 'clip' | 'star' | 'dim';
export const RULE_DOES: readonly RuleDoes[] = ['clip', 'star', 'dim'];

/** Which papers the reader wants looked after, and how. Rules act beside each other: their order is only how they stand. */
export interface Rule {
  id: RuleId;
  order: number;
  /** Which papers, in the language of the search. */
  query: string;
  does: RuleDoes;
  /** Labels of the tags that a clip gets, sorted. */
  tags: string[];
  /** Ids of the lists that it is put on, sorted; those that are gone are passed over. */
  lists: string[];
  /** Since when it is on (ms); absent: off. */
  onAt?: number;
}

/** A rule's doing on papers that it matched by this query. Nobody but the background can ask for it. */
export interface ByRule {
  verb: 'rule';
  rule: RuleId;
  query: string;
  ids: ArxivId[];
}

/** Letters of a query that is kept, in UTF-16 units: no more are read. */
export const LONGEST_RULE = 300;
/** Of a name, in letters. */
const LONGEST_NAME = 40;

/** What a rule is called: its query, cut where it is long. */
export function ruleName({ query }: Pick<Rule, 'query'>): string {
  const letters = [...query];
  return letters.length > LONGEST_NAME
    ? `${letters
        .slice(0, LONGEST_NAME - 1)
        .join('')
        .trimEnd()}…`
    : query;
}
