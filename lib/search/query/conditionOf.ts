import type { Facts, Test } from './facts';
import { daysTest, numberTest, POSSESSION_TESTS, STATE_TESTS } from './factTests';
import { type Source, sourcesOf } from './needs';
import type { Alternative, Condition, Query } from './query';
import { makerTest, nameTest, textTest } from './textTests';

/** Whether papers answer a query, free words included: those must stand there as typed, or as beginnings of words. */
export function conditionOf({ alternatives }: Query): Test {
  const tests = alternatives.map(({ spelt, conditions }) => all([...conditions, ...spelt]));
  return (facts) => tests.some((test) => test(facts));
}

/**
 * Whether papers answer an alternative, but for its free words, which are for `search`. `known`: only the conditions
 * that these sources can tell, so that papers can be left out before the rest is read.
 */
export function keepOf({ conditions }: Alternative, known?: ReadonlySet<Source>): Test {
  const canTell = (condition: Condition) => !known || sourcesOf(condition).every((source) => known.has(source));
  return all(conditions.filter(canTell));
}

/** Whether one paper answers; for many make their `conditionOf` once. */
export function matches(query: Query, facts: Facts): boolean {
  return conditionOf(query)(facts);
}

/** The quick ones first. */
function all(conditions: Condition[]): Test {
  const tests = conditions.toSorted((one, other) => effort(one) - effort(other)).map(testOf);
  return (facts) => tests.every((test) => test(facts));
}

function effort(condition: Condition): number {
  if (condition.kind === 'not') return effort(condition.condition);
  if (condition.kind === 'text') return { title: 2, note: 2, abstract: 3, any: 4 }[condition.in];
  return condition.kind === 'name' || condition.kind === 'maker' ? 1 : 0;
}

function testOf(condition: Condition): Test {
  switch (condition.kind) {
    case 'id':
      return ({ id }) => id === condition.id;
    case 'text':
      return textTest(condition);
    case 'name':
      return nameTest(condition);
    case 'maker':
      return makerTest(condition);
    case 'is':
      return STATE_TESTS[condition.state];
    case 'has':
      return POSSESSION_TESTS[condition.what];
    case 'number':
      return numberTest(condition);
    case 'days':
      return daysTest(condition);
    case 'feed':
      return ({ feeds = [] }) => feeds.includes(condition.feed);
    case 'not':
      return not(testOf(condition.condition));
  }
}

function not(test: Test): Test {
  return (facts) => !test(facts);
}
