import type { Touched } from './before';
import { tagNameOf } from './clip';
import type { OffprintDb } from './db';
import type { RenameTag, Verb } from './gesture';
import type { PlainGesture } from './gestures';
import { renamed } from './renaming';
import { bearersOf } from './unindexed';

const ABOUT_LISTS: ReadonlySet<Verb> = new Set<Verb>([
  'list',
  'createList',
  'renameList',
  'orderLists',
  'deleteList',
  'saveSearch',
  'changeSearch',
  'renameTag',
]);
const ABOUT_RULES: ReadonlySet<Verb> = new Set<Verb>([
  'saveRule',
  'switchRule',
  'deleteRule',
  'renameTag',
  'deleteTags',
]);

/** Inside a transaction: the rows that a gesture is about. Throws TagTooLongError. */
export async function touchedBy(db: OffprintDb, gesture: PlainGesture): Promise<Touched> {
  const all = { lists: ABOUT_LISTS.has(gesture.verb), rules: ABOUT_RULES.has(gesture.verb) };
  switch (gesture.verb) {
    case 'tag':
      return { clips: gesture.ids, tags: [...gesture.add, ...gesture.drop].map(tagNameOf).filter(Boolean), ...all };
    case 'purge':
      return { clips: gesture.ids, tags: await tagsOn(db, gesture.ids), ...all };
    case 'deleteList':
      return { clips: await db.clips.where('lists').equals(gesture.list).primaryKeys(), tags: [], ...all };
    case 'renameTag':
      return { ...(await touchedByRenaming(db, gesture)), ...all };
    case 'deleteTags':
      return { ...(await withBearers(db, gesture.tags.map(tagNameOf))), ...all };
    case 'colourTag':
      return { clips: [], tags: [tagNameOf(gesture.tag)], ...all };
    case 'tellApart':
      return { clips: [], tags: gesture.tags.map(tagNameOf), ...all };
    default:
      return { clips: 'ids' in gesture ? gesture.ids : [], tags: [], ...all };
  }
}

async function tagsOn(db: OffprintDb, ids: string[]): Promise<string[]> {
  return (await db.clips.bulkGet(ids)).flatMap((clip) => clip?.tags ?? []);
}

/** The tag, those below it, and those that they will be. */
async function touchedByRenaming(db: OffprintDb, gesture: RenameTag): Promise<Pick<Touched, 'clips' | 'tags'>> {
  const name = tagNameOf(gesture.tag);
  const [tag, below] = await Promise.all([db.tags.get(name), db.tags.where('name').startsWith(`${name}/`).toArray()]);
  const moving = (tag ? [tag, ...below] : below).filter(({ label }) => renamed(label, gesture) !== undefined);
  const { clips, tags } = await withBearers(
    db,
    moving.map((each) => each.name),
  );
  return { clips, tags: [...tags, ...moving.map(({ label }) => tagNameOf(renamed(label, gesture) ?? ''))] };
}

async function withBearers(db: OffprintDb, tags: string[]): Promise<Pick<Touched, 'clips' | 'tags'>> {
  return { clips: await bearersOf(db, tags), tags };
}
