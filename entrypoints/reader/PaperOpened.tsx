import { PaperDetails, type PaperDetailsProps } from '@/components/PaperDetails';
import type { Finder } from './finder';
import './laterTexts';
import { useNoteDraft } from './useNoteDraft';
import { useSuggestedTags } from './useSuggestedTags';

export interface OpenedProps extends Omit<PaperDetailsProps, 'note' | 'suggested'> {
  /** Absent where nothing can be searched, or not yet. */
  tagsFor?: Finder['tagsFor'] | undefined;
}

/** The details of a paper, with its note as it is being written and the tags that it may want. */
export function PaperOpened({ tagsFor, ...props }: OpenedProps) {
  const { row, change } = props;
  const note = useNoteDraft(row.id, row.clip?.note ?? '', change);
  const suggested = useSuggestedTags(tagsFor, row.id);
  return <PaperDetails {...props} note={note} suggested={suggested} />;
}
