import { useState } from 'react';
import { type Entry, paperOf } from '@/components/library/entries';
import type { PickedPart } from '@/components/library/PickedBar';
import type { RowDeed } from '@/components/PaperRow';
import type { ShownList } from '@/components/shownList';
import type { Row } from '@/lib/library/queries';
import type { ArxivId } from '@/lib/paper';
import { copyPaper } from '../reader/copyPaper';
import { useGestures } from '../reader/useGestures';
import type { Place } from '../reader/usePlace';
import type { Selection } from '../reader/useSelection';
import { useSteady } from '../reader/useSteady';
import type { Addressed } from './useAddress';
import { useOpenEntry } from './useOpenEntry';
import type { usePicked } from './usePicked';

export type Part = 'tags' | 'lists';

interface Held extends Pick<Addressed, 'address' | 'go' | 'adjust'> {
  place: Place;
  lists: readonly ShownList[];
  entries: readonly Entry[];
  selection: Selection<Entry>;
  picking: ReturnType<typeof usePicked>;
}

/** What is done with the papers of a list, by pointer and by keys. */
export function usePaperHands({ place, lists, entries, selection, picking, address, go, adjust }: Held) {
  const gestures = useGestures(lists, place.refresh);
  const { act, say } = gestures;
  /** What of the picked papers is being changed. */
  const [editing, setEditing] = useState<PickedPart>();
  const { query, setQuery, goTo } = place;
  const { picked, clear } = picking;

  const [openEntry, openAt] = useOpenEntry(entries, address.paper);
  const open = useSteady((entry: Entry | undefined) => {
    const paper = entry && entry !== openEntry ? paperOf(entry) : undefined;
    openAt(entry);
    // From none to one is a step that Back takes back; from one to another is not.
    if (paper && !address.paper) go({ paper });
    else adjust({ paper });
  });
  const onDeed = useSteady((deed: RowDeed, entry: Entry) => {
    const id = paperOf(entry);
    selection.activate(entry);
    if (deed.deed === 'toggle') open(entry);
    else if (deed.deed === 'showTag') goTo({ kind: 'tag', tag: deed.tag });
    else if (deed.deed === 'clip') act({ verb: 'clip', ids: [id] }, id);
    else if (deed.deed === 'star') act({ verb: 'star', ids: [id], on: deed.on }, id);
    else act({ verb: 'status', ids: [id], status: deed.status }, id);
  });
  const onPick = useSteady(picking.pick);
  const edit = (part: Part, entry: Entry) => {
    if (picked.length) return setEditing(part);
    if (openEntry !== entry) open(entry);
    selection.ask(entry, part);
  };
  /** Takes back one step of what was chosen; false where there is none. */
  const leave = () => {
    if (picked.length) clear();
    else if (address.paper) adjust({ paper: undefined });
    else if (query) setQuery('');
    else return false;
    return true;
  };
  const copy = (as: Parameters<typeof copyPaper>[1], id: ArxivId) => void copyPaper(id, as).then(say);
  /** What the list's keys need. */
  const byKeys = (row: Row | undefined, columns: number) => ({
    selection,
    row,
    columns,
    picked,
    pick: picking.pick,
    pickAll: picking.pickAll,
    open,
    act,
    copy,
    edit,
    undo: gestures.undo,
    redo: gestures.redo,
    leave,
  });
  return { ...gestures, openEntry, open, onDeed, onPick, copy, editing, setEditing, byKeys };
}
