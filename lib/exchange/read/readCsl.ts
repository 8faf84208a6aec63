import { type Found, missed } from '../found';
import { splitLabels } from '../labels';
import { type JsonObject, objectOf, textOf, textsOf } from './json';
import { firstIdIn } from './mentions';
import { commentOf } from './readersNote';
import { tell } from './tell';

const ID_FIELDS = ['number', 'DOI', 'URL', 'archive_location', 'archiveID', 'note', 'container-title', 'id'];

/** The papers of a list of CSL-JSON items, as Zotero and Pandoc write them. */
export function* readCsl(items: unknown[]): Generator<Found, void> {
  for (const [i, item] of items.entries()) yield* readItem(objectOf(item), i + 1);
}

function* readItem(item: JsonObject, at: number): Generator<Found, void> {
  const ours = item.custom === undefined ? undefined : objectOf(objectOf(item.custom).offprint);
  const id = ID_FIELDS.map((field) => firstIdIn(textOf(item[field]))).find(Boolean);
  if (!id)
    return yield missed('noArxivId', at, textOf(item.title) || textOf(item.URL) || JSON.stringify(item.id ?? ''));
  const title = textOf(item.title);
  const note = textOf(item.note);
  yield* tell(
    id,
    {
      title: ours ? title : withoutMarkup(title),
      authors: listOf(item.author).map((author) => nameOf(objectOf(author))),
      abstract: textOf(item.abstract),
      date: dateOf(objectOf(item.issued)),
      tags: ours ? textsOf(ours.tags) : splitLabels(textOf(item.keyword)),
      lists: textsOf(ours?.lists),
      note: ours ? note : commentOf(note),
      status: textOf(ours?.status),
      starredAt: textOf(ours?.starred),
      addedAt: textOf(ours?.clipped) || dateOf(objectOf(item.accessed)),
    },
    at,
  );
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

function nameOf(author: JsonObject): string {
  const parts = ['given', 'dropping-particle', 'non-dropping-particle', 'family', 'suffix'];
  return (
    textOf(author.literal) ||
    parts
      .map((part) => textOf(author[part]))
      .filter(Boolean)
      .join(' ')
  );
}

/** `{"date-parts": [[2026, 9, 25]]}`; some write the numbers as texts, some the whole as `raw`. */
function dateOf(date: JsonObject): string {
  const [parts] = listOf(date['date-parts']);
  const numbers = listOf(parts).map((part) => String(part).padStart(2, '0'));
  return numbers.slice(0, 3).join('-') || textOf(date.raw) || textOf(date.literal);
}

/** The format's own marks within titles. */
function withoutMarkup(title: string): string {
  return title.replace(/<\/?(?:i|b|sub|sup|sc|span)(?:\s[^>]*)?>/gi, '');
}
