import { type FormEvent, useEffect, useRef, useState } from 'react';
import { labelOf } from '@/lib/library/clip';
import styles from './NameForm.module.css';
import { Trouble } from './Trouble';
import { useAttempt } from './useAttempt';

interface Props {
  label: string;
  button: string;
  name?: string;
  /** Takes the focus when it appears. */
  atOnce?: boolean;
  onName(name: string): Promise<void>;
}

/** A field for a name. What fails to be kept stays in it. */
export function NameForm({ label, button, name = '', atOnce = false, onName }: Props) {
  const [typed, setTyped] = useState(name);
  const { trouble, attempt } = useAttempt();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (!atOnce) return;
    field.current?.focus();
    field.current?.select();
  }, [atOnce]);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const kept = labelOf(typed);
    if (kept && (await attempt(() => onName(kept)))) setTyped('');
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <input
        ref={field}
        aria-label={label}
        placeholder={label}
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
      />
      <button type="submit" disabled={!labelOf(typed)}>
        {button}
      </button>
      <Trouble sentence={trouble} />
    </form>
  );
}
