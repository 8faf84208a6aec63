import { PaperDetails, type PaperDetailsProps } from '@/components/PaperDetails';
import './laterTexts';
import { useNoteDraft } from './useNoteDraft';

export type OpenedProps = Omit<PaperDetailsProps, 'note'>;

/** The details of a paper, with its note as it is being written. */
export function PaperOpened(props: OpenedProps) {
  const { row, change } = props;
  const note = useNoteDraft(row.id, row.clip?.note ?? '', change);
  return <PaperDetails {...props} note={note} />;
}
