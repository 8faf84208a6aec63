import type { Table } from 'dexie';
import type { ArxivId, KeptPaper } from '@/lib/paper';
import { type Clip, type List, type ListId, type Tag, tagNameOf } from './clip';
import { type OffprintDb, type TagRow, withoutUses } from './db';
import type { Scope } from './findable';
import { readRuled } from './ruling';
import { isSavedSearch, type SavedSearch } from './savedSearch';
import { storing } from './storeFailed';
import { bearersWithin } from './tagBearers';

export { type FindablePaper, findableOf, type Scope } from './findable';

/** Where a reader looks: a part of the clips, or everything ever listed. */
export type Shelf =
  | { kind: 'all' | 'unread' | 'starred' | 'everything' | 'trash' }
  | { kind: 'list'; list: ListId }
  | { kind: 'tag'; tag: string };

type Kind = Exclude<Shelf['kind'], 'list' | 'tag'>;

/** A paper as our own pages show it. */
export interface Row {
  id: ArxivId;
  /** Absent for a paper clipped by its id, until its facts are known. */
  paper: KeptPaper | undefined;
  clip: Clip | undefined;
  tags: Tag[];
  /** What clipped or dimmed it by itself: the names of rules; empty for rules that are deleted. */
  ruled?: string | undefined;
}

/** The ids on a shelf, newest clip (or listing, for everything) first, out of index keys alone. */
export function idsOn(db: OffprintDb, shelf: Shelf, limit = Number.POSITIVE_INFINITY): Promise<ArxivId[]> {
  return storing(async () => {
    if (shelf.kind === 'list' || shelf.kind === 'tag') return (await bearersOn(db, shelf)).slice(0, limit);
    const ordered = shelfOf(db, shelf.kind);
    if (limit !== Number.POSITIVE_INFINITY) return ids(await ordered.reverse().limit(limit).primaryKeys());
    // All keys at once come in the index's own order only; a cursor the other way takes ten times as long.
    return ids((await ordered.primaryKeys()).reverse());
  });
}

/** The ids of all rows where one may look, in the order of ids; among the clips those in the trash too. */
export function idsAlong(db: OffprintDb, scope: Scope): Promise<ArxivId[]> {
  const table: Table<unknown, string> = scope === 'clips' ? db.clips : db.papers;
  return storing(async () => ids(await table.toCollection().primaryKeys()));
}

function ids(keys: string[]): ArxivId[] {
  return keys as ArxivId[];
}

function shelfOf(db: OffprintDb, kind: Kind) {
  const { clips, papers } = db;
  switch (kind) {
    case 'all':
      return clips.orderBy('clippedAt');
    case 'unread':
      return clips.where('[status+clippedAt]').between(['unread', -Infinity], ['unread', Infinity]);
    case 'starred':
      return clips.orderBy('[clippedAt+starredAt]');
    case 'everything':
      return papers.orderBy('lastListedAt');
    case 'trash':
      return clips.orderBy('trashedAt');
  }
}

/**
 * The index of tags or lists gives who, the index of clips when: what lies in the trash is only on the first. A tag stands
 * for those below it too.
 */
function bearersOn(db: OffprintDb, shelf: Extract<Shelf, { kind: 'list' | 'tag' }>): Promise<ArxivId[]> {
  return db.transaction('r', [db.clips, db.tags], async () => {
    const bearers =
      shelf.kind === 'list'
        ? db.clips.where('lists').equals(shelf.list).primaryKeys()
        : bearersWithin(db, tagNameOf(shelf.tag));
    const [all, borne] = await Promise.all([db.clips.orderBy('clippedAt').primaryKeys(), bearers]);
    const on = new Set(borne);
    return ids(all.reverse()).filter((id) => on.has(id));
  });
}

type Reading = <T>(table: Table<T, string>, keys: string[]) => PromiseLike<(T | undefined)[]>;
const oneByOne: Reading = (table, keys) => table.bulkGet(keys);

