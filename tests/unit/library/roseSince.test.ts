import { expect, it } from 'vitest';
import { recordListing } from '@/lib/library/recordListing';
import { type Passed, roseSince } from '@/lib/library/roseSince';
import type { KeptPaper } from '@/lib/paper';
import { aListing, anId, aPaper, MORNING } from '@/tests/support/factories';
import { aLibrary } from './freshLibrary';

const DAY_MS = 86_400_000;
const id = anId(1);

/** Listed with so many upvotes on each day, seen on the first and dismissed on one, if at all. */
async function passed(upvotes: number[], dismissedOn?: number) {
  const { db, does } = await aLibrary();
  for (const [day, many] of upvotes.entries()) {
    const at = MORNING + day * DAY_MS;
    await recordListing(db, aListing([aPaper({ id, upvotes: many })]), at);
    if (day === 0) await db.papers.update(id, { seenAt: at });
    if (day === dismissedOn) await does({ verb: 'dismiss', ids: [id], on: true }, {}, at + 1);
  }
  const [paper, clip] = await Promise.all([db.papers.get(id), db.clips.get(id)]);
  return { db, paper: { ...(paper as KeptPaper), dismissedAt: clip?.dismissedAt } as Passed };
}

it.each<[string, number[], number | undefined, object | undefined]>([
  ['a paper that was seen and left, from what it had then', [12, 20, 90], undefined, { from: 12, to: 90 }],
  ['a dismissed paper, from what it had then', [12, 40, 90], 1, { from: 40, to: 90 }],
  ['no dismissed paper whose rise its reader knew', [12, 80, 90], 1, undefined],
  ['no dismissed paper of which nobody told since', [12, 90], 1, undefined],
  ['no paper that grew as every other does', [12, 14, 20], undefined, undefined],
])('tells of %s', async (_which, upvotes, dismissedOn, expected) => {
  const { db, paper } = await passed(upvotes, dismissedOn);
  const rise = await roseSince(db, paper);
  if (expected) expect(rise).toEqual({ of: 'upvotes', ...expected });
  else expect(rise).toBeUndefined();
});

it('tells of no paper that is kept', async () => {
  const { db, paper } = await passed([12, 90]);
  expect(await roseSince(db, { ...paper, clippedAt: MORNING })).toBeUndefined();
});
