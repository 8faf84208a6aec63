import { PaperDetails, type PaperDetailsProps } from '@/components/PaperDetails';
import { useNoteDraft } from './useNoteDraft';

/** The details of a paper, with its note as it is being written. */
export function OpenedPaper(props: Omit<PaperDetailsProps, 'note'>) {
  const { row, change } = props;
  const note = useNoteDraft(row.id, row.clip?.note ?? '', change);
  return <PaperDetails {...props} note={note} />;
}
