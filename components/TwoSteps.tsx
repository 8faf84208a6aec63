import { useEffect, useRef, useState } from 'react';
import { t } from '#i18n';
import { Icon } from './Icon';
import styles from './TwoSteps.module.css';

interface Props {
  /** What the first press asks for, and what the second does. */
  label: string;
  sure: string;
  onSure(): void;
}

/** A button for what cannot be seen coming back: pressed once it asks, pressed again it does it. */
export function TwoSteps({ label, sure, onSure }: Props) {
  const [isAsked, setAsked] = useState(false);
  const second = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isAsked) second.current?.focus();
  }, [isAsked]);
  if (!isAsked)
    return (
      <button type="button" className={styles.step} onClick={() => setAsked(true)}>
        <Icon name="bin" />
        {label}
      </button>
    );
  const did = () => {
    setAsked(false);
    onSure();
  };
  return (
    <span className={styles.steps}>
      <button type="button" className={styles.step} data-sure ref={second} onClick={did}>
        {sure}
      </button>
      <button type="button" className={styles.step} onClick={() => setAsked(false)}>
        {t('popup.trash.keep')}
      </button>
    </span>
  );
}
