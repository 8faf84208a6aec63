/**
 * A step that is taken when first asked for and shared by all who ask. It is taken anew after a failure, and after it
 * called `forget`: a database that was closed is opened again by the next who needs it.
 */
export function onlyOnce<T>(step: (forget: () => void) => Promise<T>): () => Promise<T> {
  let taken: Promise<T> | undefined;
  const forget = () => {
    taken = undefined;
  };
  return () => {
    taken ??= step(forget).catch((error: unknown) => {
      forget();
      throw error;
    });
    return taken;
  };
}
