import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

const files = ['components', 'entrypoints', 'assets'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => path.join(folder, file)),
);
const sheets = files.filter((file) => /\.module\.css$|theme\.css$/.test(file));

it('gives everything that moves on a page of ours the one time that is none where motion is reduced', () => {
  expect(sheets.length).toBeGreaterThan(40);
  const moves = sheets.flatMap((file) => {
    const declared =
      readFileSync(file, 'utf8').match(/(?:transition|animation|(?<!over)scroll-behavior)\s*:[^;]*;/g) ?? [];
    return declared.filter((text) => !text.split(',').every((part) => part.includes('var(--ease)')));
  });
  expect(moves).toEqual([]);
});
