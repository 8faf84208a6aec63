import { type FormEvent, useId, useState } from 'react';
import { t } from '#i18n';
import { FILE_FORMATS, type FileFormat } from '@/lib/exchange/fileFormats';
import { numberText } from '../numberText';
import { Trouble } from '../Trouble';
import { Card } from './Card';
import { type Choice, ChoiceOptions, keyOf, type Which } from './ChoiceOptions';
import styles from './keep.module.css';

export type ExportState =
  | { kind: 'none' }
  | { kind: 'writing'; done: number; of?: number }
  | { kind: 'written'; papers: number; name: string }
  | { kind: 'failed'; sentence: string };

export interface TakeOutProps {
  state: ExportState;
  shelves: Choice[];
  lists: Choice[];
  tags: Choice[];
  onSave(which: Which, format: FileFormat): void;
  onStop(): void;
}

const SEARCH = 'search';

/** Papers as a file for other programs. */
export function TakeOut({ state, shelves, lists, tags, onSave, onStop }: TakeOutProps) {
  const [key, setKey] = useState(keyOf({ kind: 'all' }));
  const [query, setQuery] = useState('');
  const [format, setFormat] = useState<FileFormat>('bibtex');
  const hint = useId();
  const isWriting = state.kind === 'writing';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const chosen = [...shelves, ...lists, ...tags].find(({ which }) => keyOf(which) === key)?.which;
    onSave(chosen ?? { kind: 'search', query }, format);
  };
  return (
    <Card title={t('library.takeOut.title')}>
      <form onSubmit={submit} className={styles.form}>
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
        <label className={styles.field}>
          {t('library.takeOut.as')}
          <select
            value={format}
            aria-describedby={hint}
            onChange={({ target }) => setFormat(target.value as FileFormat)}
          >
            {FILE_FORMATS.map((each) => (
              <option key={each} value={each}>
                {t(`library.format.${each}`)}
              </option>
            ))}
          </select>
        </label>
        <p className={styles.hint} id={hint}>
          {t(`library.formatHint.${format}`)}
        </p>
        <div className={styles.line}>
          <button type="submit" className={styles.main} disabled={isWriting || (key === SEARCH && !query.trim())}>
            {t('library.takeOut.save')}
          </button>
          {isWriting && (
            <button type="button" className={styles.button} onClick={onStop}>
              {t('library.stop')}
            </button>
          )}
        </div>
      </form>
      {isWriting && (
        <progress
          className={styles.progress}
          aria-label={t('library.takeOut.progress')}
          max={state.of}
          value={state.of && state.done}
        />
      )}
      <p role="status">{state.kind === 'written' && writtenText(state)}</p>
      <Trouble sentence={state.kind === 'failed' ? state.sentence : undefined} />
    </Card>
  );
}

function writtenText({ papers, name }: { papers: number; name: string }): string {
  if (!papers) return t('library.takeOut.none');
  const counted = t('popup.count.papers', { count: papers, number: numberText(papers) });
  return t('library.takeOut.written', { papers: counted, name });
}
