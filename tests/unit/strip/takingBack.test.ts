import { beforeEach, describe, expect, it } from 'vitest';
import type { Offer } from '@/components/strip/toast';
import { createTakingBack, type TakeBack, type TakingBack } from '@/entrypoints/feed.content/takingBack';
import type { ChangeAnswer } from '@/lib/library/gesture';
import { anId } from '@/tests/support/factories';
import { knownOf } from './hands';

const [one, two] = [anId(), anId()];
let told: { sentence: string; offer?: Offer }[];
let asked: TakeBack[];
let answers: (ChangeAnswer | undefined)[];
let takingBack: TakingBack;

beforeEach(() => {
  [told, asked, answers] = [[], [], []];
  takingBack = createTakingBack({
    undo: async (what) => {
      asked.push(what);
      return answers.shift();
    },
    titleOf: (id) => (id === one ? 'Lanterns for Long Contexts' : 'Another'),
    tell: (sentence, offer) => told.push({ sentence, offer }),
  });
});
const sentences = () => told.map(({ sentence }) => sentence);
const undone = (verb: ChangeAnswer['undone'], ids = [one], step = 'undo-1'): ChangeAnswer => ({
  step,
  undone: verb,
  known: ids.map((id) => knownOf(id)),
});

describe('taking back', () => {
  it('names the gesture and its paper', async () => {
    answers = [undone('dismiss')];
    expect(await takingBack.takeBack()).toEqual([one]);
    expect(sentences()).toEqual(['Taken back: dismissal of “Lanterns for Long Contexts”.']);
  });

  it('says how to do it again', async () => {
    answers = [undone('clip')];
    await takingBack.takeBack(undefined, 'Shift Z does it again.');
    expect(sentences()).toEqual(['Taken back: clip of “Lanterns for Long Contexts”. Shift Z does it again.']);
  });

  it('names many papers by their number, and none that this page does not know', async () => {
    answers = [undone('tag', [one, two]), undone('clip', []), undone('deleteList', [])];
    for (let times = 0; times < 3; times++) await takingBack.takeBack();
    expect(sentences()).toEqual([
      'Taken back: tags of 2 papers.',
      'Taken back: clip of a paper on another page.',
      'Taken back: deletion of a list.',
    ]);
  });

  it('names the rule whose work it was, or says that it is deleted', async () => {
    answers = [{ ...undone('rule'), rule: 'Long contexts' }, undone('rule')];
    for (let times = 0; times < 2; times++) await takingBack.takeBack();
    expect(sentences()).toEqual([
      'Taken back: what the rule “Long contexts” did to “Lanterns for Long Contexts”.',
      'Taken back: what a deleted rule did to “Lanterns for Long Contexts”.',
    ]);
  });

  it('says so when there is nothing to take back', async () => {
    answers = [{ step: 'undo-1', known: [] }];
    expect(await takingBack.takeBack()).toEqual([]);
    expect(sentences()).toEqual(['There is nothing to take back.']);
  });

  it('adds nothing to a failure, which was said', async () => {
    expect(await takingBack.takeBack()).toEqual([]);
    expect(await takingBack.doAgain()).toEqual([]);
    expect(sentences()).toEqual([]);
  });
});

describe('doing again', () => {
  const doneAgain = (verb: ChangeAnswer['again'], ids = [one], step = 'redo-1') => ({
    ...undone('undo', ids, step),
    again: verb,
  });

  it('asks for what was taken back last, wherever that was, and names it', async () => {
    answers = [doneAgain('dismiss', [two]), doneAgain('clip')];
    await takingBack.doAgain();
    await takingBack.doAgain();
    expect(asked).toEqual([{ again: true }, { again: true }]);
    expect(sentences()).toEqual([
      'Done again: dismissal of “Another”.',
      'Done again: clip of “Lanterns for Long Contexts”.',
    ]);
  });

  it('waits for what is just being taken back', async () => {
    const order: string[] = [];
    const back = createTakingBack({
      undo: async ({ again }) => {
        order.push(again ? 'again' : 'back');
        await new Promise((later) => setTimeout(later, again ? 0 : 5));
        order.push('done');
        return undone('clip');
      },
      titleOf: () => '',
      tell: () => {},
    });
    await Promise.all([back.takeBack(), back.doAgain()]);
    expect(order).toEqual(['back', 'done', 'again', 'done']);
  });

  it('is offered beside the sentence by its step, and taken back there too', async () => {
    answers = [undone('clip'), doneAgain('clip'), undone('undo')];
    await takingBack.takeBack();
    told[0]?.offer?.act();
    await takingBack.takeBack('another');
    told[1]?.offer?.act();
    await takingBack.takeBack('last');
    expect(asked).toEqual([
      { step: undefined },
      { step: 'undo-1' },
      { step: 'another' },
      { step: 'redo-1' },
      { step: 'last' },
    ]);
  });

  it('says so when there is nothing to do again', async () => {
    answers = [{ step: 'redo-1', known: [] }];
    expect(await takingBack.doAgain()).toEqual([]);
    expect(sentences()).toEqual(['There is nothing to do again.']);
  });
});
