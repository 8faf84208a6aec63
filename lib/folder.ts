/** A folder of files: our own, which only we see, or one that the reader chose. */
export interface Folder {
  names(): Promise<string[]>;
  /** Undefined for one that is not there. */
  read(name: string): Promise<Blob | undefined>;
  /** The file stands once all of it is written, or as it was before. */
  write(name: string, content: ReadableStream<Uint8Array>): Promise<void>;
  /** Replaces what stood under the new name. */
  rename(from: string, to: string): Promise<void>;
  /** Nothing happens when it is not there. */
  remove(name: string): Promise<void>;
}

// Not yet in TypeScript's account of the browser.
type Listable = FileSystemDirectoryHandle & { keys(): AsyncIterable<string> };
type Movable = FileSystemFileHandle & { move?(name: string): Promise<void> };

/** A folder of the browser's own for us (OPFS), of which the reader's file system knows nothing. */
export function ownFolder(name: string): Folder {
  return folderIn(async () => (await navigator.storage.getDirectory()).getDirectoryHandle(name, { create: true }));
}

/** The folder behind a handle. */
export function folderIn(open: () => Promise<FileSystemDirectoryHandle>): Folder {
  const fileOf = async (name: string) => unlessMissing(async () => (await open()).getFileHandle(name));
  const read = async (name: string) => (await fileOf(name))?.getFile();
  const write = async (name: string, content: ReadableStream<Uint8Array>) => {
    const file = await (await open()).getFileHandle(name, { create: true });
    // What is written goes to a file beside it, which takes its place when it is closed.
    await content.pipeTo((await file.createWritable()) as WritableStream<Uint8Array>);
  };
  const remove = async (name: string) => {
    await unlessMissing(async () => (await open()).removeEntry(name));
  };
  return {
    names: async () => Array.fromAsync(((await open()) as Listable).keys()),
    read,
    write,
    remove,
    async rename(from, to) {
      const file: Movable | undefined = await fileOf(from);
      if (file?.move) return file.move(to);
      const content = await read(from);
      if (!content) throw new Error(`${from} is not there`);
      await write(to, content.stream());
      await remove(from);
    },
  };
}

async function unlessMissing<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof DOMException && error.name === 'NotFoundError') return undefined;
    throw error;
  }
}
