// Expected: files are cut short, damaged, newer, or something else than their name says. Nothing is taken from them.

/** More than is read from one file, or a small file that unpacks into a huge one. */
export class FileTooLargeError extends Error {
  override readonly name = 'FileTooLargeError';
}

/** A picture, a PDF, a zip: nothing to read. */
export class NotTextError extends Error {
  override readonly name = 'NotTextError';
}

/** A backup that does not begin as one. */
export class NotABackupError extends Error {
  override readonly name = 'NotABackupError';
}

/** A backup by a newer Offprint. */
export class FileNewerError extends Error {
  override readonly name = 'FileNewerError';
}

/** A backup whose end is missing. */
export class FileCutShortError extends Error {
  override readonly name = 'FileCutShortError';
}

/** A backup that does not hold what was written into it, or a packed file that cannot be unpacked. */
export class FileDamagedError extends Error {
  override readonly name = 'FileDamagedError';
}

/** Two backups one behind the other in one file. */
export class FilesJoinedError extends Error {
  override readonly name = 'FilesJoinedError';
}
