import { ask } from '@/lib/messages';
import type { StripSettings } from '@/lib/settings';

/** What the reader chose for these pages, as it stands in every tab. */
export interface Choices {
  /** Undefined until the background has told. */
  now(): StripSettings | undefined;
  /** Shows a choice at once, then has it kept; put back when that fails. Throws what went wrong. */
  change(part: Partial<StripSettings>): Promise<void>;
  /** Chosen in another tab. */
  learn(settings: StripSettings): void;
  onChanged(listener: (settings: StripSettings) => void): void;
}

/** Asks for the choices at once; `failed` is told when they cannot be had. */
export function createChoices(failed: (error: unknown) => void): Choices {
  const listeners: ((settings: StripSettings) => void)[] = [];
  let settings: StripSettings | undefined;

  function learn(next: StripSettings): void {
    settings = next;
    for (const listener of listeners) listener(next);
  }

  async function change(part: Partial<StripSettings>): Promise<void> {
    const before = settings;
    if (before) learn({ ...before, ...part });
    try {
      learn(await ask('changeStripSettings', part));
    } catch (error) {
      if (before) learn(before);
      throw error;
    }
  }

  ask('stripSettings', null).then(learn, failed);
  return { now: () => settings, change, learn, onChanged: (listener) => void listeners.push(listener) };
}
