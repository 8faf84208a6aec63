import { useEffect, useState } from 'react';
import type { OffprintDb } from '@/lib/library/db';
import { deedsDone, type Reach } from '@/lib/library/deedsDone';
import { addDone, type Hour, startHours } from '@/lib/statistics/hours';
import { stoppable } from './stoppable';

export interface HoursDone {
  hours: readonly Hour[];
  /** Absent: nothing was ever done. */
  reach: Reach | undefined;
}

/** The reader’s gestures by the hour of the week, as of now. */
export function useHours(db: OffprintDb): HoursDone | undefined {
  const [done, setDone] = useState<HoursDone>();
  const [failed, setFailed] = useState<{ error: unknown }>();
  if (failed) throw failed.error;
  useEffect(() => {
    let left = false;
    const { rest, stop } = stoppable();
    const hours = startHours();
    deedsDone(db, (deed) => addDone(hours, deed), rest).then(
      (reach) => !left && setDone({ hours, reach }),
      (error: unknown) => !left && setFailed({ error }),
    );
    return () => {
      left = true;
      stop();
    };
  }, [db]);
  return done;
}
