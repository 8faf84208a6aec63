import { LONGEST_RULE, type Rule, type RuleId } from '@/lib/rule';
import { labelOf, tagNameOf } from './clip';
import type { Gesture, SaveRule } from './gesture';
import { nextOrder } from './listNames';
import { copyOf, type Rows } from './rows';

/** A rule by which nothing is looked for. */
export class EmptyRuleError extends Error {
  override readonly name = 'EmptyRuleError';
}

/** The rule was deleted meanwhile. */
export class RuleGoneError extends Error {
  override readonly name = 'RuleGoneError';
}

/** A new rule stands after all others; one that is on stays on since when it was. Throws EmptyRuleError. */
export function withRuleSaved(before: Rows, { rule: id, on, ...said }: SaveRule, now: number): Rows {
  const known = before.rules.get(id);
  const rule: Rule = {
    id,
    order: known?.order ?? nextOrder([...before.rules.values()]),
    query: ruleQueryOf(said.query),
    does: said.does,
    tags: said.does === 'dim' ? [] : tagLabels(said.tags),
    lists: said.does === 'dim' ? [] : [...new Set(said.lists)].sort(),
  };
  return withRule(before, switched(rule, on, known?.onAt ?? now));
}

/** Throws RuleGoneError. */
export function withRuleSwitched(
  before: Rows,
  { rule: id, on }: Extract<Gesture, { verb: 'switchRule' }>,
  now: number,
): Rows {
  const known = before.rules.get(id);
  if (!known) throw new RuleGoneError(id);
  return withRule(before, switched(known, on, known.onAt ?? now));
}

export function withoutRule(before: Rows, id: RuleId): Rows {
  const after = copyOf(before);
  after.rules.delete(id);
  return after;
}

/** The query as it is kept: one space for many, no control characters. Throws EmptyRuleError. */
function ruleQueryOf(typed: string): string {
  const line = typed.replace(/[\p{Cc}\s]+/gu, ' ').trim();
  const query = line.slice(0, LONGEST_RULE).trim();
  if (!query) throw new EmptyRuleError('a rule needs a query');
  return query;
}

/** Each tag once, sorted. */
export function tagLabels(typed: string[]): string[] {
  const labels = typed.map(labelOf).filter(Boolean);
  return [...new Map(labels.map((label) => [tagNameOf(label), label])).values()].sort();
}

function switched({ onAt: _before, ...rule }: Rule, on: boolean, since: number): Rule {
  return on ? { ...rule, onAt: since } : rule;
}

function withRule(before: Rows, rule: Rule): Rows {
  const after = copyOf(before);
  after.rules.set(rule.id, rule);
  return after;
}
