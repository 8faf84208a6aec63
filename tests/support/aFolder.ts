import type { Folder } from '@/lib/folder';

export interface FakeFolder extends Folder {
  /** What stands there now, by name. */
  files: Map<string, Blob>;
  /** What becomes of each file that is written: a disk that tears or flips. */
  spoil?: ((bytes: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>) | undefined;
  /** Bytes that still fit. */
  room: number;
}

/** A folder in memory. */
export function aFolder(): FakeFolder {
  const files = new Map<string, Blob>();
  return {
    files,
    room: Number.POSITIVE_INFINITY,
    names: async () => [...files.keys()],
    read: async (name) => files.get(name),
    async write(name, content) {
      const bytes = new Uint8Array(
        await new Response(content as ReadableStream<Uint8Array<ArrayBuffer>>).arrayBuffer(),
      );
      if (bytes.length > this.room) throw new DOMException('the disk is full', 'QuotaExceededError');
      files.set(name, new Blob([this.spoil?.(bytes) ?? bytes]));
    },
    async rename(from, to) {
      const file = files.get(from);
      if (!file) throw new DOMException(from, 'NotFoundError');
      files.delete(from);
      files.set(to, file);
    },
    remove: async (name) => void files.delete(name),
  };
}
