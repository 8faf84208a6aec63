import { useId } from 'react';
import { t } from '#i18n';
import type { Row } from '@/lib/library/queries';
import type { ArxivId } from '@/lib/paper';
import { Icon } from '../Icon';
import { titleOf } from '../titleOf';
import styles from './MoreLikeThis.module.css';

/** A paper that is like the one shown, and why: what both say, most telling first. */
export interface LikeRow {
  row: Row;
  why: readonly string[];
}

interface Props {
  /** Nearest first. */
  papers: readonly LikeRow[];
  onOpen(id: ArxivId): void;
  onClip(id: ArxivId): void;
}

/** The papers most like the one shown, with what they have in common; nothing where there are none. */
export function MoreLikeThis({ papers, onOpen, onClip }: Props) {
  const heading = useId();
  if (papers.length === 0) return null;
  return (
    <section className={styles.like} aria-labelledby={heading}>
      <h3 id={heading}>{t('library.like.title')}</h3>
      <ul>
        {papers.map(({ row, why }) => (
          <li key={row.id}>
            <div className={styles.words}>
              <button type="button" className={styles.title} dir="auto" onClick={() => onOpen(row.id)}>
                {titleOf(row)}
              </button>
              <p className={styles.why} dir="auto">
                {why.join(' · ')}
              </p>
            </div>
            <ClipOrState row={row} onClip={() => onClip(row.id)} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function ClipOrState({ row, onClip }: { row: Row; onClip(): void }) {
  const { clip } = row;
  if (clip?.clippedAt !== undefined)
    return (
      <span
        className={styles.clipped}
        role="img"
        aria-label={t('library.like.clipped')}
        title={t('library.like.clipped')}
      >
        <Icon name="check" />
      </span>
    );
  const title = titleOf(row);
  const label =
    clip?.trashedAt === undefined ? t('library.like.clip', { title }) : t('library.like.putBack', { title });
  return (
    <button type="button" className={styles.clip} aria-label={label} title={label} onClick={onClip}>
      <Icon name="clip" />
    </button>
  );
}
