import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { t } from '#i18n';
import { FILE_FORMATS, type FileFormat } from '@/lib/exchange/fileFormats';
import { numberText } from '../numberText';
import { Trouble } from '../Trouble';
import styles from './keep.module.css';

export type ExportState =
  | { kind: 'none' }
  | { kind: 'writing'; done: number; of?: number }
  | { kind: 'written'; papers: number; name: string }
  | { kind: 'failed'; sentence: string };

export interface Saving {
  state: ExportState;
  onStop(): void;
}

interface Props extends Saving {
  /** Nothing is chosen that could be saved. */
  isNothing?: boolean;
  onSave(format: FileFormat): void;
  /** What is asked before the format. */
  children?: ReactNode;
}

/** As what papers are saved, how far their file is, and what became of it. */
export function SaveAs({ state, isNothing = false, onSave, onStop, children }: Props) {
  const [format, setFormat] = useState<FileFormat>('bibtex');
  const hint = useId();
  const isWriting = state.kind === 'writing';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSave(format);
  };
  return (
    <div className={styles.saving}>
      <form onSubmit={submit} className={styles.form}>
        {children}
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
          <button type="submit" className={styles.main} disabled={isWriting || isNothing}>
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
    </div>
  );
}

function writtenText({ papers, name }: { papers: number; name: string }): string {
  if (!papers) return t('library.takeOut.none');
  const counted = t('popup.count.papers', { count: papers, number: numberText(papers) });
  return t('library.takeOut.written', { papers: counted, name });
}
