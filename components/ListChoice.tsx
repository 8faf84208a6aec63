import { type FormEvent, useState } from 'react';
import { t } from '#i18n';
import { type List, type ListId, labelOf } from '@/lib/library/clip';
import styles from './ListChoice.module.css';
import { listExists } from './listExists';
import { Trouble } from './Trouble';
import { useAttempt } from './useAttempt';

interface Props {
  lists: readonly List[];
  chosen: readonly ListId[];
  onChoose(list: List, on: boolean): Promise<void>;
  /** Creates a list with the paper on it. */
  onCreate(name: string): Promise<void>;
}

/** The lists, those ticked that the paper is on, and a field that makes a new one. */
export function ListChoice({ lists, chosen, onChoose, onCreate }: Props) {
  const [name, setName] = useState('');
  const [refused, setRefused] = useState<string>();
  const { trouble, attempt } = useAttempt();
  const create = async (event: FormEvent) => {
    event.preventDefault();
    const label = labelOf(name);
    const reason = label ? listExists(lists, label) : undefined;
    setRefused(reason);
    if (label && !reason && (await attempt(() => onCreate(label)))) setName('');
  };
  return (
    <fieldset className={styles.choice}>
      <legend>{t('paper.lists')}</legend>
      {lists.map((list) => (
        <label key={list.id} className={styles.list}>
          <input
            type="checkbox"
            data-part="lists"
            checked={chosen.includes(list.id)}
            onChange={({ target }) => attempt(() => onChoose(list, target.checked))}
          />
          <bdi>{list.name}</bdi>
        </label>
      ))}
      <form className={styles.create} onSubmit={create}>
        <input
          data-part="lists"
          aria-label={t('paper.newList')}
          placeholder={t('paper.newList')}
          value={name}
          onChange={({ target }) => {
            setRefused(undefined);
            setName(target.value);
          }}
        />
        {name.trim() && <button type="submit">{t('paper.createList')}</button>}
      </form>
      <Trouble sentence={refused ?? trouble} />
    </fieldset>
  );
}
