import { spokenName } from '../authorNames';
import { type Found, missed } from '../found';
import { splitLabels } from '../labels';
import { firstIdIn } from './mentions';
import { noteText } from './readersNote';
import { tell } from './tell';

const LINE = /^([A-Z][A-Z0-9]) {1,2}-(?: ([^\n]*))?$/;
/** A note's line that looks like a tag was quoted when it was written. */
const QUOTED = /(^|\n)> (?=(?:> )*[^\S\n]*[A-Z][A-Z0-9]\s{1,2}-)/g;
const ID_TAGS = ['AN', 'DO', 'UR', 'L1', 'L2', 'L3', 'M1', 'M3', 'JO', 'JF', 'T2', 'SE', 'VL', 'PB', 'N1', 'M2'];

interface Field {
  tag: string;
  value: string;
  /** From 1. */
  line: number;
}

interface Reference {
  line: number;
  values: Map<string, string[]>;
}

/** The papers of an RIS file. */
export function* readRis(text: string): Generator<Found, void> {
  for (const reference of referencesIn(text)) yield* readReference(reference);
}

function* referencesIn(text: string): Generator<Reference, void> {
  let reference: Reference | undefined;
  for (const { tag, value, line } of fieldsIn(text)) {
    if (tag === 'TY' || tag === 'ER') {
      if (reference) yield reference;
      reference = tag === 'TY' ? { line, values: new Map() } : undefined;
    } else if (reference) {
      const values = reference.values.get(tag) ?? [];
      values.push(value);
      reference.values.set(tag, values);
    }
  }
  if (reference) yield reference;
}

/** A line without a tag goes on with the one before. */
function* fieldsIn(text: string): Generator<Field, void> {
  let field: Field | undefined;
  for (const [i, line] of text.split('\n').entries()) {
    const [, tag, value = ''] = LINE.exec(line) ?? [];
    if (tag) {
      if (field) yield field;
      field = { tag, value, line: i + 1 };
    } else if (field) field.value += `\n${line}`;
  }
  if (field) yield field;
}

function* readReference({ values, line }: Reference): Generator<Found, void> {
  const all = (...tags: string[]) => tags.flatMap((tag) => values.get(tag) ?? []);
  const first = (...tags: string[]) => all(...tags).find(Boolean) ?? '';
  const id = ID_TAGS.flatMap((tag) => all(tag).map(firstIdIn)).find(Boolean);
  if (!id) return yield missed('noArxivId', line, first('TI', 'T1', 'UR', 'DO'));
  const extra = extrasIn(all('M2'));
  yield* tell(
    id,
    {
      title: first('TI', 'T1'),
      authors: all('AU', 'A1').map(spokenName),
      abstract: first('AB', 'N2'),
      date: dateOf(first('DA', 'PY', 'Y1')),
      tags: all('KW').flatMap((words) => words.split('\n')),
      lists: splitLabels(extra.get('lists') ?? ''),
      note: all('N1')
        .map((note) => noteText(note.replace(QUOTED, '$1').trim()))
        .join('\n\n'),
      status: extra.get('status'),
      starredAt: extra.get('star'),
      addedAt: extra.get('clipped') ?? dateOf(first('Y2')),
    },
    line,
  );
}

const EXTRA = /^Offprint (\w+): ([\s\S]*)$/;

function extrasIn(values: string[]): Map<string, string> {
  return new Map(
    values.map((value): [string, string] => {
      const [, name = '', said = ''] = EXTRA.exec(value.trim()) ?? [];
      return [name, said];
    }),
  );
}

/** `2026/09/25/` as `2026-09-25`. */
function dateOf(said: string): string {
  const [, year = '', month, day] = /^(\d{4})(?:\/(\d{1,2}))?(?:\/(\d{1,2}))?/.exec(said.trim()) ?? [];
  if (!month || !day) return year || said;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
