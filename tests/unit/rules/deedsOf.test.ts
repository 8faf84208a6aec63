import { describe, expect, it } from 'vitest';
import type { KeptPaper } from '@/lib/paper';
import { deedsOf, isDue } from '@/lib/rules/deedsOf';
import { aKeptPaper, anId, aRule, MINUTE, MORNING } from '@/tests/support/factories';

const [one, two] = [anId(1), anId(2)];
const byTitle = (query: string) => (query === '?' ? undefined : ({ title }: KeptPaper) => title.includes(query));
const agents = aKeptPaper({ id: one, title: 'agents' });
const robots = aKeptPaper({ id: two, title: 'robots and agents' });

describe('what rules have to do', () => {
  it('is one deed for each rule that matches something, on all that it matches', () => {
    const rules = [aRule(), aRule({ id: 'none', query: 'nothing' }), aRule({ id: 'robots', query: 'robots' })];
    expect([...deedsOf(rules, [agents, robots], byTitle)]).toEqual([
      { verb: 'rule', rule: 'rule-agents', query: 'agents', ids: [one, two] },
      { verb: 'rule', rule: 'robots', query: 'robots', ids: [two] },
    ]);
  });

  it('is nothing for a rule of which no test can be made', () => {
    expect([...deedsOf([aRule({ query: '?' })], [agents], byTitle)]).toEqual([]);
  });

  it.each<[string, Partial<KeptPaper>, boolean]>([
    ['listed while the rule is on', { lastListedAt: MORNING }, true],
    ['listed before it was switched on', { lastListedAt: MORNING - MINUTE }, false],
    ['never listed', { lastListedAt: undefined }, false],
    ['at which it had its turn', { rulesDone: ['other', 'rule-agents'] }, false],
    ['at which another rule had its turn', { rulesDone: ['other'] }, true],
  ])('concerns a paper %s: %3$s', (_what, facts, due) => {
    expect(isDue(aRule(), aKeptPaper(facts))).toBe(due);
  });

  it('is nothing for a rule that is off', () => {
    expect(isDue(aRule({ onAt: undefined }), agents)).toBe(false);
  });
});
