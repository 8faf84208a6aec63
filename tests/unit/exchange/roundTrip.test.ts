// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanLine, LONGEST } from '@/lib/exchange/clean';
import { type ClippedPaper, onOneLine } from '@/lib/exchange/clippedPaper';
import type { ExportFormat } from '@/lib/exchange/exportPapers';
import type { Found, FoundPaper } from '@/lib/exchange/found';
import { kindOf } from '@/lib/exchange/read/kindOf';
import { readBibtex } from '@/lib/exchange/read/readBibtex';
import { readCsv } from '@/lib/exchange/read/readCsv';
import { readJson } from '@/lib/exchange/read/readJson';
import { readRis } from '@/lib/exchange/read/readRis';
import { anyClips } from './anyClip';
import { exported, gathered } from './exported';

/** ms; others work on the machine too. */
const PATIENCE = 60_000;

type Reader = (text: string) => Iterable<Found>;

const formats: [ExportFormat, Reader][] = [
  ['bibtex', readBibtex],
  ['ris', readRis],
  ['csl', readJson],
  ['csv', readCsv],
  ['json', readJson],
];

/** As a paper comes back: on one line, without unseen letters, and without empty fields. */
function asFound({ paper, clip }: ClippedPaper): FoundPaper {
  const said = {
    title: cleanLine(paper.title, LONGEST.title),
    abstract: cleanLine(paper.abstract ?? '', LONGEST.abstract) || undefined,
    authors: paper.authors.length ? paper.authors.map(onOneLine) : undefined,
    publishedOn: paper.publishedOn,
  };
  const note = clip.note?.trim() ? clip.note.trim() : undefined;
  return { id: paper.id, said, clip: { ...clip, note, isStarred: clip.starredAt !== undefined } };
}

function trimmed({ id, said, clip }: FoundPaper): FoundPaper {
  return { id, said, clip: { ...clip, note: clip.note?.trim() || undefined } };
}

/** BibTeX tells of a star, but not since when. */
function known(format: ExportFormat, clips: FoundPaper[]): FoundPaper[] {
  if (format !== 'bibtex') return clips;
  return clips.map((paper) => ({ ...paper, clip: { ...paper.clip, starredAt: undefined } }));
}

describe.each(formats)('a file of papers as %s', (format, read) => {
  it(
    'gives back every paper with title, authors, day, tags, lists, status and note',
    () => {
      fc.assert(
        fc.property(anyClips, (clips) => {
          const { papers, missed } = gathered(read(exported(format, clips).replaceAll('\r\n', '\n')));
          expect(missed).toEqual([]);
          expect(papers.map(trimmed)).toEqual(known(format, clips.map(asFound)));
        }),
      );
    },
    PATIENCE,
  );

  it('is known for what it is', () => {
    const kind = format === 'csl' ? 'json' : format;
    fc.assert(
      fc.property(anyClips, (clips) => {
        if (clips.length) expect(kindOf(exported(format, clips).replace(/^\ufeff/, ''))).toBe(kind);
      }),
    );
  });
});

it('tells in our own JSON when a paper was read', () => {
  fc.assert(
    fc.property(anyClips, fc.nat(4e12), (clips, readAt) => {
      const read = clips.map(({ paper, clip }) => ({ paper, clip: { ...clip, status: 'read' as const, readAt } }));
      const { papers } = gathered(readJson(exported('json', read)));
      expect(papers.map(({ clip }) => clip.readAt)).toEqual(read.map(() => readAt));
    }),
  );
});
