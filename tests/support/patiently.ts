/**
 * What `look` finds, once it finds something; looks again until `patience` ms have passed, then throws naming what was
 * `wanted`. A look that fails (a page being replaced) is tried again; the last failure is the error's cause.
 */
export async function patiently<T>(
  wanted: string,
  look: () => Promise<T | undefined> | T | undefined,
  patience = 8_000,
): Promise<T> {
  for (const end = Date.now() + patience; ; ) {
    const { found, failure } = await once(look);
    if (found !== undefined) return found;
    if (Date.now() > end) throw new Error(`Not there after ${patience} ms: ${wanted}`, { cause: failure });
    await new Promise((wake) => setTimeout(wake, 40));
  }
}

async function once<T>(look: () => Promise<T | undefined> | T | undefined): Promise<{ found?: T; failure?: unknown }> {
  try {
    return { found: await look() };
  } catch (failure) {
    return { failure };
  }
}
