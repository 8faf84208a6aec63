import { isWithin } from '@/lib/tagPath';
import type { OffprintDb } from './db';

/** Follows the slash among letters: between these two stand all names that begin with a tag's and a slash. */
const AFTER_SLASH = '0';

/**
 * Inside a transaction of tags and clips: the ids of the clips that bear a tag, by its name, or one below it; those in the
 * trash too. A clip that bears several comes as often.
 */
export async function bearersWithin(db: OffprintDb, name: string): Promise<string[]> {
  const [own, ...below] = await Promise.all([
    db.clips.where('tags').equals(name).primaryKeys(),
    ...(await namesBelow(db, name)).map((each) => db.clips.where('tags').equals(each).primaryKeys()),
  ]);
  return [...(own ?? []), ...below.flat()];
}

async function namesBelow(db: OffprintDb, name: string): Promise<string[]> {
  const after = await db.tags.where('name').between(`${name}/`, `${name}${AFTER_SLASH}`).primaryKeys();
  return after.filter((each) => isWithin(each, name));
}
