import { SaveAs } from '@/components/keep/SaveAs';
import type { OffprintDb } from '@/lib/library/db';
import type { ArxivId } from '@/lib/paper';
import { useSaving } from './useSaving';

/** The papers that are picked as a file, in the order in which they stand. */
export function PickedExport({ db, ids }: { db: OffprintDb; ids: ArxivId[] }) {
  const { save, ...saving } = useSaving(db);
  return <SaveAs {...saving} onSave={(format) => save(() => ids, format)} />;
}
