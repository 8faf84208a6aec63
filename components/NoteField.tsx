import { useId } from 'react';
import { t } from '#i18n';
import { LONGEST_NOTE } from '@/lib/library/clip';
import styles from './NoteField.module.css';
import { Trouble } from './Trouble';

/** A note as it is being written. */
export interface NoteDraft {
  text: string;
  /** Written, but not kept yet. */
  pending: boolean;
  trouble: string | undefined;
  write(text: string): void;
  /** The reader goes on to something else. */
  rest(): void;
}

/** The reader's own words on a paper. */
export function NoteField({ text, pending, trouble, write, rest }: NoteDraft) {
  const id = useId();
  return (
    <div className={styles.note}>
      <label htmlFor={id}>{t('paper.note')}</label>
      <textarea
        id={id}
        dir="auto"
        rows={2}
        maxLength={LONGEST_NOTE}
        placeholder={t('paper.noteHint')}
        value={text}
        onChange={({ target }) => write(target.value)}
        onBlur={rest}
      />
      <span className={styles.state}>{pending && t('paper.noteSaving')}</span>
      <Trouble sentence={trouble} />
    </div>
  );
}
