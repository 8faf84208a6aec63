import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo } from 'react';
import type { RowDeed } from '@/components/PaperRow';
import type { ShownList } from '@/components/shownList';
import type { OffprintDb } from '@/lib/library/db';
import { rowsOf } from '@/lib/library/queries';
import type { ArxivId } from '@/lib/paper';
import { copyPaper } from '../reader/copyPaper';
import { useGestures } from '../reader/useGestures';
import { useSelection } from '../reader/useSelection';
import type { Addressed } from './useAddress';
import { useLibraryKeys } from './useLibraryKeys';

const NO_BOX = { current: null };
const nothing = () => {};

interface Page extends Pick<Addressed, 'go'> {
  db: OffprintDb;
  lists: readonly ShownList[];
  onHelp(): void;
}

/** The papers that stand on the page, in the order in which keys go through them, and all that is done with them there. */
export function useReviewHands(ids: readonly ArxivId[], { db, lists, go, onHelp }: Page) {
  const read = useLiveQuery(() => rowsOf(db, [...ids]), [db, ids.join()]);
  const rows = useMemo(() => new Map((read ?? []).map((row) => [row.id, row])), [read]);
  const selection = useSelection(ids);
  const { change, act, undo, redo, spoken, shown, say, troubleOf } = useGestures(lists, nothing, true);
  const open = (id: ArxivId | undefined) =>
    id && go({ section: 'papers', shelf: { kind: 'everything' }, query: '', paper: id });
  const onDeed = (deed: RowDeed, id: ArxivId) => {
    selection.activate(id);
    if (deed.deed === 'toggle') open(id);
    else if (deed.deed === 'showTag') go({ section: 'papers', shelf: { kind: 'tag', tag: deed.tag }, query: '' });
    else if (deed.deed === 'clip') void act({ verb: 'clip', ids: [id] }, id);
    else if (deed.deed === 'star') void act({ verb: 'star', ids: [id], on: deed.on }, id);
    else void act({ verb: 'status', ids: [id], status: deed.status }, id);
  };
  useLibraryKeys({
    box: NO_BOX,
    selection,
    row: selection.activeId ? rows.get(selection.activeId) : undefined,
    columns: 1,
    picked: [],
    pick: nothing,
    pickAll: nothing,
    open,
    act,
    copy: (as, id) => void copyPaper(id, as).then(say),
    edit: (_part, id) => open(id),
    undo,
    redo,
    help: onHelp,
    leave: () => false,
  });
  const { activeId, focusing, activate } = selection;
  return {
    /** What each list of rows needs. */
    inRows: { rows, activeId, focusing, troubleOf, onActive: activate, onDeed },
    notice: { spoken, shown, onUndo: undo },
    change,
    say,
  };
}
