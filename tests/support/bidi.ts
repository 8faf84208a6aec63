import { WebSocket } from 'ws';

/** WebDriver BiDi over one socket: https://w3c.github.io/webdriver-bidi/ . Just what these tests say and hear. */
export interface Bidi {
  send<R>(method: string, params?: Record<string, unknown>): Promise<R>;
  close(): void;
}

/** A command that the browser refused; `code` is BiDi's own word for why. */
export class BidiError extends Error {
  override readonly name = 'BidiError';
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(`${code}: ${message}`);
  }
}

interface Reply {
  id?: number;
  type: 'success' | 'error' | 'event';
  result?: unknown;
  error?: string;
  message?: string;
}

interface Waiting {
  resolve(result: never): void;
  reject(error: Error): void;
}

export async function connectBidi(url: string): Promise<Bidi> {
  const socket = new WebSocket(`${url}/session`);
  await new Promise((open, fail) => socket.once('open', open).once('error', fail));
  const waiting = new Map<number, Waiting>();
  socket.on('message', (text: Buffer) => settle(JSON.parse(text.toString()) as Reply, waiting));
  socket.on('close', () => {
    for (const { reject } of waiting.values()) reject(new BidiError('closed', 'the browser has gone'));
  });
  let last = 0;
  return {
    send: <R>(method: string, params: Record<string, unknown> = {}) =>
      new Promise<R>((resolve, reject) => {
        last += 1;
        waiting.set(last, { resolve, reject });
        socket.send(JSON.stringify({ id: last, method, params }));
      }),
    close: () => socket.close(),
  };
}

function settle(reply: Reply, waiting: Map<number, Waiting>): void {
  const command = waiting.get(reply.id ?? 0);
  if (!command) return;
  waiting.delete(reply.id ?? 0);
  if (reply.type === 'error') command.reject(new BidiError(reply.error ?? 'unknown', reply.message ?? ''));
  else command.resolve(reply.result as never);
}
