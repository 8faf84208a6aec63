import { useEffect, useRef, useState } from 'react';
import { t } from '#i18n';
import { tagNameOf } from '@/lib/library/clip';
import type { TagRow } from '@/lib/library/db';
import type { RenamePreview } from '@/lib/library/previewRename';
import { isWithin } from '@/lib/tagPath';
import { Dialog } from '../Dialog';
import { numberText } from '../numberText';
import { Trouble } from '../Trouble';
import { useAttempt } from '../useAttempt';
import { MergeSays } from './MergeSays';
import styles from './tags.module.css';

interface Props {
  /** The label of the tag that goes away. */
  label: string;
  /** The label of the one that stays; absent: it is to be chosen. */
  into: string | undefined;
  /** All tags, most used first. */
  tags: readonly TagRow[];
  preview: RenamePreview | undefined;
  onInto(label: string): void;
  onMerge(into: string): Promise<void>;
  onClose(): void;
}

const MOST = 8;

/** Which tag another is merged into, and what that changes. */
export function MergeDialog({ label, into, tags, preview, onInto, onMerge, onClose }: Props) {
  const [isGiven] = useState(into !== undefined);
  const { trouble, attempt } = useAttempt();
  const sure = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isGiven && preview) sure.current?.focus();
  }, [isGiven, preview]);
  const merge = async () => {
    if (into !== undefined && (await attempt(() => onMerge(into)))) onClose();
  };
  return (
    <Dialog title={t('library.tags.mergeTitle', { tag: label })} onClose={onClose}>
      <form
        className={styles.merge}
        onSubmit={(event) => {
          event.preventDefault();
          void merge();
        }}
      >
        {!isGiven && <Choice label={label} into={into} tags={tags} onInto={onInto} />}
        <output className={styles.says}>
          {into !== undefined && preview && <MergeSays label={label} into={into} preview={preview} />}
        </output>
        <Trouble sentence={trouble} />
        <p className={styles.buttons}>
          <button type="submit" ref={sure} data-sure disabled={into === undefined || !preview}>
            {t('library.tags.mergeButton')}
          </button>
          <button type="button" onClick={onClose}>
            {t('library.tags.leave')}
          </button>
        </p>
      </form>
    </Dialog>
  );
}

function Choice({ label, into, tags, onInto }: Pick<Props, 'label' | 'into' | 'tags' | 'onInto'>) {
  const [typed, setTyped] = useState('');
  const sought = tagNameOf(typed);
  const own = tagNameOf(label);
  const fitting = tags.filter(({ name }) => name.includes(sought) && !isWithin(name, own)).slice(0, MOST);
  return (
    <>
      <input
        type="search"
        aria-label={t('library.tags.mergeFind')}
        placeholder={t('library.tags.mergeFind')}
        autoComplete="off"
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
      />
      <fieldset className={styles.targets} aria-label={t('library.tags.mergeTitle', { tag: label })}>
        {fitting.map((tag) => (
          <label key={tag.name}>
            <input type="radio" name="into" checked={tag.label === into} onChange={() => onInto(tag.label)} />
            <bdi className={styles.chip} data-colour={tag.colour}>
              {tag.label}
            </bdi>
            <small>{numberText(tag.uses)}</small>
          </label>
        ))}
        {fitting.length === 0 && <p>{t('library.tags.none', { letters: typed.trim() })}</p>}
      </fieldset>
    </>
  );
}
