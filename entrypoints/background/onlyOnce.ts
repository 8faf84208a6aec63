export interface OnlyOnce<T> {
  (): Promise<T>;
  /** The next who asks has the step taken anew. */
  forget(): void;
}

/** A step that is taken when first asked for and shared by all who ask; after a failure the next one tries again. */
export function onlyOnce<T>(step: () => Promise<T>): OnlyOnce<T> {
  let taken: Promise<T> | undefined;
  const forget = () => {
    taken = undefined;
  };
  const ask = () => {
    taken ??= step().catch((error: unknown) => {
      forget();
      throw error;
    });
    return taken;
  };
  return Object.assign(ask, { forget });
}
