import { type FormEvent, useState } from 'react';
import { t } from '#i18n';
import styles from './keep.module.css';

/** A text in which papers are named, pasted or typed. */
export function PastedText({ onText }: { onText(text: string): void }) {
  const [text, setText] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onText(text);
  };
  return (
    <form onSubmit={submit} className={styles.form}>
      <label className={styles.field}>
        {t('library.bringIn.paste')}
        <textarea value={text} rows={3} onChange={({ target }) => setText(target.value)} />
      </label>
      <button type="submit" className={styles.button} disabled={!text.trim()}>
        {t('library.bringIn.read')}
      </button>
    </form>
  );
}
