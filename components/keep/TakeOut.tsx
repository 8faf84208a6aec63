import { useState } from 'react';
import { t } from '#i18n';
import type { FileFormat } from '@/lib/exchange/fileFormats';
import { Card } from './Card';
import { type Choice, ChoiceOptions, keyOf, type Which } from './ChoiceOptions';
import styles from './keep.module.css';
import { SaveAs, type Saving } from './SaveAs';

export interface TakeOutProps extends Saving {
  shelves: Choice[];
  lists: Choice[];
  tags: Choice[];
  onSave(which: Which, format: FileFormat): void;
}

const SEARCH = 'search';

/** Papers as a file for other programs. */
export function TakeOut({ shelves, lists, tags, onSave, ...saving }: TakeOutProps) {
  const [key, setKey] = useState(keyOf({ kind: 'all' }));
  const [query, setQuery] = useState('');
  const chosen = [...shelves, ...lists, ...tags].find(({ which }) => keyOf(which) === key);
  const isNothing = key === SEARCH ? !query.trim() : chosen?.count === 0;
  const save = (format: FileFormat) => onSave(chosen?.which ?? { kind: 'search', query }, format);
  return (
    <Card title={t('library.takeOut.title')}>
      <SaveAs {...saving} isNothing={isNothing} onSave={save}>
        <label className={styles.field}>
          {t('library.takeOut.which')}
          <select value={key} onChange={({ target }) => setKey(target.value)}>
            <ChoiceOptions choices={shelves} />
            <ChoiceOptions label={t('library.takeOut.lists')} choices={lists} />
            <ChoiceOptions label={t('library.takeOut.tags')} choices={tags} />
            <option value={SEARCH}>{t('library.takeOut.search')}</option>
          </select>
        </label>
        {key === SEARCH && (
          <label className={styles.field}>
            {t('library.takeOut.query')}
            <input type="search" value={query} onChange={({ target }) => setQuery(target.value)} />
          </label>
        )}
      </SaveAs>
    </Card>
  );
}
