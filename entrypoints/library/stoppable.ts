/** The reader stopped it. */
export class StoppedError extends Error {
  override readonly name = 'StoppedError';
}

/** Work that the reader can stop: `rest` lets the page draw and hear, and throws StoppedError once it was stopped. */
export function stoppable(): { rest(): Promise<void>; stop(): void } {
  let isStopped = false;
  return {
    async rest() {
      await new Promise((wake) => setTimeout(wake));
      if (isStopped) throw new StoppedError('by the reader');
    },
    stop() {
      isStopped = true;
    },
  };
}
