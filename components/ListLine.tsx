import type { HTMLAttributes, KeyboardEvent } from 'react';
import { t } from '#i18n';
import { Icon, type IconName } from './Icon';
import styles from './ListsEditor.module.css';
import { NameForm } from './NameForm';
import { SearchForm, type SearchWanted } from './SearchForm';
import { SearchWords } from './SearchWords';
import type { ShownList } from './shownList';

interface Props {
  list: ShownList;
  first: boolean;
  last: boolean;
  editing: boolean;
  /** What makes it follow the mouse. */
  drag: HTMLAttributes<HTMLLIElement>;
  onMove(by: -1 | 1): void;
  onEditing(on: boolean): void;
  onRename(name: string): Promise<void>;
  /** For a saved search: another name, query or place. */
  onSearch(wanted: SearchWanted): Promise<void>;
  onDelete(): void;
}

/** One list and what can be done with it; Alt with an arrow moves it too. */
export function ListLine(props: Props) {
  const { list, first, last, editing, drag, onMove, onEditing, onDelete } = props;
  const isSearch = list.query !== undefined;
  const press = (event: KeyboardEvent) => {
    const by = event.altKey ? { ArrowUp: -1 as const, ArrowDown: 1 as const }[event.key] : undefined;
    if (by) onMove(by);
    else if (event.key === 'Escape' && editing) onEditing(false);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const named = { list: list.name };
  return (
    <li tabIndex={-1} onKeyDown={press} {...drag}>
      {editing ? (
        <EditForm {...props} />
      ) : (
        <>
          <span className={styles.name}>
            {isSearch && <Icon name="search" />}
            <bdi>{list.name}</bdi>
            {isSearch && <SearchWords search={list} />}
            <small>{list.count !== undefined && t('popup.lists.papers', { count: list.count })}</small>
          </span>
          <Button icon="up" label={t('popup.lists.up', named)} disabled={first} onClick={() => onMove(-1)} />
          <Button icon="down" label={t('popup.lists.down', named)} disabled={last} onClick={() => onMove(1)} />
          <Button
            icon="pencil"
            label={isSearch ? t('popup.saved.edit', named) : t('popup.lists.rename', named)}
            onClick={() => onEditing(true)}
          />
          <Button icon="bin" label={t('popup.lists.delete', named)} onClick={onDelete} />
        </>
      )}
    </li>
  );
}

/** Closes once what it was for is kept. */
function EditForm({ list, onRename, onSearch, onEditing }: Props) {
  const close = () => onEditing(false);
  if (list.query !== undefined) return <SearchForm search={list} onKeep={(wanted) => onSearch(wanted).then(close)} />;
  return (
    <NameForm
      label={t('popup.lists.newName', { list: list.name })}
      button={t('popup.lists.keep')}
      name={list.name}
      atOnce
      onName={(name) => onRename(name).then(close)}
    />
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
