/** What work gives, or what `late` gives or throws when the work took longer than `ms`. The work itself goes on. */
export function within<T>(ms: number, work: Promise<T>, late: () => T | Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const patience = new Promise<T>((resolve) => {
    timer = setTimeout(() => resolve(Promise.resolve().then(late)), ms);
  });
  return Promise.race([work, patience]).finally(() => clearTimeout(timer));
}
