const NAMES = [
  'StoreFailedError',
  'StoreFullError',
  'StoreDeniedError',
  'StoreBrokenError',
  'StoreNewerError',
  'StoreBlockedError',
] as const;
export type StoreFailure = (typeof NAMES)[number];

/** The browser's store could not be read or written, or may not be. See `cause`. */
export class StoreFailedError extends Error {
  override readonly name: StoreFailure = 'StoreFailedError';
}
/** The disk or the browser's share of it is full, or cannot be written. What is kept can still be read, as a rule. */
export class StoreFullError extends StoreFailedError {
  override readonly name = 'StoreFullError';
}
/** The browser gives no store here: Firefox in permanent private browsing. */
export class StoreDeniedError extends StoreFailedError {
  override readonly name = 'StoreDeniedError';
}
/** The store cannot be opened at all. The second copy stands in another one. */
export class StoreBrokenError extends StoreFailedError {
  override readonly name = 'StoreBrokenError';
}
/** Newer code keeps the library: it can be read, not written. */
export class StoreNewerError extends StoreFailedError {
  override readonly name = 'StoreNewerError';
}
/** A page of an older Offprint holds the library and does not let it be upgraded. */
export class StoreBlockedError extends StoreFailedError {
  override readonly name = 'StoreBlockedError';
}

/** True for the name of a failure of the store, which is all that is left of one that came as a message. */
export function isStoreFailure(name: string): name is StoreFailure {
  return (NAMES as readonly string[]).includes(name);
}

// Names that Dexie and IndexedDB give to failures of the store. All other names (DataError, SchemaError, …) are our own
// mistakes and fly as they are. https://dexie.org/docs/DexieErrors/DexieError
const FAILURES = new Set([
  'AbortError',
  'BulkError',
  'DatabaseClosedError',
  'InvalidStateError',
  'MissingAPIError',
  'NotFoundError',
  'OpenFailedError',
  'QuotaExceededError',
  'TimeoutError',
  'UnknownError',
  'VersionError',
]);

/** Does work on the store; what the store itself fails at is thrown as one of the errors above, the rest as it is. */
export async function storing<T>(work: () => PromiseLike<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Error) || !FAILURES.has(error.name)) throw error;
    throw failureOf(error);
  }
}

function failureOf(cause: Error): StoreFailedError {
  const told = layersOf(cause)
    .map(({ name, message }) => `${name}: ${message}`)
    .join('\n');
  const [Kind = StoreFailedError] = SIGNS.flatMap(([kind, sign]) => (sign.test(told) ? [kind] : []));
  return new Kind(cause.message, { cause });
}

/** What the browsers say (Chromium 156 with LevelDB and SQLite, Firefox 153; seen 2026-11). */
const SIGNS: [typeof StoreFailedError, RegExp][] = [
  [StoreFullError, /QuotaExceeded|\bIO error|disk (?:is )?full|full disk|no space|write-?protected|read-?only file/i],
  [StoreDeniedError, /mutation operation|MissingAPIError/],
  [StoreBrokenError, /backing store/],
];

/** Dexie wraps what IndexedDB threw, once or twice. */
function layersOf(error: Error): Error[] {
  const { inner, cause } = error as { inner?: unknown; cause?: unknown };
  const deeper = inner ?? cause;
  return deeper instanceof Error && deeper !== error ? [error, ...layersOf(deeper)] : [error];
}
