import { quoted } from './completions';
import { type Part, partsOf } from './parts';
import { readNumbers } from './spans';

/** A query as a small form says it: all of its fields must hold, empty ones ask for nothing. */
export interface QueryFields {
  /** Free words and phrases, as typed. */
  words: string;
  author: string;
  org: string;
  /** At least so many; digits or empty. */
  upvotes: string;
  code: boolean;
}

export const NO_FIELDS: QueryFields = { words: '', author: '', org: '', upvotes: '', code: false };

/** The query that a form spells. */
export function queryOf({ words, author, org, upvotes, code }: QueryFields): string {
  const parts = [
    words.trim(),
    author.trim() && `author:${quoted(author.trim())}`,
    org.trim() && `org:${quoted(org.trim())}`,
    upvotes && `upvotes:>=${Number(upvotes)}`,
    code && 'has:code',
  ];
  return parts.filter(Boolean).join(' ');
}

/** The form that spells a query; undefined when it says more than the form can. */
export function fieldsOf(text: string): QueryFields | undefined {
  let fields: QueryFields | undefined = NO_FIELDS;
  for (const part of partsOf(text)) fields = fields && withPart(fields, part);
  return fields;
}

function withPart(fields: QueryFields, part: Part): QueryFields | undefined {
  const { operator, negated, value } = part;
  if (!operator) return isOr(part) ? undefined : { ...fields, words: `${fields.words} ${part.text}`.trim() };
  if (negated) return undefined;
  if (operator === 'author' || operator === 'org')
    return fields[operator] ? undefined : { ...fields, [operator]: value };
  if (operator === 'has') return value.toLowerCase() === 'code' ? { ...fields, code: true } : undefined;
  const least = operator === 'upvotes' && !fields.upvotes ? leastOf(value) : undefined;
  return least === undefined ? undefined : { ...fields, upvotes: String(least) };
}

function isOr({ text }: Part): boolean {
  return /^or$/i.test(text);
}

/** The number of `>=50` or `50..`, one more than that of `>50`. */
function leastOf(value: string): number | undefined {
  const { from, to } = readNumbers(value) ?? {};
  return to === undefined ? from : undefined;
}