/** The rows of these ids, in their order. Of very many, they are read along the tables. */
export function rowsOf(db: OffprintDb, wanted: ArxivId[], read: Reading = oneByOne): Promise<Row[]> {
  return storing(() =>
    db.transaction('r', [db.papers, db.clips, db.tags, db.rules], async () => {
      const [papers, clips] = await Promise.all([read(db.papers, wanted), read(db.clips, wanted)]);
      const names = [...new Set(clips.flatMap((clip) => clip?.tags ?? []))];
      const tags = new Map((await db.tags.bulkGet(names)).map((tag, i) => [names[i], tag && withoutUses(tag)]));
      const tagsOf = (clip?: Clip) => clip?.tags.map((name) => tags.get(name) ?? { name, label: name }) ?? [];
      const ruled = await readRuled(db, clips);
      return wanted.map((id, i) => ({
        id,
        paper: papers[i],
        clip: clips[i],
        tags: tagsOf(clips[i]),
        ...(ruled[i] !== undefined && { ruled: ruled[i] }),
      }));
    }),
  );
}

/** How many papers stand on the shelves that every reader has. */
export function countsOf(db: OffprintDb): Promise<Record<Kind, number>> {
  return storing(async () => {
    const kinds = ['all', 'unread', 'starred', 'everything', 'trash'] as const;
    const [all = 0, unread = 0, starred = 0, everything = 0, trash = 0] = await db.transaction(
      'r',
      [db.clips, db.papers],
      async () => Promise.all(kinds.map((kind) => shelfOf(db, kind).count())),
    );
    return { all, unread, starred, everything, trash };
  });
}

export interface CountedList extends List {
  /** Clips on it, without those in the trash. */
  count: number;
}

/** All lists in the reader's order. */
export function listsWithCounts(db: OffprintDb): Promise<CountedList[]> {
  return storing(() =>
    db.transaction('r', [db.lists, db.clips], async () => {
      const [lists, trash] = await Promise.all([db.lists.toArray(), db.clips.where('trashedAt').above(0).toArray()]);
      const counts = await Promise.all(lists.map(({ id }) => db.clips.where('lists').equals(id).count()));
      const trashed = (id: ListId) => trash.filter((clip) => clip.lists.includes(id)).length;
      const counted = lists.map((list, i) => ({ ...list, count: (counts[i] ?? 0) - trashed(list.id) }));
      return counted.sort(inOrder);
    }),
  );
}

/** The saved searches in the reader's order. */
export function savedSearches(db: OffprintDb): Promise<SavedSearch[]> {
  return storing(async () => (await db.lists.toArray()).filter(isSavedSearch).sort(inOrder));
}

function inOrder(a: List, b: List): number {
  return a.order - b.order || (a.id < b.id ? -1 : 1);
}

/** Lists of papers whose name holds the letters, most used first. */
export async function suggestLists(db: OffprintDb, letters: string): Promise<CountedList[]> {
  const sought = tagNameOf(letters);
  const named = (await listsWithCounts(db)).filter(({ name }) => tagNameOf(name).includes(sought));
  const lists = named.filter((list) => !isSavedSearch(list));
  return lists.sort((a, b) => b.count - a.count);
}

/** Tags whose name holds the letters, most used first. */
export async function tagsByUse(db: OffprintDb, letters = ''): Promise<Tag[]> {
  return (await tagsWithUses(db, letters)).map(withoutUses);
}

/** The same with how many clips bear each, those in the trash included. */
export function tagsWithUses(db: OffprintDb, letters = ''): Promise<TagRow[]> {
  const sought = tagNameOf(letters);
  return storing(async () => {
    const tags = (await db.tags.toArray()).filter(({ name }) => name.includes(sought));
    return tags.sort((a, b) => b.uses - a.uses || (a.name < b.name ? -1 : 1));
  });
}
