import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo, useState } from 'react';
import { tagNameOf } from '@/lib/library/clip';
import type { OffprintDb, TagRow } from '@/lib/library/db';
import { countedTags } from '@/lib/library/tagCounts';
import { linesOf, type TagNode, tagTrees } from '@/lib/library/tagTree';

/** All tags, most used first, and the lines to be seen of them: as trees, or those that hold the letters. */
export function useTags(db: OffprintDb, letters: string) {
  const counted = useLiveQuery(() => countedTags(db), [db]);
  const tags = counted?.tags;
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const trees = useMemo(() => tagTrees(tags ?? []), [tags]);
  const sought = tagNameOf(letters);
  const isFolded = (name: string) => folded.has(name);
  const nodes = useMemo<TagNode<TagRow>[]>(() => {
    const all = [...linesOf(trees, (name) => !sought && folded.has(name))];
    return sought ? all.filter(({ tag }) => tag?.name.includes(sought)) : all;
  }, [trees, folded, sought]);
  const fold = (name: string) => {
    const next = new Set(folded);
    if (!next.delete(name)) next.add(name);
    setFolded(next);
  };
  const countOf = ({ name, tag }: TagNode<TagRow>) => counted?.within.get(name) ?? tag?.uses ?? 0;
  return { tags, nodes, countOf, isFlat: sought !== '', isFolded, fold };
}
