import { type ArxivId, dayOf, type Paper } from '@/lib/paper';
import { cleanLabel, cleanLine, cutNote, LONGEST, MOST } from '../clean';
import type { ReadingStatus } from '../clippedPaper';
import { type Found, type FoundClip, missed } from '../found';

/** What a file says of one paper, as it stands there. */
export interface Told {
  title?: string;
  authors?: string[];
  abstract?: string;
  /** A day, an ISO time, or a year. */
  date?: string;
  /** Facts that need no cleaning, or had it. */
  facts?: Partial<Omit<Paper, 'id'>>;
  tags?: string[];
  lists?: string[];
  note?: string;
  status?: string;
  readAt?: number;
  isStarred?: boolean;
  /** ISO, or ms since 1970. */
  starredAt?: string | number;
  addedAt?: string | number;
}

/** One paper of a file, cleaned and cut, and what of it had to be left out. */
export function* tell(id: ArxivId, told: Told, at: number): Generator<Found, void> {
  const { title = '', abstract = '', authors = [], date = '', facts = {} } = told;
  const publishedOn = dayOf(date);
  const year = Number(/^\s*((?:19|20)\d{2})(?!\d)/.exec(date)?.[1]) || undefined;
  const said = withoutEmpty({
    title: cleanLine(title, LONGEST.title),
    abstract: cleanLine(abstract, LONGEST.abstract),
    authors: authors.slice(0, MOST.authors).flatMap((name) => cleanLine(name, LONGEST.name) || []),
    publishedOn,
    ...facts,
  });
  yield { paper: { id, said, ...(year && !publishedOn ? { year } : {}), clip: clipOf(told) } };
  yield* leftOut(told, at);
}

function clipOf(told: Told): FoundClip {
  const starredAt = timeOf(told.starredAt);
  return {
    tags: labelsOf(told.tags),
    lists: labelsOf(told.lists),
    isStarred: told.isStarred ?? starredAt !== undefined,
    ...withoutEmpty({
      note: cutNote(told.note ?? ''),
      status: statusOf(told.status),
      readAt: told.readAt,
      starredAt,
      clippedAt: timeOf(told.addedAt),
    }),
  };
}

function* leftOut({ tags = [], lists = [], note = '' }: Told, at: number): Generator<Found, void> {
  if (note.length > LONGEST.note) yield missed('cut', at, note);
  for (const labels of [tags, lists]) {
    const [first = ''] = labels.slice(MOST.labels);
    if (labels.length > MOST.labels) yield missed('tooMany', at, first);
    const long = labels
      .slice(0, MOST.labels)
      .find((label) => label.length > LONGEST.label && cleanLabel(label) !== label);
    if (long) yield missed('cut', at, long);
  }
}

function labelsOf(texts: string[] = []): string[] {
  return [...new Set(texts.slice(0, MOST.labels).map(cleanLabel))].filter(Boolean);
}

/** JabRef says `skimmed` for one that is being read. */
function statusOf(text = ''): ReadingStatus | undefined {
  const status = text.trim().toLowerCase();
  if (status === 'skimmed') return 'reading';
  return status === 'unread' || status === 'reading' || status === 'read' ? status : undefined;
}

const YEAR_9999 = 253_402_300_800_000;

/** ms since 1970; undefined for what is no time. Date.parse takes much for one: `5` is a day of 2001. */
export function timeOf(said: unknown): number | undefined {
  const time = typeof said === 'string' ? Date.parse(/^\s*\d{4}-\d{2}-\d{2}/.test(said) ? said : '') : said;
  return typeof time === 'number' && time >= 0 && time < YEAR_9999 ? Math.floor(time) : undefined;
}

function withoutEmpty<T extends object>(fields: T): { [K in keyof T]?: NonNullable<T[K]> } {
  const filled = Object.entries(fields).filter(
    ([, value]) => value !== undefined && value !== '' && !(Array.isArray(value) && !value.length),
  );
  return Object.fromEntries(filled) as { [K in keyof T]?: NonNullable<T[K]> };
}
