import { quoted } from './completions';
import { partsOf } from './parts';

/** The query with other names for its tags; where `nameFor` knows none, they stay as they were typed. */
export function withTags(query: string, nameFor: (tag: string) => string | undefined): string {
  return partsOf(query).reduceRight((text, { operator, value, text: typed, start, end }) => {
    const name = operator === 'tag' ? nameFor(value) : undefined;
    if (name === undefined) return text;
    const before = typed.slice(0, typed.indexOf(':') + 1);
    return text.slice(0, start) + before + quoted(name) + text.slice(end);
  }, query);
}
