import fc from 'fast-check';
import type { Gesture, Reworded } from '@/lib/library/gesture';
import type { ByRule } from '@/lib/rule';
import { anId } from '@/tests/support/factories';

export const IDS = [1, 2].map((n) => anId(n));
const LISTS = ['l1', 'l2'];
const SEARCHES = ['s1', 's2'];
const TAGS = ['RL', 'rl', 'μ', 'RL/Deep'];
const TAG_NAMES = ['rl', 'μ', 'rl/deep'];
const RULES = ['r1', 'r2'];
const QUERIES = ['agents', 'robots'];

const ids = fc.uniqueArray(fc.constantFrom(...IDS), { minLength: 1, maxLength: 2 });
const some = <T>(values: T[]) => fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength: 2 });
const none = fc.constant<string[]>([]);
const on = fc.boolean();
const list = fc.constantFrom(...LISTS);
const search = fc.constantFrom(...SEARCHES);
const anyList = fc.oneof(list, search);
const asked = {
  query: fc.constantFrom('tag:rl', 'is:unread or read again', 'upvotes:>x'),
  scope: fc.constantFrom('everything' as const, undefined),
};
const tag = fc.constantFrom(...TAG_NAMES);
/** Some of these stand, one is below another, one is only respelt. */
const newLabel = fc.constantFrom('RL', 'μ', 'RL/Deep', 'M', 'μ/rl', 'rl');
const reworded = fc.constantFrom<Reworded[]>([], [{ list: 's1', was: 'tag:rl', query: 'tag:M' }]);
const rule = fc.constantFrom(...RULES);
const query = fc.constantFrom(...QUERIES);

const verb = <V extends Gesture['verb']>(name: V) => fc.constant(name);
const often = (arbitrary: fc.Arbitrary<Gesture>) => ({ weight: 3, arbitrary });
const seldom = (arbitrary: fc.Arbitrary<Gesture>) => ({ weight: 1, arbitrary });

/** What a hand may do to two papers with a few tags, two lists and two saved searches: few, so that gestures meet. */
export const aGesture: fc.Arbitrary<Gesture> = fc.oneof(
  seldom(fc.record({ verb: verb('clip'), ids })),
  often(fc.record({ verb: verb('remove'), ids })),
  seldom(fc.record({ verb: verb('purge'), ids })),
  seldom(fc.record({ verb: verb('star'), ids, on })),
  seldom(fc.record({ verb: verb('dismiss'), ids, on })),
  seldom(fc.record({ verb: verb('status'), ids, status: fc.constantFrom('unread' as const, 'read' as const) })),
  often(fc.record({ verb: verb('tag'), ids, add: some(TAGS), drop: none })),
  seldom(fc.record({ verb: verb('tag'), ids, add: some(TAGS), drop: some(TAGS) })),
  often(fc.record({ verb: verb('tag'), ids, add: none, drop: some(TAGS) })),
  often(fc.record({ verb: verb('list'), ids, add: some(LISTS), drop: none })),
  seldom(fc.record({ verb: verb('list'), ids, add: none, drop: some(LISTS) })),
  seldom(fc.record({ verb: verb('note'), ids, note: fc.constantFrom('', 'read again', 'ask Mira') })),
  often(
    list.chain((id) =>
      fc.record({ verb: verb('createList'), list: fc.constant(id), name: fc.constant(`List ${id}`), ids }),
    ),
  ),
  seldom(fc.record({ verb: verb('list'), ids, add: some(SEARCHES), drop: none })),
  often(
    search.chain((id) =>
      fc.record({ verb: verb('saveSearch'), list: fc.constant(id), name: fc.constant(`Search ${id}`), ...asked }),
    ),
  ),
  seldom(fc.record({ verb: verb('changeSearch'), list: search, ...asked })),
  seldom(
    anyList.chain((id) =>
      fc.record({ verb: verb('renameList'), list: fc.constant(id), name: fc.constant(`Renamed ${id}`) }),
    ),
  ),
  seldom(fc.record({ verb: verb('orderLists'), lists: fc.uniqueArray(anyList) })),
  seldom(fc.record({ verb: verb('deleteList'), list: anyList })),
  seldom(fc.record({ verb: verb('undim'), ids })),
  often(fc.record({ verb: verb('renameTag'), tag, label: newLabel, searches: reworded })),
  often(fc.record({ verb: verb('colourTag'), tag, colour: fc.constantFrom('red' as const, 'teal' as const) })),
  seldom(fc.record({ verb: verb('colourTag'), tag })),
  seldom(fc.record({ verb: verb('deleteTags'), tags: some(TAG_NAMES) })),
  seldom(fc.record({ verb: verb('tellApart'), tags: fc.tuple(tag, tag) })),
  often(
    fc.record({
      verb: verb('saveRule'),
      rule,
      query,
      does: fc.constantFrom('clip' as const, 'star' as const, 'dim' as const),
      tags: fc.subarray(TAGS),
      lists: fc.subarray([...LISTS, ...SEARCHES]),
      on: fc.constant(true),
    }),
  ),
  seldom(fc.record({ verb: verb('switchRule'), rule, on })),
  seldom(fc.record({ verb: verb('deleteRule'), rule })),
);

/** Two rules that are on from the beginning. */
export const RULES_MADE: Gesture[] = [
  { verb: 'saveRule', rule: 'r1', query: 'agents', does: 'star', tags: ['RL'], lists: ['l1'], on: true },
  { verb: 'saveRule', rule: 'r2', query: 'robots', does: 'dim', tags: [], lists: [], on: true },
];

/** What a rule may do by itself. */
export const aRulesDoing: fc.Arbitrary<ByRule> = fc.record({ verb: fc.constant('rule' as const), rule, query, ids });
