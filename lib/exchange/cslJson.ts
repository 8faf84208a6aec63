import type { Paper } from '@/lib/paper';
import { nameParts } from './authorNames';
import { uniqueKeys } from './citeKey';
import { arxivAddress, type ClippedPaper, doiOf, type FileWriter, isoTime, onOneLine, yearOf } from './clippedPaper';
import { joinLabels } from './labels';

/** CSL-JSON 1.0.2. Its `custom` object is free for what the format has no word for. */
export function cslWriter(): FileWriter {
  const keyOf = uniqueKeys();
  return {
    head: '[\n',
    entry: (each) => JSON.stringify(itemOf(keyOf(each.paper), each)),
    between: ',\n',
    tail: '\n]\n',
  };
}

function itemOf(id: string, { paper, clip }: ClippedPaper): object {
  return {
    id,
    type: 'article',
    title: onOneLine(paper.title),
    author: paper.authors.map(nameParts),
    issued: issuedOf(paper),
    abstract: paper.abstract,
    publisher: 'arXiv',
    number: `arXiv:${paper.id}`,
    DOI: doiOf(paper),
    URL: arxivAddress(paper),
    keyword: joinLabels(clip.tags) || undefined,
    note: clip.note,
    custom: {
      offprint: {
        tags: clip.tags,
        lists: clip.lists,
        status: clip.status,
        starred: isoTime(clip.starredAt),
        clipped: isoTime(clip.clippedAt),
      },
    },
  };
}

function issuedOf(paper: Paper): object | undefined {
  const date = paper.publishedOn ?? yearOf(paper);
  return date === undefined ? undefined : { 'date-parts': [date.split('-').map(Number)] };
}
