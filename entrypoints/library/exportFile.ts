import type { ClippedPaper } from '@/lib/exchange/clippedPaper';
import { EXPORTS, exportPapers } from '@/lib/exchange/exportPapers';
import type { FileFormat } from '@/lib/exchange/fileFormats';
import { markdownFile } from '@/lib/exchange/markdown';
import { zipped } from '@/lib/exchange/zip';
import type { OffprintDb } from '@/lib/library/db';
import { listsWithCounts, type Row, rowsOf } from '@/lib/library/queries';
import { rowsAmong } from '@/lib/library/rowsAlong';
import { type ArxivId, localDay } from '@/lib/paper';

export interface ExportedFile {
  name: string;
  blob: Blob;
}

interface Hands {
  now: number;
  /** Called now and then with how many papers are written; throws to stop. */
  rest(done: number): Promise<void>;
}

/** Papers read at once, some 6 MB: the more, the closer together they lie in the store. */
const BATCH = 2_000;
/** Papers written between two rests. */
const BETWEEN_RESTS = 250;

/** These papers as a file to be saved. Throws StoreFailedError, FileTooLargeError, and what `rest` throws. */
export async function exportFile(
  db: OffprintDb,
  ids: ArxivId[],
  format: FileFormat,
  hands: Hands,
): Promise<ExportedFile> {
  const papers = clippedPapers(db, ids, hands);
  const base = `offprint-${localDay(hands.now)}`;
  if (format === 'notes') {
    const pieces = await gathered(zipped(filesOf(papers)));
    return { name: `${base}.zip`, blob: new Blob(pieces, { type: 'application/zip' }) };
  }
  const { extension, mime } = EXPORTS[format];
  const pieces = await gathered(exportPapers(format, papers, hands.now));
  return { name: `${base}.${extension}`, blob: new Blob(pieces, { type: mime }) };
}

async function* clippedPapers(db: OffprintDb, ids: ArxivId[], { rest }: Hands): AsyncGenerator<ClippedPaper, void> {
  const names = new Map((await listsWithCounts(db)).map(({ id, name }) => [id, name]));
  const readFrom = (i: number) => rowsOf(db, ids.slice(i, i + BATCH), rowsAmong);
  let next = readFrom(0);
  for (let i = 0; i < ids.length; i += BATCH) {
    const rows = await next;
    // The store reads on while these are written; nobody waits for it once the reader stopped.
    next = readFrom(i + BATCH);
    next.catch(() => undefined);
    for (const [k, row] of rows.entries()) {
      yield clippedPaper(row, names);
      const done = i + k + 1;
      if (done % BETWEEN_RESTS === 0 || done === ids.length) await rest(done);
    }
  }
}

/** A paper of which nothing is known yet goes by its id. */
function clippedPaper({ id, paper, clip, tags }: Row, names: Map<string, string>): ClippedPaper {
  return {
    paper: paper ?? { id, title: `arXiv:${id}`, authors: [], keywords: [] },
    clip: {
      clippedAt: clip?.clippedAt,
      starredAt: clip?.starredAt,
      status: clip?.status,
      readAt: clip?.readAt,
      note: clip?.note,
      tags: tags.map(({ label }) => label),
      lists: (clip?.lists ?? []).flatMap((list) => names.get(list) ?? []),
    },
  };
}

async function* filesOf(papers: AsyncIterable<ClippedPaper>) {
  for await (const each of papers) yield markdownFile(each);
}

/** Text pieces are joined by the thousand: a blob of very many parts is slow. */
async function gathered<Piece extends string | Uint8Array<ArrayBuffer>>(all: AsyncIterable<Piece>): Promise<Blob[]> {
  const blobs: Blob[] = [];
  let pieces: Piece[] = [];
  for await (const piece of all) {
    if (pieces.push(piece) < 1_000) continue;
    blobs.push(new Blob(pieces));
    pieces = [];
  }
  return [...blobs, new Blob(pieces)];
}
