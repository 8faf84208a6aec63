import { type ReactNode, useRef, useState } from 'react';
import { t } from '#i18n';
import type { CountedList } from '@/lib/library/queries';
import type { Change } from './change';
import { Dialog } from './Dialog';
import { ListLine } from './ListLine';
import styles from './ListsDialog.module.css';
import { listExists } from './listExists';
import { NameForm } from './NameForm';
import { Trouble } from './Trouble';
import { useAttempt } from './useAttempt';

interface Props {
  lists: readonly CountedList[];
  change: Change;
  onClose(): void;
  /** What was said last, with its Undo: the page below cannot be reached meanwhile. */
  children?: ReactNode;
}

/** The reader's lists: make, rename, put in order, delete. */
export function ListsDialog({ lists, change, onClose, children }: Props) {
  const { trouble, attempt } = useAttempt();
  const [renaming, setRenaming] = useState<string>();
  const names = useRef<HTMLUListElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const ids = lists.map(({ id }) => id);
  const move = (from: number, by: -1 | 1) => {
    const order = movedBy(ids, from, by);
    if (order) attempt(() => change({ verb: 'orderLists', lists: order }));
  };
  /** The focus goes on to the next line, or the one before; none would be lost with the line that has it. */
  const remove = async (at: number) => {
    const lines = names.current?.children;
    const near = lines?.[at + 1] ?? lines?.[at - 1] ?? field.current;
    const isGone = await attempt(() => change({ verb: 'deleteList', list: ids[at] ?? '' }));
    if (isGone && near instanceof HTMLElement) near.focus();
  };
  return (
    <Dialog title={t('popup.lists.title')} onClose={onClose}>
      {lists.length === 0 && <p className={styles.none}>{t('popup.lists.none')}</p>}
      <ul className={styles.lists} ref={names}>
        {lists.map((list, i) => (
          <ListLine
            key={list.id}
            list={list}
            first={i === 0}
            last={i === lists.length - 1}
            renaming={renaming === list.id}
            onMove={(by) => move(i, by)}
            onRenaming={(on) => setRenaming(on ? list.id : undefined)}
            onRename={(name) => change({ verb: 'renameList', list: list.id, name })}
            onDelete={() => remove(i)}
          />
        ))}
      </ul>
      <NameForm
        label={t('popup.lists.name')}
        button={t('popup.lists.create')}
        atOnce
        field={field}
        refuse={(name) => listExists(lists, name)}
        onName={(name) => change({ verb: 'createList', list: crypto.randomUUID(), name, ids: [] })}
      />
      <Trouble sentence={trouble} />
      {children}
    </Dialog>
  );
}

/** The ids with one of them a place further up or down; undefined where there is no such place. */
export function movedBy(ids: readonly string[], from: number, by: -1 | 1): string[] | undefined {
  const to = from + by;
  if (to < 0 || to >= ids.length) return undefined;
  const order = [...ids];
  order.splice(to, 0, ...order.splice(from, 1));
  return order;
}
