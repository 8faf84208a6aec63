// @vitest-environment node
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { openBytes } from '@/lib/exchange/bytes';
import { linesIn, textIn } from '@/lib/exchange/decode';
import { aFile } from './exported';

const MEGABYTE = 1_048_576;
/** ms; others work on the machine too. */
const PATIENCE = 60_000;

/** A file of so many bytes that is made while it is read. */
function aHugeFile(megabytes: number) {
  const read = { megabytes: 0, isLetGo: false };
  const source = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        if (read.megabytes++ >= megabytes) return controller.close();
        controller.enqueue(new Uint8Array(MEGABYTE).fill(0x20));
      },
      cancel() {
        read.isLetGo = true;
      },
    },
    { highWaterMark: 0 },
  );
  return { source, read };
}

async function lengthOf(bytes: AsyncIterable<Uint8Array>): Promise<number> {
  let length = 0;
  for await (const piece of bytes) length += piece.length;
  return length;
}

describe('the bytes of a file', () => {
  it(
    'I01 are no more than 200 MB, and no more are read',
    async () => {
      const { source, read } = aHugeFile(1_000);
      await expect(lengthOf(openBytes(source))).rejects.toThrow(expect.objectContaining({ name: 'FileTooLargeError' }));
      expect(read.megabytes).toBeLessThan(205);
      expect(read.isLetGo).toBe(true);
    },
    PATIENCE,
  );

  it(
    'I01 are no more than 100 MB where they have to be one text',
    async () => {
      const { source, read } = aHugeFile(1_000);
      await expect(textIn(openBytes(source))).rejects.toThrow(expect.objectContaining({ name: 'FileTooLargeError' }));
      expect(read.megabytes).toBeLessThan(105);
    },
    PATIENCE,
  );

  it(
    'I01 are no line of more than 64 million letters',
    async () => {
      const reading = async () => {
        for await (const _ of linesIn(openBytes(aHugeFile(150).source)));
      };
      await expect(reading()).rejects.toThrow(expect.objectContaining({ name: 'FileTooLargeError' }));
    },
    PATIENCE,
  );

  it(
    'I02 do not unpack to more than a hundred times as many',
    async () => {
      const bomb = gzipSync(Buffer.alloc(50 * MEGABYTE, 'a'));
      let unpacked = 0;
      const reading = async () => {
        for await (const piece of openBytes(aFile(bomb, 65_536))) unpacked += piece.length;
      };
      await expect(reading()).rejects.toThrow(expect.objectContaining({ name: 'FileTooLargeError' }));
      expect(unpacked).toBeLessThan(8 * MEGABYTE);
    },
    PATIENCE,
  );

  it('may be a small text that is all alike', async () => {
    expect(await lengthOf(openBytes(aFile(gzipSync('a'.repeat(900_000)))))).toBe(900_000);
  });

  it('are let go of when the reading ends early', async () => {
    const { source, read } = aHugeFile(10);
    for await (const _ of openBytes(source)) break;
    await Promise.resolve();
    expect(read.isLetGo).toBe(true);
  });

  it.each<[string, Uint8Array]>([
    ['a zip', Buffer.from('PK\x03\x04 and so on')],
    ['a PDF', Buffer.from('%PDF-1.7')],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d])],
    ['a packed picture', gzipSync(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0]))],
  ])('I03 are not read of %s', async (_what, content) => {
    await expect(lengthOf(openBytes(aFile(content)))).rejects.toThrow(
      expect.objectContaining({ name: 'NotTextError' }),
    );
  });

  it.each([1, 2, 3, 7, 1_000])('come in pieces of any size: %i', async (piece) => {
    const text = 'Łukasz 李明 🦙\nsecond\r\n\nlast';
    const lines: string[] = [];
    for await (const line of linesIn(openBytes(aFile(gzipSync(text), piece)))) lines.push(line);
    expect(lines).toEqual(['Łukasz 李明 🦙', 'second', '', 'last']);
    expect(await textIn(openBytes(aFile(text, piece)))).toBe(text.replace('\r', ''));
  });

  it('of an old file are Latin letters', async () => {
    expect(await textIn(openBytes(aFile(Buffer.from('author = {Müller}', 'latin1'))))).toBe('author = {Müller}');
  });

  it('of UTF-16 have zeros anywhere', async () => {
    expect(await textIn(openBytes(aFile(Buffer.from('\ufeffĀ一 Lanterns', 'utf16le'))))).toBe('Ā一 Lanterns');
  });

  it('of an empty file are none', async () => {
    expect(await textIn(openBytes(aFile('')))).toBe('');
  });
});
