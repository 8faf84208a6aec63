import type { Known } from '@/lib/library/clip';
import type { GestureOnPapers } from '@/lib/library/gesture';
import type { ArxivId } from '@/lib/paper';
import { foresee } from './foresee';

/** Keeps a gesture and says what is known of its papers then. Throws when it could not be kept. */
export type Keep = (gesture: GestureOnPapers) => Promise<Known[]>;

/** A paper as its card shows it: gestures on their way are shown as if they were kept. */
export interface ShownPaper {
  known: Known;
  pending: GestureOnPapers[];
  /** What went wrong with the last gesture, until the next. */
  failure?: unknown;
}

export interface KnownPapers {
  shown(id: ArxivId): ShownPaper;
  /** Takes in what the background knows. */
  learn(known: Known[]): void;
  /**
   * Shows a gesture on all its papers at once, then keeps it, as one change; it is put back when that fails. Never rejects:
   * gives the failure, if any.
   */
  apply(gesture: GestureOnPapers): Promise<unknown>;
}

interface Entry {
  known: Known;
  pending: GestureOnPapers[];
  failure?: unknown;
  /** Settles when the last gesture has been answered: they are kept one after the other. */
  last: Promise<unknown>;
}

/** What is known of the papers of this page. `changed` is told of each paper whose card has to be drawn again. */
export function createKnownPapers(keep: Keep, changed: (id: ArxivId) => void, now = Date.now): KnownPapers {
  const entries = new Map<ArxivId, Entry>();

  function entryOf(id: ArxivId): Entry {
    const known = entries.get(id);
    if (known) return known;
    const fresh = emptyEntry(id);
    entries.set(id, fresh);
    return fresh;
  }

  function learn(known: Known[]): void {
    for (const paper of known) {
      // The listing said what is new in its visit; other visits may be going on that would call more papers new.
      const isNew = paper.isNew && (entries.get(paper.id)?.known.isNew ?? true);
      const entry = entryOf(paper.id);
      entry.known = { ...paper, isNew };
      entry.failure = undefined;
      changed(paper.id);
    }
  }

  async function send(own: Entry[], gesture: GestureOnPapers): Promise<unknown> {
    const settle = (failure?: unknown) => {
      for (const entry of own) {
        entry.pending = entry.pending.filter((other) => other !== gesture);
        entry.failure = failure;
      }
    };
    try {
      const known = await keep(gesture);
      settle();
      learn(known);
      return undefined;
    } catch (error) {
      settle(error);
      return error;
    }
  }

  async function apply(gesture: GestureOnPapers): Promise<unknown> {
    const own = gesture.ids.map(entryOf);
    for (const entry of own) {
      entry.pending = [...entry.pending, gesture];
      entry.failure = undefined;
    }
    gesture.ids.forEach(changed);
    const sent = Promise.all(own.map(({ last }) => last)).then(() => send(own, gesture));
    for (const entry of own) entry.last = sent;
    const failure = await sent;
    gesture.ids.forEach(changed);
    return failure;
  }

  function shown(id: ArxivId): ShownPaper {
    // Being shown does not make a paper known: its listing still has to say whether it is new.
    const { known, pending, failure } = entries.get(id) ?? emptyEntry(id);
    return { known: pending.reduce((paper, gesture) => foresee(paper, gesture, now()), known), pending, failure };
  }

  return { shown, learn, apply };
}

function emptyEntry(id: ArxivId): Entry {
  return { known: { id, isNew: false, tags: [], lists: [] }, pending: [], last: Promise.resolve() };
}
