import { useEffect, useRef, useState } from 'react';
import type { ExportState, Saving } from '@/components/keep/SaveAs';
import type { FileFormat } from '@/lib/exchange/fileFormats';
import type { OffprintDb } from '@/lib/library/db';
import type { ArxivId } from '@/lib/paper';
import { download } from './download';
import { exportFile } from './exportFile';
import { troubleOf } from './fileTrouble';
import { StoppedError, stoppable } from './stoppable';

/** Answers which papers are to be saved; calls `rest` now and then, which throws to stop. */
type AskIds = (rest: () => Promise<void>) => Promise<ArxivId[]> | ArxivId[];

/** Saving papers as a file, which the reader can stop; what is under way stops when nobody looks any more. */
export function useSaving(db: OffprintDb): Saving & { save(askIds: AskIds, format: FileFormat): Promise<void> } {
  const [state, setState] = useState<ExportState>({ kind: 'none' });
  const stop = useRef<() => void>(undefined);
  useEffect(() => () => stop.current?.(), []);

  const save = async (askIds: AskIds, format: FileFormat) => {
    const work = stoppable();
    stop.current = work.stop;
    setState({ kind: 'writing', done: 0 });
    try {
      const ids = await askIds(work.rest);
      const rest = async (done: number) => {
        setState({ kind: 'writing', done, of: ids.length });
        await work.rest();
      };
      const { name, blob } = await exportFile(db, ids, format, { now: Date.now(), rest });
      if (ids.length) download(name, blob);
      setState({ kind: 'written', papers: ids.length, name });
    } catch (error) {
      setState(error instanceof StoppedError ? { kind: 'none' } : { kind: 'failed', sentence: troubleOf(error) });
    }
  };
  return { state, save, onStop: () => stop.current?.() };
}
