import { type FormEvent, type RefObject, useEffect, useRef, useState } from 'react';
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
  field?: RefObject<HTMLInputElement | null>;
  /** Why a name cannot be; undefined: it can. */
  refuse?(name: string): string | undefined;
  onName(name: string): Promise<void>;
}

/** A field for a name. What fails to be kept stays in it. */
export function NameForm({ label, button, name = '', atOnce = false, field: given, refuse, onName }: Props) {
  const [typed, setTyped] = useState(name);
  const { trouble, attempt } = useAttempt();
  const own = useRef<HTMLInputElement>(null);
  const field = given ?? own;
  const [refused, setRefused] = useState<string>();
  useEffect(() => {
    if (!atOnce) return;
    field.current?.focus();
    field.current?.select();
  }, [atOnce, field]);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const kept = labelOf(typed);
    const reason = kept ? refuse?.(kept) : undefined;
    setRefused(reason);
    if (kept && !reason && (await attempt(() => onName(kept)))) setTyped('');
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <input
        ref={field}
        aria-label={label}
        placeholder={label}
        value={typed}
        onChange={({ target }) => {
          setRefused(undefined);
          setTyped(target.value);
        }}
      />
      <button type="submit" disabled={!labelOf(typed)}>
        {button}
      </button>
      <Trouble sentence={refused ?? trouble} />
    </form>
  );
}
