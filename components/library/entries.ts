import type { ArxivId } from '@/lib/paper';

/** Where a paper stands in a list: the paper alone or, where it may stand under several headings, with one of them. */
export type Entry = ArxivId | (string & { readonly __under: true });

/** No id of a paper has one. */
const AT = '@';

/** A paper in its place under a heading. */
export function entryUnder(heading: string, paper: ArxivId): Entry {
  return (paper + AT + heading) as Entry;
}

/** Which paper stands there. */
export function paperOf(entry: Entry): ArxivId {
  const at = entry.indexOf(AT);
  return (at < 0 ? entry : entry.slice(0, at)) as ArxivId;
}

/** The heading of its place; undefined where it can stand under no other. */
export function headingOf(entry: Entry): string | undefined {
  const at = entry.indexOf(AT);
  return at < 0 ? undefined : entry.slice(at + 1);
}

/** The id, on the page, of the title there. Space would part it in two. */
export function titleIdOf(entry: Entry): string {
  return `title-${entry}`.replace(/\s/g, '_');
}
