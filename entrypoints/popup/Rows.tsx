import { memo, type ReactNode } from 'react';
import type { PaperDetailsProps } from '@/components/PaperDetails';
import { PaperRow as DrawnRow, type PaperRowProps } from '@/components/PaperRow';
import { RowList } from '@/components/RowList';
import type { Row } from '@/lib/library/queries';
import type { ArxivId } from '@/lib/paper';
import { OpenedPaper } from '../reader/OpenedPaper';
import type { Place } from '../reader/usePlace';
import type { Selection } from '../reader/useSelection';

type Props = {
  label: string;
  place: Place;
  rows: Map<ArxivId, Row>;
  selection: Selection;
  /** What stands there where there are none. */
  empty: ReactNode;
  troubleOf(id: ArxivId): string | undefined;
} & Pick<PaperRowProps, 'today' | 'onDeed'> &
  Pick<PaperDetailsProps, 'lists' | 'suggestTags' | 'change' | 'copy'>;

/** Drawn again only when something of it changed: with each letter typed all rows are asked. */
const PaperRow = memo(DrawnRow);

/** The papers of a place, or what to do where there are none. */
export function Rows({ label, place, rows, selection, empty, troubleOf, today, onDeed, ...details }: Props) {
  const { ids, found } = place;
  const { activeId, openId, asked } = selection;
  if (place.isEmpty) return empty;
  return (
    <RowList
      label={label}
      ids={ids}
      of={place.of}
      activeId={activeId}
      openId={openId}
      focusing={selection.focusing}
      onActive={selection.activate}
      onShow={place.setRange}
    >
      {(id) => {
        const row = rows.get(id);
        const marks = row && found?.marksIn(row);
        return (
          row && (
            <>
              <PaperRow
                row={row}
                titleId={`title-${id}`}
                marks={marks}
                opened={id === openId}
                active={id === activeId}
                today={today}
                trouble={troubleOf(id)}
                onDeed={onDeed}
              />
              {id === openId && (
                <OpenedPaper row={row} marks={marks} asked={asked} tagsFor={place.finder?.tagsFor} {...details} />
              )}
            </>
          )
        );
      }}
    </RowList>
  );
}
