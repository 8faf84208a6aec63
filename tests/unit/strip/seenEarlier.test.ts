import { expect, it } from 'vitest';
import { createSeenEarlier } from '@/entrypoints/feed.content/seenEarlier';
import { anId, MINUTE, MORNING } from '@/tests/support/factories';
import { knownOf } from './hands';

const id = anId();
const listed = (facts = {}) => knownOf(id, { firstListedAt: MORNING - 3 * 24 * 60 * MINUTE, ...facts });

it.each([
  ['seen yesterday', { seenAt: MORNING - 24 * 60 * MINUTE }, true],
  ['seen before a pause of half an hour', { seenAt: MORNING - 30 * MINUTE }, true],
  ['seen a moment ago, before the page was loaded again', { seenAt: MORNING - 5 * MINUTE }, false],
  ['never seen', {}, false],
  ['first listed in this visit', { isNew: true, seenAt: MORNING - 40 * MINUTE }, false],
])('a paper %s', (_which, facts, wasSeen) => {
  expect(createSeenEarlier(() => MORNING).has(listed(facts))).toBe(wasSeen);
});

it('stays as it was first answered, until another listing is opened', () => {
  let now = MORNING;
  const earlier = createSeenEarlier(() => now);
  expect(earlier.has(listed())).toBe(false);
  now += 60 * MINUTE;
  expect(earlier.has(listed({ seenAt: MORNING }))).toBe(false);
  earlier.forget();
  expect(earlier.has(listed({ seenAt: MORNING }))).toBe(true);
});

it('is not answered before the listing was recorded', () => {
  const earlier = createSeenEarlier(() => MORNING);
  expect(earlier.has(knownOf(id))).toBe(false);
  expect(earlier.has(listed({ seenAt: MORNING - 24 * 60 * MINUTE }))).toBe(true);
});
