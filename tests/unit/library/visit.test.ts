import { describe, expect, it } from 'vitest';
import { visitAt } from '@/lib/library/visit';
import { MINUTE, MORNING } from '@/tests/support/factories';

const LATE = new Date(2026, 8, 28, 23, 50).getTime();

describe('a visit', () => {
  it.each([
    ['starts with the first listing', undefined, MORNING, MORNING],
    ['goes on after a reload', { startedAt: MORNING, lastAt: MORNING }, MORNING + MINUTE, MORNING],
    [
      'goes on while less than 30 minutes are quiet',
      { startedAt: MORNING, lastAt: MORNING + 50 * MINUTE },
      MORNING + 79 * MINUTE,
      MORNING,
    ],
    [
      'starts anew after 30 quiet minutes',
      { startedAt: MORNING, lastAt: MORNING },
      MORNING + 30 * MINUTE,
      MORNING + 30 * MINUTE,
    ],
    ['starts anew on a new local day', { startedAt: LATE, lastAt: LATE }, LATE + 15 * MINUTE, LATE + 15 * MINUTE],
    [
      'goes on when the clock was set back a little',
      { startedAt: MORNING, lastAt: MORNING + MINUTE },
      MORNING,
      MORNING,
    ],
  ])('%s', (_what, visit, now, startedAt) => {
    expect(visitAt(visit, now)).toEqual({
      startedAt,
      lastAt: Math.max(now, visit?.startedAt === startedAt ? visit.lastAt : now),
    });
  });
});
