import { type Part, partsOf, splitAtOr } from './parts';

/** The text of a query that asks for all that two queries ask for. */
export function both(one: string, other: string): string {
  const others = alternativesIn(other);
  const pairs = alternativesIn(one).flatMap((mine) => others.map((each) => `${mine} ${each}`.trim()));
  return pairs.filter(Boolean).join(' or ');
}

/** The text of a condition that asks for a tag or a list by its whole name. */
export function named(operator: 'tag' | 'list', name: string): string {
  return `${operator}:"${name.replaceAll('"', '""')}"`;
}

function alternativesIn(text: string): string[] {
  return splitAtOr(partsOf(text), text.length).map((parts) => parts.map(textOf).join(' '));
}

/** As it can stand anywhere: with its quotes closed, and a word that is called `or` between quotes. */
function textOf({ text, quote }: Part): string {
  if (/^or$/i.test(text)) return `"${text}"`;
  return quote === 'open' ? `${text}"` : text;
}
