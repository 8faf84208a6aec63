import { clipsIn } from './backup/clipsIn';
import { beginsBackup } from './backup/format';
import { readBackup } from './backup/readBackup';
import { begun, openBytes, streamOf } from './bytes';
import { textIn } from './decode';
import type { Found } from './found';
import { kindOf, type TextKind } from './read/kindOf';
import { readBibtex } from './read/readBibtex';
import { readCsv } from './read/readCsv';
import { readJson } from './read/readJson';
import { readRis } from './read/readRis';
import { readText } from './read/readText';

const READERS: Record<TextKind, (text: string) => Generator<Found, void>> = {
  json: readJson,
  ris: readRis,
  bibtex: readBibtex,
  csv: readCsv,
  text: readText,
};

/**
 * The papers of a file of any kind, packed or not, as they are found, and what was not understood; `gathering` puts
 * them together. A caller may rest between two, or stop. A backup is read to its end before the first. Throws
 * FileTooLargeError, NotTextError, and for a backup what readBackup throws.
 */
export async function* readPapers(source: ReadableStream<Uint8Array>): AsyncGenerator<Found, void> {
  const { first, all } = await begun(openBytes(source));
  const isBackup = beginsBackup(new TextDecoder().decode(first).replaceAll('\0', ''));
  if (isBackup) {
    const backup = await readBackup(streamOf(all));
    for (const missed of backup.missed) yield { missed };
    yield* clipsIn(backup);
  } else {
    const text = await textIn(all);
    yield* READERS[kindOf(text)](text);
  }
}
