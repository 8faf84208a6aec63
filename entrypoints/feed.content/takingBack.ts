import { t } from '#i18n';
import type { Offer } from '@/components/strip/toast';
import type { ChangeAnswer, Verb } from '@/lib/library/gesture';
import type { ArxivId } from '@/lib/paper';
import { papersInWords } from './papersInWords';

/** Which step: one by its name, the last undo, or else the last. */
export interface TakeBack {
  step?: string | undefined;
  again?: true;
}

export interface TakingBackNeeds {
  /** Takes back a step; undefined when that failed, which was said. */
  undo(what: TakeBack): Promise<ChangeAnswer | undefined>;
  titleOf(id: ArxivId): string;
  tell(sentence: string, offer?: Offer): void;
}

/** Takes back what the reader did, and does it again, by name: gestures may come from any page or from the popup. */
export interface TakingBack {
  /** Answers the papers that it touched. `hint` says how to do it again. */
  takeBack(step?: string, hint?: string): Promise<readonly ArxivId[]>;
  /** Does again what was taken back last, wherever that was, unless the reader did something since. */
  doAgain(): Promise<readonly ArxivId[]>;
}

export function createTakingBack({ undo, titleOf, tell }: TakingBackNeeds): TakingBack {
  /** One after the other: what is done again has to be taken back first. */
  let last: Promise<unknown> = Promise.resolve();

  function inTurn(act: () => Promise<readonly ArxivId[]>): Promise<readonly ArxivId[]> {
    const turn = last.then(act);
    last = turn;
    return turn;
  }

  async function back(step: string | undefined, hint: string): Promise<readonly ArxivId[]> {
    const answer = await undo({ step });
    if (answer && !answer.undone) tell(t('strip.said.nothingToUndo'));
    if (!answer?.undone) return [];
    tell(`${t('strip.takenBack', { what: named(answer.undone, answer) })} ${hint}`.trim(), {
      word: t('strip.redo'),
      act: () => void inTurn(() => redo({ step: answer.step })),
    });
    return idsIn(answer);
  }

  async function redo(what: TakeBack): Promise<readonly ArxivId[]> {
    const answer = await undo(what);
    if (answer && !answer.undone) tell(t('strip.said.nothingToRedo'));
    if (!answer?.undone) return [];
    tell(t('strip.doneAgain', { what: named(answer.again ?? 'undo', answer) }), {
      word: t('strip.undo'),
      act: () => void takeBack(answer.step),
    });
    return idsIn(answer);
  }

  function named(verb: Verb, answer: ChangeAnswer): string {
    const ids = idsIn(answer);
    const papers = ids.length > 0 ? papersInWords(ids, titleOf) : t('strip.paperElsewhere');
    const rule = answer.rule === undefined ? t('strip.goneRule') : t('strip.ruleNamed', { rule: answer.rule });
    return t(`strip.deed.${verb}`, { papers, rule });
  }

  function takeBack(step?: string, hint = ''): Promise<readonly ArxivId[]> {
    return inTurn(() => back(step, hint));
  }
  function doAgain(): Promise<readonly ArxivId[]> {
    return inTurn(() => redo({ again: true }));
  }
  return { takeBack, doAgain };
}

function idsIn({ known }: ChangeAnswer): ArxivId[] {
  return known.map(({ id }) => id);
}
