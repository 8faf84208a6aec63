import { useState } from 'react';
import type { PickedPart } from '@/components/library/PickedBar';
import type { RowDeed } from '@/components/PaperRow';
import type { ShownList } from '@/components/shownList';
import type { Row } from '@/lib/library/queries';
import type { ArxivId } from '@/lib/paper';
import { copyPaper } from '../reader/copyPaper';
import { useGestures } from '../reader/useGestures';
import type { Place } from '../reader/usePlace';
import type { useSelection } from '../reader/useSelection';
import { useSteady } from '../reader/useSteady';
import type { Addressed } from './useAddress';
import type { usePicked } from './usePicked';

export type Part = 'tags' | 'lists';

interface Held extends Pick<Addressed, 'address' | 'go' | 'adjust'> {
  place: Place;
  lists: readonly ShownList[];
  selection: ReturnType<typeof useSelection>;
  picking: ReturnType<typeof usePicked>;
}

/** What is done with the papers of a list, by pointer and by keys. */
export function usePaperHands({ place, lists, selection, picking, address, go, adjust }: Held) {
  const gestures = useGestures(lists, place.refresh);
  const { act, say } = gestures;
  /** What of the picked papers is being changed. */
  const [editing, setEditing] = useState<PickedPart>();
  const { query, setQuery, goTo } = place;
  const { picked, clear } = picking;

  const open = useSteady((id: ArxivId | undefined) => {
    // From none to one is a step that Back takes back; from one to another is not.
    if (id && !address.paper) go({ paper: id });
    else adjust({ paper: id === address.paper ? undefined : id });
  });
  const onDeed = useSteady((deed: RowDeed, id: ArxivId) => {
    selection.activate(id);
    if (deed.deed === 'toggle') open(id);
    else if (deed.deed === 'showTag') goTo({ kind: 'tag', tag: deed.tag });
    else if (deed.deed === 'clip') act({ verb: 'clip', ids: [id] }, id);
    else if (deed.deed === 'star') act({ verb: 'star', ids: [id], on: deed.on }, id);
    else act({ verb: 'status', ids: [id], status: deed.status }, id);
  });
  const onPick = useSteady(picking.pick);
  const edit = (part: Part, id: ArxivId) => {
    if (picked.length) return setEditing(part);
    if (address.paper !== id) open(id);
    selection.ask(id, part);
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
  return { ...gestures, open, onDeed, onPick, copy, editing, setEditing, byKeys };
}
