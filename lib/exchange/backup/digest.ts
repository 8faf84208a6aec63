import { joined } from '../bytes';
import { BLOCK } from './format';

export interface Digest {
  /** Takes a line; answers the text of the block that it completes. */
  add(line: string): Promise<string | undefined>;
  /** The text of the last block, and the sum of all. */
  end(): Promise<[rest: string, sum: string]>;
}

/** The sum of a backup's lines, block by block: see format.ts. */
export function startDigest(): Digest {
  const sums: Uint8Array[] = [];
  let lines: string[] = [];
  const close = async () => {
    const block = lines.map((line) => `${line}\n`).join('');
    lines = [];
    if (block) sums.push(await sha256(new TextEncoder().encode(block)));
    return block;
  };
  return {
    add: async (line) => (lines.push(line) === BLOCK ? close() : undefined),
    end: async () => [await close(), hex(await sha256(joined(sums)))],
  };
}

async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
}

function hex(bytes: Uint8Array): string {
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
