import { type Importing, metaOf, type OffprintDb } from './db';

/** Whether the background is taking a file in: whatever is counted or read anew of all papers had better wait. */
export async function isFilling(db: OffprintDb): Promise<boolean> {
  return isUnderWay(await metaOf(db, 'importing'));
}

/** And not stuck. */
export function isUnderWay(job: Importing | undefined): boolean {
  return job !== undefined && job.trouble === undefined;
}
