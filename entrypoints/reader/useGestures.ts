import { useCallback, useEffect, useRef, useState } from 'react';
import type { Change } from '@/components/change';
import type { Said } from '@/components/Notice';
import type { List } from '@/lib/library/clip';
import type { Gesture } from '@/lib/library/gesture';
import { ask } from '@/lib/messages';
import type { ArxivId } from '@/lib/paper';
import { report, sentenceOf } from '@/lib/report';

const UNDO_MS = 10_000;
const NEWS_MS = 3_000;

/**
 * Everything that our pages write goes through here, to the background; what came of it is said. `all`: and shown with
 * Undo, whatever it is.
 */
export function useGestures(lists: readonly List[], onChanged: (ids: ArxivId[]) => void, all = false) {
  const [spoken, setSpoken] = useState<string>();
  const [shown, setShown] = useState<Said>();
  const [trouble, setTrouble] = useState<{ id: ArxivId; sentence: string }>();
  const latest = useRef({ lists, onChanged });
  latest.current = { lists, onChanged };
  useEffect(() => {
    if (!shown) return;
    const hide = setTimeout(() => setShown(undefined), shown.step ? UNDO_MS : NEWS_MS);
    return () => clearTimeout(hide);
  }, [shown]);
  /** What is only spoken leaves what is shown alone: its Undo can still be wanted. */
  const say = useCallback((news: Said) => {
    setSpoken(news.text);
    if (news.seen) setShown(news);
  }, []);

  const change: Change = useCallback(
    async (gesture, names) => {
      const saying = import('./saidOf');
      const answer = await ask('change', { op: crypto.randomUUID(), ...names, gesture });
      // Loaded while the background answers; what is done is said a moment later at most.
      const { saidOf } = await saying;
      const news = saidOf(gesture, answer, latest.current.lists, all);
      if (news) say(news);
      latest.current.onChanged(answer.known.map(({ id }) => id));
    },
    [say, all],
  );
  /** For a gesture on one row: what goes wrong is said in that row. */
  const act = async (gesture: Gesture, id: ArxivId) => {
    setTrouble(undefined);
    await change(gesture).catch((error: unknown) => {
      report(error);
      setTrouble({ id, sentence: sentenceOf(error) });
    });
  };
  const takeBack = async (what: { step?: string; again?: true }) => {
    await change({ verb: 'undo', ...what }).catch((error: unknown) => {
      report(error);
      say({ text: sentenceOf(error), seen: true });
    });
  };
  /** Takes back one step, or the last. */
  const undo = (step?: string) => takeBack(step ? { step } : {});
  const redo = () => takeBack({ again: true });
  const troubleOf = (id: ArxivId) => (trouble?.id === id ? trouble.sentence : undefined);
  return { change, act, undo, redo, spoken, shown, say, troubleOf };
}
