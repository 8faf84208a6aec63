import type { KeptPaper } from '@/lib/paper';
import type { Rule } from '@/lib/rule';
import type { Clip, List, Tag } from './clip';
import type { Sighting } from './db';

/** What comes in from a backup or another program's file, or a part of it. */
export interface Incoming {
  clips: Clip[];
  lists: List[];
  tags: Tag[];
  rules: Rule[];
  papers: KeptPaper[];
  sightings: Sighting[];
}

/** Never to be asked for by a page: the background reads the file. */
export interface Import {
  verb: 'import';
  rows: Incoming;
}

/** Papers in one transaction: 100 to 300 ms, after which others have their turn. */
export const BATCH = 500;

/** The whole in parts, one transaction each: lists, tags and rules with the first clips, each clip with its paper. */
export function* batchesOf(all: Incoming): Generator<Incoming, void> {
  const papers = new Map(all.papers.map((paper) => [paper.id, paper]));
  const { lists, tags, rules } = all;
  let names: Pick<Incoming, 'lists' | 'tags' | 'rules'> = { lists, tags, rules };
  // Side by side in the store, where they are read at once.
  const sorted = all.clips.toSorted((one, other) => (one.paperId < other.paperId ? -1 : 1));
  for (let i = 0; i === 0 || i < sorted.length; i += BATCH) {
    const clips = sorted.slice(i, i + BATCH);
    const own = clips.flatMap(({ paperId }) => papers.get(paperId) ?? []);
    yield { ...NOTHING, ...names, clips, papers: own };
    for (const { id } of own) papers.delete(id);
    // Which list is meant by an id is asked for in each part; what a tag is called, too.
    names = { lists, tags, rules: [] };
  }
  const others = [...papers.values()];
  for (let i = 0; i < Math.max(others.length, all.sightings.length); i += BATCH)
    yield { ...NOTHING, papers: others.slice(i, i + BATCH), sightings: all.sightings.slice(i, i + BATCH) };
}

export const NOTHING: Incoming = { clips: [], lists: [], tags: [], rules: [], papers: [], sightings: [] };
