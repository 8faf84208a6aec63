import type { ReactNode } from 'react';
import { t } from '#i18n';
import type { Change } from './change';
import { Dialog } from './Dialog';
import { ListsEditor } from './ListsEditor';
import type { ShownList } from './shownList';

interface Props {
  lists: readonly ShownList[];
  /** The id of a list that opens with its form. */
  begin?: string | undefined;
  change: Change;
  onClose(): void;
  /** What was said last, with its Undo: the page below cannot be reached meanwhile. */
  children?: ReactNode;
}

/** The reader's lists over the page. */
export function ListsDialog({ lists, begin, change, onClose, children }: Props) {
  return (
    <Dialog title={t('popup.lists.title')} onClose={onClose}>
      <ListsEditor lists={lists} begin={begin} atOnce={!begin} change={change} />
      {children}
    </Dialog>
  );
}
