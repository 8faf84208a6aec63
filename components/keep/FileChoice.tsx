import { type DragEvent, useState } from 'react';
import { t } from '#i18n';
import styles from './keep.module.css';

/** Files by the browser's chooser, or dropped here. */
export function FileChoice({ onFiles }: { onFiles(files: File[]): void }) {
  const [isOver, setOver] = useState(false);
  const over = (event: DragEvent) => {
    event.preventDefault();
    setOver(true);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    if (event.dataTransfer.files.length) onFiles([...event.dataTransfer.files]);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only a mouse drops files; the button in it does the same
    <div
      className={styles.box}
      data-drop={isOver ? 'over' : 'here'}
      onDragOver={over}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <div className={styles.line}>
        <label className={styles.file}>
          {t('library.bringIn.choose')}
          <input
            type="file"
            multiple
            onChange={({ target }) => {
              const files = [...(target.files ?? [])];
              // So that the same file can be chosen once more.
              target.value = '';
              if (files.length) onFiles(files);
            }}
          />
        </label>
        <span className={styles.hint}>{t('library.bringIn.drop')}</span>
      </div>
      <p className={styles.hint}>{t('library.bringIn.kinds')}</p>
    </div>
  );
}
