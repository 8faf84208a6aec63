import { t } from '#i18n';
import { sentencesText } from '@/components/sentencesText';
import type { GestureOnPapers } from '@/lib/library/gesture';
import { ask } from '@/lib/messages';
import type { ArxivId } from '@/lib/paper';
import type { Deck } from '../deck';
import { papersInWords } from '../papersInWords';

export interface HandNeeds {
  deck: Deck;
  /** The key that takes a gesture back, to be told with what is lost from sight. */
  undoKey(): string;
  /** A gesture on these papers is on its way: the reader goes on to the next. */
  goOn(ids: readonly ArxivId[]): void;
  /** It could not be kept: the reader is brought back. */
  goBack(ids: readonly ArxivId[]): void;
}

/** What the keys do with papers, one or many as one change. What is so already is said, and not done again. */
export type Hand = ReturnType<typeof createHand>;

export function createHand({ deck, undoKey, goOn, goBack }: HandNeeds) {
  const inWords = (ids: readonly ArxivId[]) => papersInWords(ids, deck.titleOf);
  const isClipped = (id: ArxivId) => deck.shown(id).known.clippedAt !== undefined;
  const isDismissed = (id: ArxivId) => deck.shown(id).known.dismissedAt !== undefined;
  const isStarred = (id: ArxivId) => deck.shown(id).known.starredAt !== undefined;

  async function apply(gesture: GestureOnPapers, sentence: string): Promise<void> {
    if (!(await deck.apply(gesture, sentence))) goBack(gesture.ids);
  }

  function clip(ids: readonly ArxivId[]): void {
    const fresh = ids.filter((id) => !isClipped(id));
    if (fresh.length === 0) deck.tell(t('strip.said.papersClippedBefore', { papers: inWords(ids) }));
    else void apply({ verb: 'clip', ids: fresh }, t('strip.said.papersClipped', { papers: inWords(fresh) }));
    goOn(ids);
  }

  function dismiss(ids: readonly ArxivId[]): void {
    const [clips, others] = [ids.filter(isClipped), ids.filter((id) => !isClipped(id))];
    const fresh = others.filter((id) => !isDismissed(id));
    const stay = clips.length > 0 ? t('strip.said.clipsStay', { papers: inWords(clips) }) : '';
    const before = others.length > 0 ? t('strip.said.papersDismissedBefore', { papers: inWords(others) }) : '';
    if (fresh.length === 0) deck.tell(sentencesText(before, stay));
    else void apply({ verb: 'dismiss', ids: fresh, on: true }, sentencesText(dismissed(fresh), stay));
    goOn(ids);
  }

  function dismissed(ids: readonly ArxivId[]): string {
    const [papers, key] = [inWords(ids), undoKey()];
    return key ? t('strip.said.papersDismissed', { papers, key }) : t('strip.said.papersDismissedByHand', { papers });
  }

  /** Takes the stars off only when there is one on every paper. */
  function star(ids: readonly ArxivId[]): void {
    const dark = ids.filter((id) => !isStarred(id));
    const on = dark.length > 0;
    const papers = inWords(on ? dark : ids);
    const sentence = on ? t('strip.said.papersStarred', { papers }) : t('strip.said.papersUnstarred', { papers });
    void apply({ verb: 'star', ids: on ? dark : [...ids], on }, sentence);
  }

  async function open(id: ArxivId, what: 'page' | 'pdf'): Promise<void> {
    deck.seen([id]);
    try {
      await ask('openPaper', { id, what });
      // The paper's own page tells by itself that it was opened.
      if (what === 'pdf') await ask('markOpened', [id]);
      deck.tell(t(what === 'pdf' ? 'strip.said.openedPdf' : 'strip.said.opened', { papers: inWords([id]) }));
    } catch (error) {
      deck.failed(error);
    }
  }

  async function copy(ids: readonly ArxivId[], as: 'bibtex' | 'markdown' = 'bibtex'): Promise<void> {
    try {
      const entries = await ask('citationOf', { ids: [...ids], as });
      const isCopied = await navigator.clipboard.writeText(entries).then(
        () => true,
        () => false,
      );
      const copied = as === 'bibtex' ? 'strip.said.copied' : 'strip.said.copiedMarkdown';
      deck.tell(t(isCopied ? copied : 'strip.said.notCopied', { papers: inWords(ids) }));
    } catch (error) {
      deck.failed(error);
    }
  }

  return { inWords, clip, dismiss, star, open, copy };
}
