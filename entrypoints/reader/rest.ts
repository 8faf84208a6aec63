/** A wait as short as can be, so that keys and drawing come in. */
export function soon(): Promise<void> {
  return new Promise((wake) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      wake();
    };
    port2.postMessage(null);
  });
}

/** Until nothing else is to be done; at most so long (ms), for someone may begin to wait meanwhile. */
export function idle(most: number): Promise<void> {
  return new Promise((wake) => requestIdleCallback(() => wake(), { timeout: most }));
}

/** Calls once what was just drawn is on the screen. */
export function afterPaint(then: () => void): void {
  requestAnimationFrame(() => setTimeout(then));
}
