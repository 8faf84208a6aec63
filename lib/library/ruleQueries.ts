import type { ArxivId, KeptPaper } from '@/lib/paper';
import type { Rule } from '@/lib/rule';
import { checkWritable, metaOf, type OffprintDb, putMeta } from './db';
import { storing } from './storeFailed';

/** A listing may be written a little later than it says it was made. */
const SLACK_MS = 60_000;

export interface CountedRule extends Rule {
  /** Papers that are clipped or dimmed by its doing. */
  count: number;
}

/** All rules in their order. Throws StoreFailedError. */
export function rulesWithCounts(db: OffprintDb): Promise<CountedRule[]> {
  return storing(() =>
    db.transaction('r', [db.rules, db.clips], async () => {
      const rules = inOrder(await db.rules.toArray());
      const counts = await Promise.all(rules.map(({ id }) => db.clips.where('ruledBy').equals(id).count()));
      return rules.map((rule, i) => ({ ...rule, count: counts[i] ?? 0 }));
    }),
  );
}

/** The papers of the listings recorded since a time (ms), the last listed first, and which of them are clipped. Throws StoreFailedError. */
export function papersListedSince(
  db: OffprintDb,
  since: number,
): Promise<{ papers: KeptPaper[]; clipped: Set<ArxivId> }> {
  return storing(() =>
    db.transaction('r', [db.papers, db.clips], async () => {
      const [papers, clipped] = await Promise.all([
        db.papers.where('lastListedAt').aboveOrEqual(since).toArray(),
        db.clips.orderBy('clippedAt').primaryKeys(),
      ]);
      return { papers: papers.reverse(), clipped: new Set(clipped as ArxivId[]) };
    }),
  );
}

/**
 * The rules that are on and the papers that were listed since rules last ran: all that may be due, and some that are
 * not. No papers are read while no rule is on. Throws StoreFailedError.
 */
export function papersForRules(db: OffprintDb, now: number): Promise<{ rules: Rule[]; papers: KeptPaper[] }> {
  return storing(() =>
    db.transaction('r', [db.rules, db.papers, db.meta], async () => {
      const rules = inOrder(await db.rules.toArray()).filter(({ onAt }) => onAt !== undefined);
      if (rules.length === 0) return { rules, papers: [] };
      const since = Math.max(earliest(rules), Math.min((await metaOf(db, 'ruled')) ?? 0, now) - SLACK_MS);
      return { rules, papers: await db.papers.where('lastListedAt').aboveOrEqual(since).toArray() };
    }),
  );
}

/** Every rule that was on had its turn at what was listed before `at`. Throws StoreFailedError. */
export function rulesRan(db: OffprintDb, at: number): Promise<void> {
  return storing(() =>
    db.transaction('rw', db.meta, async () => {
      await checkWritable(db);
      await putMeta(db, 'ruled', at);
    }),
  );
}

function earliest(rules: Rule[]): number {
  return Math.min(...rules.map(({ onAt = 0 }) => onAt));
}

function inOrder(rules: Rule[]): Rule[] {
  return rules.sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
}
