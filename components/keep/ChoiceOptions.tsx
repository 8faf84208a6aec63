import { numberText } from '../numberText';

/** Which papers. */
export type Which =
  | { kind: 'all' | 'unread' | 'starred' }
  | { kind: 'list'; list: string }
  | { kind: 'tag'; tag: string }
  | { kind: 'search'; query: string };

export interface Choice {
  which: Which;
  name: string;
  count: number | undefined;
}

/** What a choice goes by in its field. */
export function keyOf(which: Which): string {
  return JSON.stringify(which);
}

/** Places to take papers from, under a label where they have one. */
export function ChoiceOptions({ label, choices }: { label?: string; choices: Choice[] }) {
  const options = choices.map(({ which, name, count }) => (
    <option key={keyOf(which)} value={keyOf(which)}>
      {count === undefined ? name : `${name} (${numberText(count)})`}
    </option>
  ));
  if (!options.length) return null;
  return label ? <optgroup label={label}>{options}</optgroup> : options;
}
