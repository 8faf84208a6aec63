import { type OffprintDb, withoutUses } from './db';
import type { Verb } from './gesture';
import { getMany } from './getMany';
import { copyOf, NO_ROWS, type Rows } from './rows';
import type { Turn } from './ruling';
import { settleTags, type Uses, usesAfter } from './settle';

/** What a change will do: the touched part of the reader's rows before and after it, and the uses of touched tags. */
export interface Plan {
  before: Rows;
  after: Rows;
  tagUses: Uses;
  undoes?: string;
  undid?: Verb;
  again?: Verb;
  /** For a rule: its turn, which is over with this change. */
  turn?: Turn;
}

/** What has to be read before it is known what a change will do. */
export interface Touched {
  clips: string[];
  tags: string[];
  /** All of them: they are few, and names and order are relative. */
  lists: boolean;
  /** All of them, too. */
  rules: boolean;
}

/** Inside a transaction. */
export async function readBefore(db: OffprintDb, touched: Touched): Promise<{ rows: Rows; tagUses: Uses }> {
  const names = [...new Set(touched.tags)];
  const [clips, tags, lists, rules] = await Promise.all([
    getMany(db.clips, [...new Set(touched.clips)]),
    db.tags.bulkGet(names),
    touched.lists ? db.lists.toArray() : [],
    touched.rules ? db.rules.toArray() : [],
  ]);
  const rows = copyOf(NO_ROWS);
  for (const clip of clips) if (clip) rows.clips.set(clip.paperId, clip);
  for (const list of lists) rows.lists.set(list.id, list);
  for (const rule of rules) rows.rules.set(rule.id, rule);
  for (const tag of tags) if (tag) rows.tags.set(tag.name, withoutUses(tag));
  return { rows, tagUses: new Map(names.map((name, i) => [name, tags[i]?.uses ?? 0])) };
}

/** A plan in which tags stand as long as they are borne. */
export function settled(before: Rows, after: Rows, uses: Uses): Plan {
  const tagUses = usesAfter(uses, before, after, 'tags');
  return { before, after: settleTags(before, after, tagUses), tagUses };
}
