import type { KeptPaper } from '@/lib/paper';
import type { ByRule, Rule } from '@/lib/rule';
import type { TestOf } from './test';

/** What each rule has to do with these papers, one after the other; nothing for a rule that matches none that is due. */
export function* deedsOf(rules: readonly Rule[], papers: readonly KeptPaper[], testOf: TestOf): Generator<ByRule> {
  for (const rule of rules) {
    const test = testOf(rule.query);
    const matched = test ? papers.filter((paper) => isDue(rule, paper) && test(paper)) : [];
    const ids = matched.map(({ id }) => id);
    if (ids.length) yield { verb: 'rule', rule: rule.id, query: rule.query, ids };
  }
}

/** A rule has one turn at each paper that is listed while it is on. Until it matches, each listing is another chance. */
export function isDue({ id, onAt }: Rule, { lastListedAt, rulesDone }: KeptPaper): boolean {
  return onAt !== undefined && lastListedAt !== undefined && lastListedAt >= onAt && !rulesDone?.includes(id);
}
