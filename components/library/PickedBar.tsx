import { type ReactNode, useEffect, useState } from 'react';
import { t } from '#i18n';
import type { List, Tag } from '@/lib/library/clip';
import type { ArxivId } from '@/lib/paper';
import type { Change } from '../change';
import { Dialog } from '../Dialog';
import { Icon } from '../Icon';
import { ListChoice } from '../ListChoice';
import { numberText } from '../numberText';
import { StatusChoice } from '../StatusChoice';
import { TagEditor } from '../TagEditor';
import { Trouble } from '../Trouble';
import { useAttempt } from '../useAttempt';
import styles from './PickedBar.module.css';

/** What is asked for of all that are picked. */
export type PickedPart = 'tags' | 'lists' | 'file';

export interface PickedProps {
  /** At least one. */
  ids: ArxivId[];
  /** Those that all of them bear. */
  tags: readonly Tag[];
  /** Those that all of them stand on. */
  on: readonly string[];
  lists: readonly List[];
  /** By a button or a key. */
  asked: PickedPart | undefined;
  onAsk(part: PickedPart | undefined): void;
  suggestTags(letters: string): Promise<Tag[]>;
  change: Change;
  /** As what they are saved. */
  saving: ReactNode;
  onClear(): void;
}

/** What can be done with all papers that are picked: each is one change, taken back in one step. */
export function PickedBar({ ids, tags, on, lists, asked, onAsk, suggestTags, change, saving, onClear }: PickedProps) {
  const { trouble, attempt } = useAttempt();
  const [starring, setStarring] = useState(true);
  // The browser says late that a dialog was closed: by a second Esc the bar is gone, and would come back with it.
  useEffect(() => () => onAsk(undefined), [onAsk]);
  const title = t('library.picked.count', { count: ids.length, number: numberText(ids.length) });
  const star = async () => {
    if (await attempt(() => change({ verb: 'star', ids, on: starring }))) setStarring(!starring);
  };
  return (
    <section className={styles.bar} aria-label={t('library.picked.label')}>
      <p>{title}</p>
      <button type="button" className={styles.clear} onClick={onClear}>
        <Icon name="cross" />
        {t('library.picked.clear')}
      </button>
      <button type="button" onClick={() => onAsk('tags')}>
        {t('library.picked.tag')}
      </button>
      <button type="button" onClick={() => onAsk('lists')}>
        {t('library.picked.list')}
      </button>
      <button type="button" onClick={star}>
        <Icon name="star" />
        {t(starring ? 'library.picked.star' : 'library.picked.unstar')}
      </button>
      <StatusChoice status={undefined} onChoose={(status) => attempt(() => change({ verb: 'status', ids, status }))} />
      <button type="button" onClick={() => onAsk('file')}>
        {t('library.picked.export')}
      </button>
      <button type="button" onClick={() => attempt(() => change({ verb: 'remove', ids }))}>
        <Icon name="bin" />
        {t('paper.remove')}
      </button>
      <Trouble sentence={trouble} />
      {asked && (
        <Dialog title={title} onClose={() => onAsk(undefined)}>
          <div className={styles.sheet}>
            {asked === 'tags' && (
              <TagEditor
                tags={tags}
                suggest={suggestTags}
                onChange={(which) => change({ verb: 'tag', ids, ...which })}
              />
            )}
            {asked === 'lists' && (
              <ListChoice
                lists={lists}
                chosen={on}
                onChoose={({ id }, add) => change({ verb: 'list', ids, add: add ? [id] : [], drop: add ? [] : [id] })}
                onCreate={(name) => change({ verb: 'createList', list: crypto.randomUUID(), name, ids })}
              />
            )}
            {asked === 'file' && saving}
          </div>
        </Dialog>
      )}
    </section>
  );
}
