import { readFileSync } from 'node:fs';
import path from 'node:path';
import { WebSocket } from 'ws';
import type { Chromium } from '../support/chromium';

interface Target {
  type: string;
  url: string;
  webSocketDebuggerUrl: string;
}

/** What JavaScript holds in the process of a page or worker of this address after a full collection, MB. */
export async function heapOf({ profile }: Chromium, type: Target['type'], url: string): Promise<number> {
  const [port = ''] = readFileSync(path.join(profile, 'DevToolsActivePort'), 'utf8').split('\n');
  const targets = (await (await fetch(`http://127.0.0.1:${port}/json/list`)).json()) as Target[];
  const target = targets.find((each) => each.type === type && each.url.startsWith(url));
  if (!target) throw new Error(`No ${type} at ${url}`);
  const socket = new WebSocket(target.webSocketDebuggerUrl);
  await new Promise((open, failed) => socket.once('open', open).once('error', failed));
  await ask(socket, 1, 'HeapProfiler.collectGarbage');
  const { usedSize } = (await ask(socket, 2, 'Runtime.getHeapUsage')) as { usedSize: number };
  socket.close();
  return usedSize / 1e6;
}

function ask(socket: WebSocket, id: number, method: string): Promise<unknown> {
  return new Promise((answered, failed) => {
    socket.on('message', (text: Buffer) => {
      const message = JSON.parse(text.toString()) as { id?: number; result?: unknown; error?: { message: string } };
      if (message.id !== id) return;
      if (message.error) failed(new Error(message.error.message));
      else answered(message.result);
    });
    socket.send(JSON.stringify({ id, method }));
  });
}
