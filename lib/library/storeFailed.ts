/** The browser's store could not be read or written, or may not be: full disk, lost or locked database. See `cause`. */
export class StoreFailedError extends Error {
  override readonly name = 'StoreFailedError';
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

/** Does work on the store; what the store itself fails at is thrown as StoreFailedError, the rest as it is. */
export async function storing<T>(work: () => PromiseLike<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Error) || !FAILURES.has(error.name)) throw error;
    throw new StoreFailedError(error.message, { cause: error });
  }
}
