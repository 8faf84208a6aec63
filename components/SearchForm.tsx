import { type FormEvent, useEffect, useRef, useState } from 'react';
import { t } from '#i18n';
import { labelOf } from '@/lib/library/clip';
import { LONGEST_SAVED } from '@/lib/library/savedSearch';
import styles from './SearchForm.module.css';
import type { ShownList } from './shownList';
import { Trouble } from './Trouble';
import { useAttempt } from './useAttempt';

/** A saved search as its reader wants it. */
export interface SearchWanted {
  name: string;
  query: string;
  scope: 'everything' | undefined;
}

interface Props {
  search: ShownList;
  onKeep(wanted: SearchWanted): Promise<void>;
}

/** Name, words and place of a saved search. What fails to be kept stays in it. */
export function SearchForm({ search, onKeep }: Props) {
  const [name, setName] = useState(search.name);
  const [query, setQuery] = useState(search.query ?? '');
  const [wide, setWide] = useState(search.scope === 'everything');
  const { trouble, attempt } = useAttempt();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const isWhole = labelOf(name) !== '' && query.trim() !== '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const wanted = { name: labelOf(name), query: query.trim(), scope: wide ? ('everything' as const) : undefined };
    if (isWhole) void attempt(() => onKeep(wanted));
  };
  const named = { list: search.name };
  return (
    <form className={styles.form} onSubmit={submit}>
      <input
        aria-label={t('popup.lists.newName', named)}
        value={name}
        onChange={({ target }) => setName(target.value)}
      />
      <input
        ref={field}
        aria-label={t('popup.saved.newQuery', named)}
        autoComplete="off"
        spellCheck={false}
        maxLength={LONGEST_SAVED}
        value={query}
        onChange={({ target }) => setQuery(target.value)}
      />
      <label>
        <input type="checkbox" checked={wide} onChange={({ target }) => setWide(target.checked)} />
        {t('popup.saved.wide')}
      </label>
      <button type="submit" disabled={!isWhole}>
        {t('popup.lists.keep')}
      </button>
      <Trouble sentence={trouble} />
    </form>
  );
}
