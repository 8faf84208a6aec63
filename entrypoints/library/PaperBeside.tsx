import type { ComponentProps } from 'react';
import { MoreLikeThis } from '@/components/library/MoreLikeThis';
import { PaperPane } from '@/components/library/PaperPane';
import type { OffprintDb } from '@/lib/library/db';
import type { Row } from '@/lib/library/queries';
import type { ArxivId, Day } from '@/lib/paper';
import { OpenedPaper } from '../reader/OpenedPaper';
import type { Place } from '../reader/usePlace';
import { Sightings } from './Sightings';
import { useMoreLike } from './useMoreLike';

interface Props
  extends Pick<ComponentProps<typeof OpenedPaper>, 'asked' | 'lists' | 'suggestTags' | 'change' | 'copy'> {
  db: OffprintDb;
  place: Place;
  row: Row;
  today: Day;
  onOpen(id: ArxivId): void;
  onClip(id: ArxivId): void;
  onClose(): void;
}

/** The paper that stands open beside the others: all that is known and made of it, how it fared, and what is like it. */
export function PaperBeside({ db, place, row, today, onOpen, onClip, onClose, ...opened }: Props) {
  const { finder, found } = place;
  const like = useMoreLike(db, finder?.like, row.id);
  return (
    <PaperPane row={row} onClose={onClose}>
      <OpenedPaper key={row.id} row={row} marks={found?.marksIn(row)} roomy tagsFor={finder?.tagsFor} {...opened} />
      <Sightings key={`sightings ${row.id}`} db={db} id={row.id} today={today} />
      <MoreLikeThis papers={like} onOpen={onOpen} onClip={onClip} />
    </PaperPane>
  );
}
