import { t } from '#i18n';
import { paperAddress } from '@/lib/feed/addresses';
import type { Row } from '@/lib/library/queries';
import type { ArxivId, Day } from '@/lib/paper';
import type { Marks } from '@/lib/search/marks';
import { Icon } from './Icon';
import { PaperFactsLine } from './PaperFactsLine';
import styles from './PaperRow.module.css';
import { PaperTitle } from './PaperTitle';
import { RowText } from './RowText';
import { nextStatus, StatusDot } from './StatusDot';

/** What a click in a row asks for. */
export type RowDeed =
  | { deed: 'toggle' }
  | { deed: 'clip' }
  | { deed: 'star'; on: boolean }
  | { deed: 'status'; status: ReturnType<typeof nextStatus> }
  | { deed: 'showTag'; tag: string };

export interface PaperRowProps {
  row: Row;
  /** The id of its heading, which names it. */
  titleId: string;
  marks?: Marks | undefined;
  opened: boolean;
  /** Its buttons are in the tab order. */
  active: boolean;
  /** Its details stand elsewhere: the row stays as high as the others. */
  beside?: boolean;
  /** Nothing opens: all of it stands there. */
  plain?: boolean;
  /** Clip says what it is beside its icon. */
  worded?: boolean;
  today: Day;
  trouble?: string | undefined;
  /** The other lists that it is on, in words, where it stands under one of them. */
  also?: string | undefined;
  onDeed(deed: RowDeed, id: ArxivId): void;
}

/** One paper in a list, closed: its title opens the paper, all else of it the details. */
export function PaperRow(props: PaperRowProps) {
  const { row, titleId, marks, opened, beside, plain, active, worded, today, trouble, also } = props;
  const clipped = row.clip?.clippedAt !== undefined;
  const status = clipped ? (row.clip?.status ?? 'unread') : undefined;
  const tabIndex = active ? 0 : -1;
  const onDeed = (deed: RowDeed) => props.onDeed(deed, row.id);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a larger target for what the chevron does
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys of a row are those of its list
    <div
      className={styles.row}
      data-status={status}
      data-opened={(opened && !beside) || undefined}
      data-worded={worded || undefined}
      onClick={(event) => !plain && onBare(event) && onDeed({ deed: 'toggle' })}
    >
      {status ? (
        <StatusDot
          status={status}
          tabIndex={tabIndex}
          onNext={() => onDeed({ deed: 'status', status: nextStatus(status) })}
        />
      ) : (
        <span />
      )}
      <div className={styles.words}>
        <h2 className={styles.title} id={titleId} dir="auto">
          <a href={paperAddress(row.id)} target="_blank" rel="noopener noreferrer" tabIndex={tabIndex}>
            <PaperTitle row={row} marks={marks} />
          </a>
        </h2>
        <RowText row={row} marks={marks} />
        <PaperFactsLine {...{ row, today, trouble, tabIndex, marks, also, onDeed }} />
      </div>
      <div className={styles.hands}>
        <StarOrClip row={row} clipped={clipped} worded={worded} tabIndex={tabIndex} onDeed={onDeed} />
        {!plain && (
          <button
            type="button"
            className={styles.hand}
            aria-expanded={opened}
            aria-label={t('row.details')}
            tabIndex={tabIndex}
            onClick={() => onDeed({ deed: 'toggle' })}
          >
            <Icon name="chevron" />
          </button>
        )}
      </div>
    </div>
  );
}

interface HandProps {
  row: Row;
  clipped: boolean;
  worded: boolean | undefined;
  tabIndex: number;
  onDeed(deed: RowDeed): void;
}

function StarOrClip({ row, clipped, worded, tabIndex, onDeed }: HandProps) {
  const starred = row.clip?.starredAt !== undefined;
  const name = clipped ? 'star' : 'clip';
  const label = clipped ? t('row.star') : t(row.clip?.trashedAt === undefined ? 'row.clip' : 'row.putBack');
  return (
    <button
      type="button"
      className={styles.hand}
      data-hand={name}
      aria-pressed={clipped ? starred : undefined}
      aria-label={label}
      title={label}
      tabIndex={tabIndex}
      onClick={() => onDeed(clipped ? { deed: 'star', on: !starred } : { deed: 'clip' })}
    >
      <Icon name={name} filled={clipped && starred} />
      {worded && !clipped && label}
    </button>
  );
}

/** True for a click on nothing that has a click of its own, and that selected no text. */
function onBare(event: React.MouseEvent): boolean {
  const target = event.target as Element;
  return !target.closest('a, button') && !getSelection()?.toString();
}
