import { expect, it } from 'vitest';
import { planRecovery } from '@/lib/library/recovery';
import type { Entry, EntryKey } from '@/lib/library/secondCopy';
import { aTag } from '@/tests/support/factories';

const KEY: EntryKey = 'tag:rl';
const [here, there] = [aTag('RL'), aTag('Rl')];
const entry = (row: Entry['row'], seq = 5): Entry => ({ seq, row });

it.each<
  [string, object | undefined, Entry | undefined, { isBehind?: boolean; touched?: number }, 'library' | 'copy' | 'none']
>([
  ['both agree, whatever the order of fields', here, entry({ label: 'RL', name: 'rl' }), {}, 'none'],
  ['both know that it is gone', undefined, entry(null), {}, 'none'],
  ['a library behind takes the copy’s row', here, entry(there), { isBehind: true }, 'library'],
  ['a library behind learns that a row is gone', here, entry(null), { isBehind: true }, 'library'],
  ['a library behind keeps what the copy lost', here, undefined, { isBehind: true }, 'copy'],
  ['a library that is not behind is right about its rows', here, entry(there), {}, 'copy'],
  ['a row that was lost comes back', undefined, entry(there), {}, 'library'],
  ['a row that a later change took away stays away', undefined, entry(there), { touched: 6 }, 'copy'],
  ['a row whose last change the copy holds comes back', undefined, entry(there), { touched: 5 }, 'library'],
  ['a copy that lost a row gets it again', here, undefined, {}, 'copy'],
])('%s', (_what, row, inCopy, { isBehind = false, touched }, goes) => {
  const held = { rows: new Map(row ? [[KEY, row]] : []), lastTouched: new Map(touched ? [[KEY, touched]] : []) };
  const plan = planRecovery(held, new Map(inCopy ? [[KEY, inCopy]] : []), isBehind);
  expect([...plan.toLibrary.values()]).toEqual(goes === 'library' ? [inCopy] : []);
  expect(plan.toCopy).toEqual(goes === 'copy' ? [KEY] : []);
});
