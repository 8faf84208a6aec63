import { useCallback, useEffect, useRef, useState } from 'react';
import type { Change } from '@/components/change';
import type { NoteDraft } from '@/components/NoteField';
import { useAttempt } from '@/components/useAttempt';
import type { ArxivId } from '@/lib/paper';
import { report } from '@/lib/report';
import { draftOf, draftsLeft, dropDraft, keepDraft } from './drafts';

const PAUSE_MS = 400;

/**
 * A paper's note while it is open: every letter is in the draft at once and with the background soon after, or when the
 * reader goes on to something else. What was typed goes on standing in the field until what is stored changes.
 */
export function useNoteDraft(id: ArxivId, stored: string, change: Change): NoteDraft {
  const [typed, setTyped] = useState(() => draftOf(id)?.note);
  const [pending, setPending] = useState(false);
  const { trouble, attempt } = useAttempt();
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined);
  const step = useRef<string>(undefined);

  const send = useCallback(async () => {
    clearTimeout(pause.current);
    await attempt(() => sendDraft(id, change));
    setPending(draftOf(id) !== undefined);
  }, [id, change, attempt]);
  const rest = useCallback(() => {
    step.current = undefined;
    if (draftOf(id)) void send();
  }, [id, send]);
  const write = (note: string) => {
    step.current ??= draftOf(id)?.step ?? crypto.randomUUID();
    keepDraft(id, { op: crypto.randomUUID(), step: step.current, note });
    setTyped(note);
    setPending(true);
    clearTimeout(pause.current);
    pause.current = setTimeout(send, PAUSE_MS);
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: what is stored has changed
  useEffect(() => {
    if (!draftOf(id)) setTyped(undefined);
  }, [id, stored]);
  useLeaving(rest);
  return { text: typed ?? stored, pending, trouble, write, rest };
}

/** When the row closes, or the popup. */
function useLeaving(leave: () => void) {
  useEffect(() => {
    addEventListener('pagehide', leave);
    return () => {
      removeEventListener('pagehide', leave);
      leave();
    };
  }, [leave]);
}

/** Drafts on their way go one after the other, so that an older one never arrives last. */
let line: Promise<unknown> = Promise.resolve();

/** Sends what was left in drafts when the popup closed. One that cannot be kept stays, and is in nobody's way. */
export async function sendDraftsLeft(change: Change): Promise<void> {
  for (const id of draftsLeft()) await sendDraft(id, change).catch(report);
}

function sendDraft(id: ArxivId, change: Change): Promise<void> {
  const sending = line.then(async () => {
    const draft = draftOf(id);
    if (!draft) return;
    const { op, step, note } = draft;
    await change({ verb: 'note', ids: [id], note }, { op, step });
    dropDraft(id, draft);
  });
  line = sending.catch(() => undefined);
  return sending;
}
