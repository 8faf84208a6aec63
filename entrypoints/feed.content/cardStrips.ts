import { t } from '#i18n';
import { createBoard } from '@/components/strip/board';
import { createKnownPapers, type ShownPaper } from '@/components/strip/knownPapers';
import { createMenu } from '@/components/strip/menu';
import { createNotice } from '@/components/strip/notice';
import { createPageHost } from '@/components/strip/pageHost';
import { createToast, type Offer } from '@/components/strip/toast';
import type { Card } from '@/lib/feed/cards';
import { type ChangeAnswer, type GestureOnPapers, seenIn } from '@/lib/library/gesture';
import { ask, ExtensionReplacedError, type Suggestion } from '@/lib/messages';
import type { ArxivId } from '@/lib/paper';
import { report, sentenceOf } from '@/lib/report';
import { createTakingBack, type TakeBack } from './takingBack';

/** What the strips need to know of their page. */
export interface StripsNeed {
  titleOf(id: ArxivId): string;
  /** The page is the paper's own: that it was opened goes without saying. */
  isOwnPage(id: ArxivId): boolean;
  /** Settles when all was done for the page's papers to be kept. */
  ready(): Promise<void>;
  /** The reader acted on a paper. */
  acted(ids: readonly ArxivId[]): void;
  /** Cards or what is known of a paper changed. */
  changed(): void;
  /** The extension was updated or removed: nothing can be kept any more. */
  replaced(): void;
}

/** The strips of the page's cards, their menu, and what the reader does with them. */
export function createCardStrips({ titleOf, isOwnPage, ready, acted, changed, replaced }: StripsNeed) {
  const page = createPageHost();
  const notice = createNotice(page);
  const papers = createKnownPapers(keep, draw);
  const actions = { clip, dismiss, bringBack, openMenu, reload: () => location.reload() };
  const board = createBoard({ shown: shownOn, titleOf }, actions);
  const menu = createMenu(page, { suggest, apply, failed });
  const toast = createToast(page);
  const takingBack = createTakingBack({ undo, titleOf, tell });
  /** The steps of gestures, by which they are undone. */
  const steps = new WeakMap<GestureOnPapers, string>();
  const onTheirWay = new Set<Promise<unknown>>();

  function suggest(kind: 'tag' | 'list', letters: string): Promise<Suggestion[]> {
    return ask('suggest', { kind, letters });
  }

  async function keep(gesture: GestureOnPapers) {
    await ready();
    return (await ask('change', { op: crypto.randomUUID(), step: steps.get(gesture), gesture })).known;
  }

  function draw(id: ArxivId): void {
    board.draw(id);
    changed();
    if (menu.paper() === id) menu.draw(papers.shown(id));
  }

  function shownOn(id: ArxivId): ShownPaper {
    const paper = papers.shown(id);
    return isOwnPage(id) ? { ...paper, known: { ...paper.known, openedAt: undefined } } : paper;
  }

  function clip(id: ArxivId): void {
    menu.close();
    void apply({ verb: 'clip', ids: [id] }, t('strip.said.clipped'));
  }

  function dismiss(id: ArxivId): void {
    void apply({ verb: 'dismiss', ids: [id], on: true }, t('strip.said.dismissed', { title: titleOf(id) }));
  }

  function bringBack(id: ArxivId): void {
    const isDismissed = papers.shown(id).known.dismissedAt !== undefined;
    const gesture: GestureOnPapers = isDismissed
      ? { verb: 'dismiss', ids: [id], on: false }
      : { verb: 'undim', ids: [id] };
    void apply(gesture, t('strip.said.broughtBack', { title: titleOf(id) }));
  }

  async function apply(gesture: GestureOnPapers, sentence: string): Promise<boolean> {
    const step = crypto.randomUUID();
    steps.set(gesture, step);
    acted(seenIn(gesture));
    const sent = papers.apply(gesture);
    onTheirWay.add(sent);
    const failure = await sent;
    onTheirWay.delete(sent);
    if (failure === undefined) tell(sentence, { word: t('strip.undo'), act: () => void takingBack.takeBack(step) });
    else failed(failure);
    return failure === undefined;
  }

  /** To see and to hear. */
  function tell(sentence: string, offer?: Offer): void {
    page.say(sentence);
    toast.show(sentence, offer);
  }

  async function undo(what: TakeBack): Promise<ChangeAnswer | undefined> {
    // Else the background might take back what came before them.
    await Promise.all(onTheirWay);
    try {
      const answer = await ask('change', { op: crypto.randomUUID(), gesture: { verb: 'undo', ...what } });
      papers.learn(answer.known);
      return answer;
    } catch (error) {
      failed(error);
      return undefined;
    }
  }

  function openMenu(strip: Parameters<typeof menu.toggle>[0]): void {
    menu.toggle(strip, papers.shown(strip.id), titleOf(strip.id));
  }

  /** The reader's own gesture failed: its place shows it, and it is said aloud. */
  function failed(error: unknown): void {
    tell(sentenceOf(error));
    missed(error);
  }

  /** What the reader did not ask for failed; it concerns the reader only when nothing can be kept any more. */
  function missed(error: unknown): void {
    report(error);
    if (error instanceof ExtensionReplacedError) replaced();
  }

  function place(cards: Card[]): void {
    board.place(cards);
    if (cards.length > 0) page.stand();
    changed();
    const id = menu.paper();
    if (id) menu.hangOn(board.stripOf(id));
  }

  function askToReload(): void {
    menu.close();
    board.askToReload(sentenceOf(new ExtensionReplacedError()));
  }

  const { learn, shown } = papers;
  const { arrange, holdsFocus, paperAt, stripOf } = board;
  const { takeBack, doAgain } = takingBack;
  const hand = { suggest, apply, takeBack, doAgain, tell, failed };
  const here = { place, arrange, holdsFocus, paperAt, stripOf };
  return { page, learn, shown, hand, ...here, missed, askToReload, note: notice.show };
}
