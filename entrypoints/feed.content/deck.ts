import type { ShownPaper } from '@/components/strip/knownPapers';
import type { Card } from '@/lib/feed/cards';
import type { GestureOnPapers } from '@/lib/library/gesture';
import type { Occasion } from '@/lib/listing';
import type { Suggestion } from '@/lib/messages';
import type { ArxivId, Paper } from '@/lib/paper';

/** The page as a deck of cards: all that keys, bar and rules of looking need of it, and all that they may do to it. */
export interface Deck {
  /** What the page lists; undefined before it was read and on pages that list nothing. */
  occasion(): Occasion | undefined;
  /** The cards with strips, in the page's order. */
  cards(): readonly Card[];
  /** What the page says of a paper. */
  paper(id: ArxivId): Paper | undefined;
  titleOf(id: ArxivId): string;
  /** What is known of it, gestures on their way included. */
  shown(id: ArxivId): ShownPaper;
  /** Its card was in view for a second or acted on, here or at any time before. */
  wasSeen(id: ArxivId): boolean;
  /**
   * Shows a gesture at once and tells the sentence once it is kept; false when it could not be kept, which its cards say.
   */
  apply(gesture: GestureOnPapers, sentence: string): Promise<boolean>;
  /** Takes back a step, or the reader's last anywhere; tells what, and by a hint how to do it again. Answers its papers. */
  takeBack(step?: string, hint?: string): Promise<readonly ArxivId[]>;
  /** Does again what was taken back last, and tells it. */
  doAgain(): Promise<readonly ArxivId[]>;
  /** Tags or lists whose name holds the letters, most used first. */
  suggest(kind: 'tag' | 'list', letters: string): Promise<Suggestion[]>;
  /** The reader looked at these papers in a way that counts. */
  seen(ids: readonly ArxivId[]): void;
  /** Says a sentence to those who hear the page. */
  say(sentence: string): void;
  /** Says a sentence and shows it for a moment. */
  tell(sentence: string): void;
  /** Something that the reader asked for failed: it is said and reported. */
  failed(error: unknown): void;
  /** Told, at most once a turn, that cards came or went or that something is known of a paper. */
  onChanged(listener: () => void): void;
}

/** Calls its listeners once in a turn, however often it is told. */
export function createNews(): { tell(): void; listen(listener: () => void): void } {
  const listeners: (() => void)[] = [];
  let isTold = false;
  return {
    tell: () => {
      if (isTold) return;
      isTold = true;
      queueMicrotask(() => {
        isTold = false;
        for (const listener of listeners) listener();
      });
    },
    listen: (listener) => void listeners.push(listener),
  };
}
