import type { KeyboardEvent } from 'react';
import { t } from '#i18n';
import type { CountedList } from '@/lib/library/queries';
import { Icon, type IconName } from './Icon';
import styles from './ListsDialog.module.css';
import { NameForm } from './NameForm';

interface Props {
  list: CountedList;
  first: boolean;
  last: boolean;
  renaming: boolean;
  onMove(by: -1 | 1): void;
  onRenaming(on: boolean): void;
  onRename(name: string): Promise<void>;
  onDelete(): void;
}

/** One list and what can be done with it; Alt with an arrow moves it too. */
export function ListLine(props: Props) {
  const { list, first, last, renaming, onMove, onRenaming, onRename, onDelete } = props;
  const press = (event: KeyboardEvent) => {
    const by = event.altKey ? { ArrowUp: -1 as const, ArrowDown: 1 as const }[event.key] : undefined;
    if (by) onMove(by);
    else if (event.key === 'Escape' && renaming) onRenaming(false);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const named = { list: list.name };
  return (
    <li tabIndex={-1} onKeyDown={press}>
      {renaming ? (
        <NameForm
          label={t('popup.lists.newName', named)}
          button={t('popup.lists.keep')}
          name={list.name}
          atOnce
          onName={async (name) => {
            await onRename(name);
            onRenaming(false);
          }}
        />
      ) : (
        <>
          <span className={styles.name}>
            <bdi>{list.name}</bdi>
            <small>{t('popup.lists.papers', { count: list.count })}</small>
          </span>
          <Button icon="up" label={t('popup.lists.up', named)} disabled={first} onClick={() => onMove(-1)} />
          <Button icon="down" label={t('popup.lists.down', named)} disabled={last} onClick={() => onMove(1)} />
          <Button icon="pencil" label={t('popup.lists.rename', named)} onClick={() => onRenaming(true)} />
          <Button icon="bin" label={t('popup.lists.delete', named)} onClick={onDelete} />
        </>
      )}
    </li>
  );
}

interface ButtonProps {
  icon: IconName;
  label: string;
  disabled?: boolean;
  onClick(): void;
}

/** Stays in the tab order at the ends of the list, so that moving there does not lose the focus. */
function Button({ icon, label, disabled = false, onClick }: ButtonProps) {
  return (
    <button type="button" aria-label={label} title={label} aria-disabled={disabled} onClick={onClick}>
      <Icon name={icon} />
    </button>
  );
}
