// @vitest-environment node
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { fromBufferPromise } from 'yauzl';
import { markdownFile } from '@/lib/exchange/markdown';
import { type NamedFile, zipped } from '@/lib/exchange/zip';
import { anId } from '@/tests/support/factories';
import { aClipped } from './exported';

async function zip(files: NamedFile[]): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of zipped(files)) pieces.push(piece);
  return Buffer.concat(pieces);
}

/** Read by a program that is not ours; it checks sums, sizes and names. */
async function unzipped(bytes: Buffer): Promise<NamedFile[]> {
  const archive = await fromBufferPromise(bytes, { lazyEntries: true });
  const files: NamedFile[] = [];
  for await (const entry of archive.eachEntry())
    files.push({ name: entry.fileName, text: await text(await archive.openReadStreamPromise(entry)) });
  return files;
}

describe('papers as files in one zip', () => {
  it('are the same files when it is opened', async () => {
    const titles = ['Lanterns', 'Łukasz 李明 🦙', '../../etc/passwd', 'CON'];
    const files = titles.map((title, i) => markdownFile(aClipped({ id: anId(i), title })));
    expect(await unzipped(await zip(files))).toEqual(files);
  });

  it('may be none, or empty', async () => {
    expect(await unzipped(await zip([]))).toEqual([]);
    expect(await unzipped(await zip([{ name: 'a', text: '' }]))).toEqual([{ name: 'a', text: '' }]);
  });

  it('are no more than a zip can hold', async () => {
    const many = Array.from({ length: 65_536 }, (_, i) => ({ name: `${i}`, text: '' }));
    await expect(zip(many)).rejects.toThrow(expect.objectContaining({ name: 'FileTooLargeError' }));
  });
});
