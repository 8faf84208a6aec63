import type { OffprintDb } from '@/lib/library/db';
import { tagsWithUses } from '@/lib/library/queries';
import { tagLabelsOn } from '@/lib/library/tagLabels';
import type { ArxivId } from '@/lib/paper';
import type { Findable } from '@/lib/search/findable';
import { papersLike } from '@/lib/search/papersLike';
import { reasons } from '@/lib/search/reasons';
import type { Wanted } from '@/lib/search/search';
import type { SearchIndex } from '@/lib/search/searchIndex';
import { suggestTags } from '@/lib/search/suggestTags';

/** So many of the nearest clips are looked through for tags: not every clip has one. */
const NEAR_FOR_TAGS = 200;

/** A paper near to another, and why: the words and authors they share, in few words, the most telling first. */
export interface NearPaper {
  id: ArxivId;
  why: string[];
}

export interface Likeness {
  /** The papers most like one, nearest first, without itself. */
  like(id: ArxivId, wanted: Wanted): Promise<NearPaper[]>;
  /** Tags of the reader's that a paper may want, likeliest first. */
  tagsFor(id: ArxivId): Promise<string[]>;
}

interface LikenessHands {
  /** What search knows of these papers, and maybe others. */
  read(ids: ArxivId[]): Promise<ReadonlyMap<ArxivId, Findable>>;
  /** Until the index holds all, and keys and drawing had their turn. */
  ready(): Promise<void>;
}

/** What is alike among the papers of an index. */
export function likenessIn(index: SearchIndex, db: OffprintDb, { read, ready }: LikenessHands): Likeness {
  return {
    async like(id, wanted) {
      await ready();
      const paper = (await read([id])).get(id);
      if (!paper) return [];
      const near = papersLike(index, paper, wanted);
      const papers = await read(near.map((one) => one.id));
      return near.flatMap((one): NearPaper[] => {
        const other = papers.get(one.id);
        return other ? [{ id: one.id, why: reasons(one.shared, paper, other) }] : [];
      });
    },
    async tagsFor(id) {
      await ready();
      const [known, papers] = await Promise.all([tagsWithUses(db), read([id])]);
      const paper = papers.get(id);
      if (!paper || known.length === 0) return [];
      const near = papersLike(index, paper, { scope: 'clips', most: NEAR_FOR_TAGS });
      const tags = await tagLabelsOn(
        db,
        near.map((one) => one.id),
      );
      const tagged = near.map(({ score }, i) => ({ score, tags: tags[i] ?? [] }));
      return suggestTags(paper, tagged, known);
    },
  };
}
