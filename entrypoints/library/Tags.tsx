import { useRef, useState } from 'react';
import { t } from '#i18n';
import { ListsEditor } from '@/components/ListsEditor';
import { Notice } from '@/components/Notice';
import { numberText } from '@/components/numberText';
import type { ShownList } from '@/components/shownList';
import { AlikeTags } from '@/components/tags/AlikeTags';
import { MergeDialog } from '@/components/tags/MergeDialog';
import { TagList } from '@/components/tags/TagList';
import styles from '@/components/tags/tags.module.css';
import type { OffprintDb } from '@/lib/library/db';
import { useGestures } from '../reader/useGestures';
import { useKeys } from '../reader/useKeys';
import { useAlike } from './useAlike';
import { useTagHands } from './useTagHands';
import { useTags } from './useTags';

const nothing = () => undefined;

/** The reader's tags, lists and saved searches: all that can be done with them as such. */
export function Tags({ db, lists }: { db: OffprintDb; lists: readonly ShownList[] }) {
  const field = useRef<HTMLInputElement>(null);
  const { change, undo, redo, spoken, shown, say } = useGestures(lists, nothing, true);
  const [letters, setLetters] = useState('');
  const { tags, nodes, countOf, isFlat, isFolded, fold } = useTags(db, letters);
  const { hands, merging, alone, ...line } = useTagHands(db, tags, change, say);
  const { pairs, merge, keepBoth } = useAlike(tags, alone);
  useKeys((deed) => {
    const does = { undo: () => undo(), redo, search: () => field.current?.focus() }[String(deed)];
    const isDown = deed === 'toRows' && nodes[0];
    if (isDown) line.onGo(isDown.name);
    does?.();
    return Boolean(does ?? isDown);
  });
  if (!tags) return null;
  return (
    <div className={styles.page}>
      <h1>{t('library.section.tags')}</h1>
      <div className={styles.halves}>
        <section className={styles.card} aria-labelledby="tags-all">
          <header>
            <h2 id="tags-all">{t('paper.tags')}</h2>
            <small>{t('library.tags.count', { count: tags.length, number: numberText(tags.length) })}</small>
          </header>
          {tags.length === 0 ? (
            <p>{t('library.tags.empty')}</p>
          ) : (
            <input
              ref={field}
              type="search"
              aria-label={t('library.tags.find')}
              placeholder={t('library.tags.find')}
              value={letters}
              onChange={({ target }) => setLetters(target.value)}
            />
          )}
          {tags.length > 0 && nodes.length === 0 && <p>{t('library.tags.none', { letters: letters.trim() })}</p>}
          {nodes.length > 0 && <TagList {...{ nodes, countOf, isFlat, isFolded, hands }} {...line} onFold={fold} />}
        </section>
        <div>
          {pairs.length > 0 && (
            <section className={styles.card} aria-labelledby="tags-alike">
              <h2 id="tags-alike">{t('library.tags.alike')}</h2>
              <p>{t('library.tags.alikeLead')}</p>
              <AlikeTags pairs={pairs} onMerge={merge} onKeepBoth={keepBoth} />
            </section>
          )}
          <section className={styles.card} aria-labelledby="tags-lists">
            <h2 id="tags-lists">{t('library.tags.listsTitle')}</h2>
            {lists.length > 1 && <p>{t('library.tags.listsLead')}</p>}
            <ListsEditor lists={lists} change={change} />
          </section>
        </div>
      </div>
      {merging && <MergeDialog {...merging} tags={tags} />}
      <Notice spoken={spoken} shown={shown} onUndo={undo} />
    </div>
  );
}
