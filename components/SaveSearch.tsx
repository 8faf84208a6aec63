import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react';
import { t } from '#i18n';
import { Icon } from './Icon';
import { NameForm } from './NameForm';
import styles from './SearchLine.module.css';

interface Props {
  /** As typed; the name to begin with. */
  query: string;
  /** Why it cannot be saved under a name; undefined: it can. */
  refuse(name: string): string | undefined;
  onSave(name: string): Promise<void>;
}

/** Offers to save what is searched for, and asks for a name; Esc goes back. */
export function SaveSearch({ query, refuse, onSave }: Props) {
  const [naming, setNaming] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const left = useRef(false);
  useLayoutEffect(() => {
    if (!naming && left.current) button.current?.focus();
    left.current = naming;
  }, [naming]);
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    setNaming(false);
    event.preventDefault();
  };
  if (!naming)
    return (
      <div className={styles.line}>
        <button ref={button} type="button" className={styles.save} onClick={() => setNaming(true)}>
          <Icon name="plus" />
          {t('popup.saved.save')}
        </button>
      </div>
    );
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Esc in the field within
    <div className={styles.form} onKeyDown={press}>
      <NameForm
        label={t('popup.saved.name')}
        button={t('popup.saved.keep')}
        name={query}
        atOnce
        refuse={refuse}
        onName={onSave}
      />
      <p>{t('popup.saved.hint')}</p>
    </div>
  );
}
