import { useRef, useState } from 'react';
import { t } from '#i18n';
import type { Change } from './change';
import { ListLine } from './ListLine';
import styles from './ListsEditor.module.css';
import { listExists } from './listExists';
import { NameForm } from './NameForm';
import type { SearchWanted } from './SearchForm';
import type { ShownList } from './shownList';
import { Trouble } from './Trouble';
import { useAttempt } from './useAttempt';
import { useDragOrder } from './useDragOrder';

interface Props {
  lists: readonly ShownList[];
  /** The id of a list that opens with its form. */
  begin?: string | undefined;
  /** The name of a new list takes the focus when it appears. */
  atOnce?: boolean;
  change: Change;
}

/** The reader's lists and saved searches: make, rename, ask otherwise, put in order, delete. */
export function ListsEditor({ lists, begin, atOnce = false, change }: Props) {
  const { trouble, attempt } = useAttempt();
  const [editing, setEditing] = useState(begin);
  const names = useRef<HTMLUListElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const ids = lists.map(({ id }) => id);
  const move = (from: number, by: number) => {
    const order = movedBy(ids, from, by);
    if (order) attempt(() => change({ verb: 'orderLists', lists: order }));
  };
  const dragged = useDragOrder((from, to) => move(from, to - from));
  /** The focus goes on to the next line, or the one before; none would be lost with the line that has it. */
  const remove = async (at: number) => {
    const lines = names.current?.children;
    const near = lines?.[at + 1] ?? lines?.[at - 1] ?? field.current;
    const isGone = await attempt(() => change({ verb: 'deleteList', list: ids[at] ?? '' }));
    if (isGone && near instanceof HTMLElement) near.focus();
  };
  return (
    <>
      {lists.length === 0 && <p className={styles.none}>{t('popup.lists.none')}</p>}
      <ul className={styles.lists} ref={names}>
        {lists.map((list, i) => (
          <ListLine
            key={list.id}
            list={list}
            first={i === 0}
            last={i === lists.length - 1}
            editing={editing === list.id}
            drag={editing ? {} : dragged(i)}
            onMove={(by) => move(i, by)}
            onEditing={(on) => setEditing(on ? list.id : undefined)}
            onRename={(name) => change({ verb: 'renameList', list: list.id, name })}
            onSearch={(wanted) => changeSearch(change, list, wanted)}
            onDelete={() => remove(i)}
          />
        ))}
      </ul>
      <NameForm
        label={t('popup.lists.name')}
        button={t('popup.lists.create')}
        atOnce={atOnce}
        field={field}
        refuse={(name) => listExists(lists, name)}
        onName={(name) => change({ verb: 'createList', list: crypto.randomUUID(), name, ids: [] })}
      />
      <Trouble sentence={trouble} />
    </>
  );
}

/** One step to take back, whatever was changed. */
async function changeSearch(change: Change, search: ShownList, { name, ...asked }: SearchWanted): Promise<void> {
  const step = crypto.randomUUID();
  const names = () => ({ op: crypto.randomUUID(), step });
  if (name !== search.name) await change({ verb: 'renameList', list: search.id, name }, names());
  if (asked.query !== search.query || asked.scope !== search.scope)
    await change({ verb: 'changeSearch', list: search.id, ...asked }, names());
}

/** The ids with one of them so many places further up or down; undefined where there is no such place. */
export function movedBy(ids: readonly string[], from: number, by: number): string[] | undefined {
  const to = from + by;
  if (to < 0 || to >= ids.length) return undefined;
  const order = [...ids];
  order.splice(to, 0, ...order.splice(from, 1));
  return order;
}
