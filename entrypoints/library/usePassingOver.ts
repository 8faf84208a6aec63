import type { Change } from '@/components/change';
import type { Said } from '@/components/Notice';
import type { Gist } from '@/lib/library/factTable';
import { report, sentenceOf } from '@/lib/report';

/**
 * Passes a paper over once more. One that was dismissed already is brought back and dismissed in the same step: a
 * dismissal keeps its first day, and it is from now on that a rise would be news.
 */
export function usePassingOver(change: Change, say: (news: Said) => void) {
  const passOver = async ({ id, dismissedAt }: Gist) => {
    const step = crypto.randomUUID();
    const names = () => ({ op: crypto.randomUUID(), step });
    if (dismissedAt !== undefined) await change({ verb: 'dismiss', ids: [id], on: false }, names());
    await change({ verb: 'dismiss', ids: [id], on: true }, names());
  };
  return (paper: Gist) =>
    void passOver(paper).catch((error: unknown) => {
      report(error);
      say({ text: sentenceOf(error), seen: true });
    });
}
