import { spawn } from 'node:child_process';
import path from 'node:path';

/** How a tool ended: its exit code and all that it said. */
export interface Ended {
  code: number;
  said: string;
}

/** Runs a tool of node_modules with nothing on its stdin; `variables` are added to those of this process. */
export function runTool(name: string, args: string[], variables: Record<string, string> = {}): Promise<Ended> {
  const child = spawn(path.resolve('node_modules/.bin', name), args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, FORCE_COLOR: '0', NO_COLOR: '1', ...variables },
  });
  const said: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => said.push(text));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code: code ?? 1, said: Buffer.concat(said).toString() }));
  });
}
