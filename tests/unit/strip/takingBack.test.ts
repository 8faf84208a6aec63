import { beforeEach, describe, expect, it } from 'vitest';
import type { Offer } from '@/components/strip/toast';
import { createTakingBack, type TakingBack } from '@/entrypoints/feed.content/takingBack';
import type { ChangeAnswer } from '@/lib/library/gesture';
import { anId } from '@/tests/support/factories';
import { knownOf } from './hands';

const [one, two] = [anId(), anId()];
let told: { sentence: string; offer?: Offer }[];
let asked: (string | undefined)[];
let answers: (ChangeAnswer | undefined)[];
let takingBack: TakingBack;

beforeEach(() => {
  [told, asked, answers] = [[], [], []];
  takingBack = createTakingBack({
    undo: async (step) => {
      asked.push(step);
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
    await takingBack.doAgain();
    expect(sentences()).toEqual(['There is nothing to do again.']);
  });
});

describe('doing again', () => {
  it('goes back through what was taken back, by its own steps', async () => {
    answers = [undone('clip'), undone('dismiss', [two], 'undo-2'), undone('undo', [two], 'redo-1'), undone('undo')];
    await takingBack.takeBack();
    await takingBack.takeBack();
    await takingBack.doAgain();
    await takingBack.doAgain();
    expect(asked).toEqual([undefined, undefined, 'undo-2', 'undo-1']);
    expect(sentences().slice(2)).toEqual([
      'Done again: dismissal of “Another”.',
      'Done again: clip of “Lanterns for Long Contexts”.',
    ]);
  });

  it('waits for what is just being taken back', async () => {
    answers = [undone('clip'), undone('undo')];
    await Promise.all([takingBack.takeBack(), takingBack.doAgain()]);
    expect(asked).toEqual([undefined, 'undo-1']);
  });

  it('is offered beside the sentence, and taken back there too', async () => {
    answers = [undone('clip'), undone('undo', [one], 'redo-1'), undone('clip')];
    await takingBack.takeBack();
    told[0]?.offer?.act();
    await takingBack.doAgain();
    told[1]?.offer?.act();
    await takingBack.takeBack('another');
    expect(asked).toEqual([undefined, 'undo-1', 'redo-1', 'another']);
  });

  it('is forgotten once the reader does something else', async () => {
    answers = [undone('clip')];
    await takingBack.takeBack();
    takingBack.forget();
    await takingBack.doAgain();
    expect(asked).toEqual([undefined]);
    expect(sentences().at(-1)).toBe('There is nothing to do again.');
  });
});
