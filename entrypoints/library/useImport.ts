import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useRef, useState } from 'react';
import type { BringInProps, ImportState } from '@/components/keep/BringIn';
import { joinedFiles, type ReadFile, readIncoming } from '@/lib/backups/readIncoming';
import { INCOMING, stage } from '@/lib/backups/staged';
import { ownFolder } from '@/lib/folder';
import { metaOf, type OffprintDb } from '@/lib/library/db';
import { factsUnderWay } from '@/lib/library/missingFacts';
import { previewImport } from '@/lib/library/planImport';
import { ask } from '@/lib/messages';
import { sentenceNamed, troubleOf } from './fileTrouble';
import { StoppedError, stoppable } from './stoppable';

/** Bringing papers in: a file is read and tried out here, and taken in by the background. */
export function useImport(db: OffprintDb): BringInProps {
  const [state, setState] = useState<ImportState>({ kind: 'none' });
  const file = useRef<ReadFile>(undefined);
  const stop = useRef<() => void>(undefined);
  const job = useLiveQuery(() => metaOf(db, 'importing'), [db]);
  // Every part of an import would have it counted anew.
  const facts = useLiveQuery(async () => (job ? undefined : factsUnderWay(db)), [db, job === undefined]);
  useTakenIn(job?.step, (step) => setState({ kind: 'done', step }));

  const attempt = async (work: () => Promise<void>) => {
    try {
      await work();
    } catch (error) {
      setState(error instanceof StoppedError ? { kind: 'none' } : { kind: 'failed', sentence: troubleOf(error) });
    }
  };
  const read = (files: Blob[], title: string) =>
    attempt(async () => {
      const work = stoppable();
      stop.current = work.stop;
      setState({ kind: 'reading', papers: 0 });
      const now = Date.now();
      const rest = async (papers: number) => {
        setState({ kind: 'reading', papers });
        await work.rest();
      };
      const parts: ReadFile[] = [];
      for (const each of files) parts.push(await readIncoming(each.stream(), { now, rest }));
      const whole = joinedFiles(parts);
      await work.rest();
      const preview = await previewImport(db, whole.rows, now);
      await work.rest();
      file.current = whole;
      const { missed, missedCount, writtenAt } = whole;
      setState({ kind: 'read', title, preview, missed, missedCount, writtenAt });
    });
  const takeIn = () =>
    attempt(async () => {
      if (state.kind !== 'read' || !file.current) return;
      const step = crypto.randomUUID();
      setState({ kind: 'starting' });
      await stage(ownFolder(INCOMING), step, file.current.rows, Date.now());
      await ask('importFile', { step, title: state.title.slice(0, 200) });
      file.current = undefined;
    });
  const undo = (step: string) =>
    attempt(async () => {
      await ask('change', { op: crypto.randomUUID(), gesture: { verb: 'undo', step } });
      setState({ kind: 'undone' });
    });
  const stopImport = () =>
    attempt(async () => {
      if (!job) return;
      setState({ kind: 'stopping' });
      await ask('stopImport', null);
      await undo(job.step);
    });
  const progress = job && {
    title: job.title,
    done: job.done,
    parts: job.parts,
    trouble: job.trouble === undefined ? undefined : sentenceNamed(job.trouble),
  };
  return {
    state,
    progress,
    facts: facts?.missing ? facts : undefined,
    read,
    takeIn,
    undo,
    onStop: () => stop.current?.(),
    onForget: () => setState({ kind: 'none' }),
    onStopImport: stopImport,
    onPauseFacts: (isPaused) => attempt(async () => void (await ask('pauseFacts', { isPaused }))),
    onRetry: () => attempt(async () => void (await ask('retryImport', null))),
  };
}

/** Tells when the import that was under way is under way no more. */
function useTakenIn(step: string | undefined, onDone: (step: string) => void): void {
  const last = useRef<string>(undefined);
  const latest = useRef(onDone);
  latest.current = onDone;
  useEffect(() => {
    if (last.current && !step) latest.current(last.current);
    last.current = step;
  }, [step]);
}
