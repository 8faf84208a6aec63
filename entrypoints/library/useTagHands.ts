import { useState } from 'react';
import type { Change } from '@/components/change';
import type { Said } from '@/components/Notice';
import type { Doing, TagHands } from '@/components/tags/TagLine';
import { tagNameOf } from '@/lib/library/clip';
import type { OffprintDb, TagRow } from '@/lib/library/db';
import type { Gesture } from '@/lib/library/gesture';
import { type TagNode, tagsIn } from '@/lib/library/tagTree';
import { report, sentenceOf } from '@/lib/report';
import { isWithin } from '@/lib/tagPath';
import { addressText, HOME } from './address';
import { useMerging } from './useMerging';

/** What is being done with which tag, and what comes of it. */
export function useTagHands(
  db: OffprintDb,
  tags: readonly TagRow[] | undefined,
  change: Change,
  say: (news: Said) => void,
) {
  const [active, setActive] = useState<string>();
  const [doing, setDoing] = useState<Doing>();
  const [focusing, setFocusing] = useState(0);
  const onActive = (name: string) => {
    if (name !== active) setDoing(undefined);
    setActive(name);
  };
  const onGo = (name: string) => {
    onActive(name);
    setFocusing((times) => times + 1);
  };
  const onDoing = (name: string, what: Doing | undefined) => {
    setActive(name);
    setDoing(what);
    if (!what) setFocusing((times) => times + 1);
  };
  /** What goes wrong with a gesture that is made with one press is said where all is said. */
  const alone = (gesture: Gesture) =>
    change(gesture).catch((error: unknown) => {
      report(error);
      say({ text: sentenceOf(error), seen: true });
    });
  const rename = async (tag: string, label: string) => {
    await change({ verb: 'renameTag', tag, label });
    setDoing(undefined);
    onGo(tagNameOf(label));
  };
  const { merging, ask } = useMerging(db, rename);
  const isTaken = (label: string, node: TagNode) =>
    tags?.some(({ name }) => isWithin(name, tagNameOf(label)) && !isWithin(name, node.name)) ?? false;
  const hands: TagHands = {
    hrefOf: (tag) => `#${addressText({ ...HOME, shelf: { kind: 'tag', tag } })}`,
    onRename: async (node, label) => {
      if (!isTaken(label, node)) return rename(node.label, label);
      setDoing(undefined);
      ask(node.label, label);
    },
    onMerge: ({ label }) => ask(label),
    onColour: ({ name, label }, colour) => {
      onDoing(name, undefined);
      void alone({ verb: 'colourTag', tag: label, ...(colour && { colour }) });
    },
    onDelete: (node, withBelow) => {
      onDoing(node.name, undefined);
      const gone = withBelow ? tagsIn(node).map(({ label }) => label) : [node.label];
      void alone({ verb: 'deleteTags', tags: gone });
    },
  };
  return { hands, merging, alone, active, doing, focusing, onActive, onGo, onDoing };
}
