import { memo } from 'react';
import { t } from '#i18n';
import { paperAddress } from '@/lib/feed/addresses';
import type { Row } from '@/lib/library/queries';
import type { Day } from '@/lib/paper';
import type { Marks } from '@/lib/search/marks';
import { Authors } from '../Authors';
import { dayText } from '../dayText';
import { PaperFactsLine } from '../PaperFactsLine';
import { PaperRow, type RowDeed } from '../PaperRow';
import { PaperTitle } from '../PaperTitle';
import { nextStatus, StatusDot } from '../StatusDot';
import { titleOf } from '../titleOf';
import { type Entry, paperOf, titleIdOf } from './entries';
import styles from './LibraryPaper.module.css';
import type { PaperLook } from './PaperList';
import { Thumbnail } from './Thumbnail';

/** How a click goes with those before: alone, to the others, or all between. */
export type Picked = 'toggle' | 'range';

interface Props {
  entry: Entry;
  /** Absent while it is read. */
  row: Row | undefined;
  look: PaperLook;
  marks: Marks | undefined;
  active: boolean;
  open: boolean;
  picked: boolean;
  /** Boxes stand in every line, not only under the pointer. */
  picking: boolean;
  today: Day;
  trouble: string | undefined;
  /** The other lists that it is on, where it stands under one of them. */
  also?: string | undefined;
  onDeed(deed: RowDeed, entry: Entry): void;
  onPick(how: Picked, entry: Entry): void;
}

/** One paper of the full page’s list, as a row, a card or a title; a click with Shift or Ctrl picks it. */
export const LibraryPaper = memo(function LibraryPaper(props: Props) {
  const { entry, row, look, picked, picking, open } = props;
  const how = (event: React.MouseEvent): Picked | undefined =>
    event.shiftKey ? 'range' : event.ctrlKey || event.metaKey ? 'toggle' : undefined;
  return (
    <div
      className={styles.paper}
      data-look={look}
      data-open={open || undefined}
      data-picked={picked || undefined}
      data-picking={picking || undefined}
      onClickCapture={(event) => {
        const way = how(event);
        if (!way || (event.target as Element).closest('a, input')) return;
        event.preventDefault();
        event.stopPropagation();
        props.onPick(way, entry);
      }}
    >
      <input
        type="checkbox"
        className={styles.pick}
        aria-label={t('library.pick', { title: row ? titleOf(row) : paperOf(entry) })}
        tabIndex={-1}
        checked={picked}
        onClick={(event) => props.onPick(event.shiftKey ? 'range' : 'toggle', entry)}
        onChange={() => {}}
      />
      {row && look === 'rows' && <PaperRow {...drawn(props, row)} beside />}
      {row && look === 'titles' && <TitleLine {...drawn(props, row)} />}
      {row && look === 'cards' && <PaperCard {...drawn(props, row)} />}
    </div>
  );
});

type Drawn = ReturnType<typeof drawn>;

function drawn(props: Props, row: Row) {
  const { entry, marks, active, open, today, trouble, also } = props;
  const titleId = titleIdOf(entry);
  const onDeed = (deed: RowDeed) => props.onDeed(deed, entry);
  const alsoOn = also && t('library.group.also', { lists: also });
  return { row, titleId, marks, active, opened: open, today, trouble, also: alsoOn, onDeed };
}

function TitleLine({ row, titleId, marks, active, today, also, onDeed }: Drawn) {
  const day = row.paper?.featuredOn ?? row.paper?.publishedOn;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a larger target for what a key does
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys of a line are those of its list
    <div className={styles.titleLine} onClick={(event) => onBare(event) && onDeed({ deed: 'toggle' })}>
      <Dot row={row} active={active} onDeed={onDeed} />
      <Title row={row} titleId={titleId} marks={marks} active={active} />
      {also && (
        <span className={styles.also} title={also}>
          {also}
        </span>
      )}
      {day && <time dateTime={day}>{dayText(day, today)}</time>}
    </div>
  );
}

function PaperCard({ row, titleId, marks, active, today, trouble, also, onDeed }: Drawn) {
  const { paper } = row;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a larger target for what a key does
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys of a card are those of its list
    <div className={styles.card} onClick={(event) => onBare(event) && onDeed({ deed: 'toggle' })}>
      <Thumbnail address={paper?.thumbnailUrl} />
      <div className={styles.cardHead}>
        <Dot row={row} active={active} onDeed={onDeed} />
        <Title row={row} titleId={titleId} marks={marks} active={active} />
      </div>
      <p className={styles.cardAuthors}>{paper && <Authors paper={paper} marks={marks} />}</p>
      <p className={styles.cardText} dir="auto">
        {paper?.aiSummary ?? paper?.abstract}
      </p>
      <PaperFactsLine
        row={row}
        today={today}
        trouble={trouble}
        tabIndex={active ? 0 : -1}
        marks={marks}
        also={also}
        onDeed={onDeed}
      />
    </div>
  );
}

function Title({ row, titleId, marks, active }: Pick<Drawn, 'row' | 'titleId' | 'marks' | 'active'>) {
  return (
    <h3 className={styles.title} id={titleId} dir="auto">
      <a href={paperAddress(row.id)} target="_blank" rel="noopener noreferrer" tabIndex={active ? 0 : -1}>
        <PaperTitle row={row} marks={marks} />
      </a>
    </h3>
  );
}

function Dot({ row, active, onDeed }: Pick<Drawn, 'row' | 'active' | 'onDeed'>) {
  if (row.clip?.clippedAt === undefined) return <span />;
  const status = row.clip.status ?? 'unread';
  return (
    <StatusDot
      status={status}
      tabIndex={active ? 0 : -1}
      onNext={() => onDeed({ deed: 'status', status: nextStatus(status) })}
    />
  );
}

/** True for a click on nothing that has a click of its own, and that selected no text. */
function onBare({ target }: React.MouseEvent): boolean {
  return !(target as Element).closest('a, button, input') && !getSelection()?.toString();
}
