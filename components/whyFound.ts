import type { Row } from '@/lib/library/queries';
import { BETWEEN, type Field, rangesPerEntry } from '@/lib/search/findable';
import type { Marks } from '@/lib/search/marks';
import type { Span } from './Marked';
import { snippet } from './snippet';

/** A place where a paper says what was searched for, and its words there. */
export interface Why {
  field: Extract<Field, 'organisation' | 'keywords' | 'note' | 'abstract'>;
  pieces: { text: string; spans: readonly Span[] }[];
}

/** Where a paper says what its title, authors and tags do not say: short places first, and of note and abstract one. */
export function whyFound({ paper, clip, tags }: Row, marks: Marks): Why[] {
  const said = new Set([
    ...marked(paper?.title, marks.title),
    ...marked(paper?.authors.join(BETWEEN), marks.authors),
    ...marked(tags.map(({ label }) => label).join(BETWEEN), marks.tags),
  ]);
  const isNews = (text: string | undefined, spans: readonly Span[] | undefined) =>
    marked(text, spans).some((word) => !said.has(word));
  const whys: Why[] = [];
  const organisation = paper?.organisation?.name;
  if (organisation && isNews(organisation, marks.organisation))
    whys.push({ field: 'organisation', pieces: [{ text: organisation, spans: marks.organisation ?? [] }] });
  const keywords = paper?.keywords ?? [];
  if (isNews(keywords.join(BETWEEN), marks.keywords))
    whys.push({ field: 'keywords', pieces: foundEntries(keywords, marks.keywords ?? []) });
  const long = (
    [
      ['note', clip?.note],
      ['abstract', paper?.abstract],
    ] as const
  ).find(([field, text]) => isNews(text, marks[field]));
  // Where the line is shared, what was found comes first.
  const before = whys.length || marks.authors ? 0 : undefined;
  if (long) whys.push({ field: long[0], pieces: [snippet(long[1] ?? '', marks[long[0]] ?? [], before)] });
  return whys;
}

/** The marked words of a text, without case. */
function marked(text = '', spans: readonly Span[] = []): string[] {
  return spans.map(([from, to]) => text.slice(from, to).toLowerCase());
}

function foundEntries(entries: string[], spans: NonNullable<Marks['keywords']>): Why['pieces'] {
  const perEntry = rangesPerEntry(entries, spans);
  return entries.map((text, i) => ({ text, spans: perEntry[i] ?? [] })).filter(({ spans: own }) => own.length > 0);
}
