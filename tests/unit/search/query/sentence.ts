import type { Alternative, Condition, Query, Span } from '@/lib/search/query/query';

/** A query as it was understood: `about "tide" & tag is rl | not clipped, by upvotes; not understood: is:foo`. */
export function sentence({ alternatives, sort, notUnderstood }: Query): string {
  const passedOver = notUnderstood.map(({ text }) => text).join(' ');
  return (
    alternatives.map(said).join(' | ') +
    (sort ? `, by ${sort}` : '') +
    (passedOver ? `; not understood: ${passedOver}` : '')
  );
}

function said({ spelt, conditions }: Alternative): string {
  const all = [...spelt, ...conditions].map(saidOf);
  return all.join(' & ') || 'everything';
}

function saidOf(condition: Condition): string {
  switch (condition.kind) {
    case 'id':
      return `paper ${condition.id}`;
    case 'text':
      return `${condition.in === 'any' ? 'about' : `${condition.in} has`} "${condition.text}"${condition.whole ? '' : '…'}`;
    case 'name':
      return `${condition.of} ${condition.whole ? 'is' : 'begins'} ${condition.name}`;
    case 'maker':
      return `by ${condition.of} ${condition.name}`;
    case 'is':
      return condition.state;
    case 'has':
      return `with ${condition.what}`;
    case 'number':
    case 'days':
      return `${condition.of} ${range(condition.span)}`;
    case 'feed':
      return `on ${condition.feed}`;
    case 'not':
      return `not ${saidOf(condition.condition)}`;
  }
}

export function range({ from, to }: Span<number | string>): string {
  return from === to ? `${from}` : `${from ?? ''}..${to ?? ''}`;
}
