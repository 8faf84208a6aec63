import type { ClippedPaper } from '@/lib/exchange/clippedPaper';
import { EXPORTS, type ExportFormat } from '@/lib/exchange/exportPapers';
import type { Found, FoundPaper, Missed } from '@/lib/exchange/found';
import { type Gathered, gathering } from '@/lib/exchange/gather';
import { aPaper } from '@/tests/support/factories';

/** The whole file. */
export function exported(format: ExportFormat, clips: ClippedPaper[], now = 0): string {
  const { head, entry, between, tail } = EXPORTS[format].writer(now);
  return head + clips.map(entry).join(between) + tail;
}

export function aClipped(
  paper: Partial<ClippedPaper['paper']> = {},
  clip: Partial<ClippedPaper['clip']> = {},
): ClippedPaper {
  return { paper: aPaper(paper), clip: { tags: [], lists: [], ...clip } };
}

export function gathered(found: Iterable<Found>): Gathered {
  const all = gathering();
  for (const each of found) all.add(each);
  return all.all();
}

export function papersOf(found: Iterable<Found>): FoundPaper[] {
  return gathered(found).papers;
}

export function missedOf(found: Iterable<Found>): Missed[] {
  return gathered(found).missed;
}

/** A file as the browser hands it over, in small pieces. */
export function aFile(content: string | Uint8Array, piece = 1_000): ReadableStream<Uint8Array> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  let at = 0;
  return new ReadableStream({
    pull(controller) {
      if (at >= bytes.length) return controller.close();
      controller.enqueue(bytes.slice(at, at + piece));
      at += piece;
    },
  });
}

/** The smaller of wall and CPU time (ms): others work on the machine too. */
export function timeOf(work: () => void): number {
  const start = performance.now();
  const cpu = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(cpu);
  return Math.min(performance.now() - start, (user + system) / 1_000);
}
