import { operatorOf } from './operators';
import { partsOf } from './parts';
import type { NotUnderstood } from './query';

/** Enough for every number, year, month, day and age that was begun. */
const ENDINGS = ['1', '01', '001', '2001', 'd'];

/** Whether a part of a text makes no sense only because the reader is still typing it: `is:unr`, `year:20`. */
export function mayGrow({ text, end }: NotUnderstood, typed: string, now: number): boolean {
  const [part] = partsOf(text);
  if (end < typed.length || !part?.operator || part.quote === 'closed') return false;
  const { values, read } = operatorOf(part.operator);
  const value = part.value.toLowerCase();
  const makesSense = (ending: string) => read({ text: value + ending, finished: false, wholeWord: false, now });
  return values.some((each) => each.startsWith(value)) || !value || ENDINGS.some(makesSense);
}
