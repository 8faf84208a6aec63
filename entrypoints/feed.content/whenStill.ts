/** How long nothing may stir, and how long to wait at most, ms. */
export interface Patience {
  still: number;
  cap: number;
}

export interface Stillness {
  /** Something stirred: wait again. The first stir begins the waiting. */
  stir(): void;
  cancel(): void;
}

/** Calls `act` once nothing has stirred for `still` ms after the first stir, and at the latest `cap` ms after it. */
export function whenStill({ still, cap }: Patience, act: () => void): Stillness {
  let quiet: ReturnType<typeof setTimeout> | undefined;
  let latest: ReturnType<typeof setTimeout> | undefined;

  function cancel(): void {
    clearTimeout(quiet);
    clearTimeout(latest);
    quiet = latest = undefined;
  }
  function settle(): void {
    cancel();
    act();
  }
  function stir(): void {
    clearTimeout(quiet);
    quiet = setTimeout(settle, still);
    latest ??= setTimeout(settle, cap);
  }
  return { stir, cancel };
}
