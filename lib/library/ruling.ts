import type { ArxivId, KeptPaper } from '@/lib/paper';
import { type ByRule, type Rule, type RuleId, ruleName } from '@/lib/rule';
import { type Clip, tagNameOf } from './clip';
import type { OffprintDb } from './db';
import type { Edit } from './edits';
import { changed, type Hand, keep, onClips, tagOf } from './gestures';
import type { Rows } from './rows';

/** Papers at which a rule may have its turn. */
export interface Turn {
  rule: Rule;
  ids: ArxivId[];
}

/**
 * Inside a transaction: where the rule is on and still asks what the papers were matched by, those of them that were
 * listed and at which it had no turn yet; undefined when there are none.
 */
export async function readTurn(db: OffprintDb, { rule: id, query, ids }: ByRule): Promise<Turn | undefined> {
  const [rule, papers] = await Promise.all([db.rules.get(id), db.papers.bulkGet(ids)]);
  if (rule?.onAt === undefined || rule.query !== query) return undefined;
  const due = ids.filter((_id, i) => papers[i] && !papers[i].rulesDone?.includes(id));
  return due.length ? { rule, ids: due } : undefined;
}

/** Inside a transaction: the rule had its turn at these papers, whether it did anything or not. */
export async function endTurn(db: OffprintDb, { rule, ids }: Turn): Promise<void> {
  const papers = (await db.papers.bulkGet(ids)).filter((paper) => paper !== undefined);
  await db.papers.bulkPut(
    papers.map((paper): KeptPaper => ({ ...paper, rulesDone: [...(paper.rulesDone ?? []), rule.id] })),
  );
}

/** The reader's rows after a rule did what it does with all of these papers with which a rule may do anything. */
export function afterRule(before: Rows, { rule, ids }: Turn, now: number): Rows {
  const free = ids.filter((id) => isFree(before.clips.get(id)));
  const after = onClips(before, free, now, handOf(rule, before));
  const tags = free.length ? rule.tags.map(tagOf) : [];
  for (const tag of tags) if (!after.tags.has(tag.name)) after.tags.set(tag.name, tag);
  return after;
}

/** Whatever the reader did with a paper counts more than any rule; what rules did leaves it to other rules. */
export function isFree(clip: Clip | undefined): boolean {
  if (!clip) return true;
  return Boolean(clip.ruledBy?.length) && clip.dismissedAt === undefined && clip.trashedAt === undefined;
}

function handOf(rule: Rule, { lists }: Rows): Hand {
  const marked = (clip: Clip) => ({ ...clip, ruledBy: changed(clip.ruledBy ?? [], [rule.id], []) });
  // What is kept is not dimmed, whichever of two rules comes first.
  if (rule.does === 'dim')
    return (clip, now) => (clip.clippedAt === undefined ? marked({ ...clip, dimmedAt: clip.dimmedAt ?? now }) : clip);
  const tags = rule.tags.map(tagNameOf);
  const standing = rule.lists.filter((id) => lists.get(id) && lists.get(id)?.query === undefined);
  return (clip, now) => {
    const kept = keep(clip, now);
    const starredAt = rule.does === 'star' ? (kept.starredAt ?? now) : kept.starredAt;
    return marked({
      ...kept,
      starredAt,
      tags: changed(kept.tags, tags, []),
      lists: changed(kept.lists, standing, []),
    });
  };
}

/** Inside a transaction: for each clip, the names of the rules that made it so, or undefined where none did. */
export async function readRuled(db: OffprintDb, clips: (Clip | undefined)[]): Promise<(string | undefined)[]> {
  const rules = clips.some((clip) => clip?.ruledBy) ? await db.rules.toArray() : [];
  const sorted = rules.sort((a, b) => a.order - b.order);
  const namesOf = (ids: RuleId[]) => sorted.filter(({ id }) => ids.includes(id)).map(ruleName);
  return clips.map((clip) => clip?.ruledBy && namesOf(clip.ruledBy).join(', '));
}

/** Inside a transaction: the name of the rule whose doing these edits take back, or do again. */
export async function nameOfRuleIn(db: OffprintDb, edits: Edit[]): Promise<string> {
  const { added = [], removed = [] } = edits.find(({ field }) => field === 'ruledBy') ?? {};
  const id = removed[0] ?? added[0];
  const rule = id === undefined ? undefined : await db.rules.get(String(id));
  return rule ? ruleName(rule) : '';
}
