import { t } from '#i18n';
import type { Offer } from '@/components/strip/toast';
import type { ChangeAnswer, Verb } from '@/lib/library/gesture';
import type { ArxivId } from '@/lib/paper';
import { papersInWords } from './papersInWords';

export interface TakingBackNeeds {
  /** Takes back a step, or the reader's last anywhere; undefined when that failed, which was said. */
  undo(step?: string): Promise<ChangeAnswer | undefined>;
  titleOf(id: ArxivId): string;
  tell(sentence: string, offer?: Offer): void;
}

/** Takes back what the reader did, and does it again, by name: gestures may come from any page or from the popup. */
export interface TakingBack {
  /** Answers the papers that it touched. `hint` says how to do it again. */
  takeBack(step?: string, hint?: string): Promise<readonly ArxivId[]>;
  doAgain(): Promise<readonly ArxivId[]>;
  /** The reader did something else: what was taken back before is not done again. */
  forget(): void;
}

export function createTakingBack({ undo, titleOf, tell }: TakingBackNeeds): TakingBack {
  const undone: { step: string; verb: Verb }[] = [];
  /** One after the other: what is done again has to be taken back first. */
  let last: Promise<unknown> = Promise.resolve();

  function inTurn(act: () => Promise<readonly ArxivId[]>): Promise<readonly ArxivId[]> {
    const turn = last.then(act);
    last = turn;
    return turn;
  }

  async function back(step: string | undefined, hint: string): Promise<readonly ArxivId[]> {
    const answer = await undo(step);
    if (answer && !answer.undone) tell(t('strip.said.nothingToUndo'));
    if (!answer?.undone) return [];
    undone.push({ step: answer.step, verb: answer.undone });
    tell(`${t('strip.takenBack', { what: named(answer.undone, answer) })} ${hint}`.trim(), again());
    return idsIn(answer);
  }

  function again(): Offer {
    return { word: t('strip.redo'), act: () => void doAgain() };
  }

  async function redo(): Promise<readonly ArxivId[]> {
    const next = undone.pop();
    const answer = next && (await undo(next.step));
    if (!next) tell(t('strip.said.nothingToRedo'));
    if (!next || !answer) return [];
    const { step } = answer;
    tell(t('strip.doneAgain', { what: named(next.verb, answer) }), {
      word: t('strip.undo'),
      act: () => void takeBack(step),
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
    return inTurn(redo);
  }
  return { takeBack, doAgain, forget: () => void undone.splice(0) };
}

function idsIn({ known }: ChangeAnswer): ArxivId[] {
  return known.map(({ id }) => id);
}
