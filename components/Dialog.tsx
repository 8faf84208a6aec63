import { type ReactNode, useId, useLayoutEffect, useRef } from 'react';
import { t } from '#i18n';
import styles from './Dialog.module.css';
import { Icon } from './Icon';

interface Props {
  title: string;
  onClose(): void;
  children: ReactNode;
}

/** A sheet over the page, modal while it is drawn; Esc and a click beside it close it. */
export function Dialog({ title, onClose, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  // Before any part of it asks for the focus, which opening gives to the first button.
  useLayoutEffect(() => {
    dialog.current?.showModal();
  }, []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Esc is the key for it, and the browser's own
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-labelledby={heading}
      onClose={onClose}
      onClick={({ target }) => target === dialog.current && dialog.current?.close()}
    >
      <div className={styles.sheet}>
        <header>
          <h2 id={heading}>{title}</h2>
          <button type="button" aria-label={t('popup.close')} onClick={() => dialog.current?.close()}>
            <Icon name="cross" />
          </button>
        </header>
        {children}
      </div>
    </dialog>
  );
}
