import { type TextKey, t } from '#i18n';
import { isExpected, report, sentenceOf } from '@/lib/report';

/** What files may fail by: told on this page alone. */
const SENTENCES: Record<string, TextKey> = {
  FileTooLargeError: 'library.trouble.fileTooLarge',
  NotTextError: 'library.trouble.notText',
  NotABackupError: 'library.trouble.notABackup',
  FileNewerError: 'library.trouble.fileNewer',
  FileCutShortError: 'library.trouble.fileCutShort',
  FileDamagedError: 'library.trouble.fileDamaged',
  FilesJoinedError: 'library.trouble.filesJoined',
  FileGoneError: 'library.trouble.fileGone',
  NotDownloadedError: 'library.trouble.notDownloaded',
  QuotaExceededError: 'trouble.storeFailed',
};

/** The sentence for a failure by its name, as the background remembers it. */
export function sentenceNamed(name: string): string {
  return troubleOf(Object.assign(new Error(name), { name }));
}

/** One plain sentence for the reader; what nobody expected is reported. */
export function troubleOf(error: unknown): string {
  const key = error instanceof Error || error instanceof DOMException ? SENTENCES[error.name] : undefined;
  if (key) return t(key);
  if (!isExpected(error)) report(error);
  return sentenceOf(error);
}
