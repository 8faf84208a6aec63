import type { ArxivId } from '@/lib/paper';

/**
 * A note that the background may not have yet. One editing of a note is one `step`; each writing in it is an `op` of
 * its own, so that a draft which the background has after all changes nothing when it is sent again.
 */
export interface Draft {
  op: string;
  step: string;
  note: string;
}

const PREFIX = 'draft:';

/** The draft of a paper's note. localStorage is the one store that is written before the popup can close. */
export function draftOf(id: ArxivId): Draft | undefined {
  const kept = localStorage.getItem(PREFIX + id);
  return kept === null ? undefined : (JSON.parse(kept) as Draft);
}

export function keepDraft(id: ArxivId, draft: Draft): void {
  localStorage.setItem(PREFIX + id, JSON.stringify(draft));
}

/** Forgets a draft that was sent, unless more was typed since. */
export function dropDraft(id: ArxivId, sent: Draft): void {
  if (draftOf(id)?.op === sent.op) localStorage.removeItem(PREFIX + id);
}

/** Papers with drafts that were left when the popup closed. */
export function draftsLeft(): ArxivId[] {
  return Object.keys(localStorage)
    .filter((key) => key.startsWith(PREFIX))
    .map((key) => key.slice(PREFIX.length) as ArxivId);
}
