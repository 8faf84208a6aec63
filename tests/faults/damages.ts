import { readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Backend } from './backends';

/** Something done to the files of a database while the browser is closed. */
export interface Damage {
  name: string;
  backend: Backend;
  /** Does it, in the folder of all databases of a profile. */
  harm(folder: string): void;
}

const LEVELDB = { manifest: /\/MANIFEST-\d+$/, current: /\/CURRENT$/, log: /\d+\.log$/, table: /\d+\.ldb$/ };
const SQLITE = { database: /_0\/[A-Z0-9]+$/, wal: /-wal$/ };

const TAILS = [1, 7, 40, 300, 950, 2000];

/** A log that ends in the middle of what was being written, as after a power cut. */
export const TORN_TAILS: Damage[] = TAILS.map((bytes) => ({
  name: `the last ${bytes} bytes of the log cut`,
  backend: 'LevelDB',
  harm: (folder) => cut(theFile(folder, LEVELDB.log), (size) => size - bytes),
}));

const half = (size: number) => Math.floor(size / 2);
const start = () => 0;

function damage(backend: Backend, name: string, file: RegExp, harm: (file: string) => void): Damage {
  return { backend, name, harm: (folder) => harm(theFile(folder, file)) };
}

/** What else may happen to files: read-only ones are no damage. */
export const DAMAGES: Damage[] = [
  damage('LevelDB', 'no manifest', LEVELDB.manifest, rmSync),
  damage('LevelDB', 'garbage in CURRENT', LEVELDB.current, garble),
  damage('LevelDB', 'no CURRENT', LEVELDB.current, rmSync),
  damage('LevelDB', '8 bytes of the manifest flipped', LEVELDB.manifest, (file) => flip(file, half, 8)),
  damage('LevelDB', '64 bytes of the log flipped', LEVELDB.log, (file) => flip(file, half, 64)),
  damage('LevelDB', 'half of the log', LEVELDB.log, (file) => cut(file, half)),
  damage('LevelDB', 'no log', LEVELDB.log, rmSync),
  damage('LevelDB', '64 bytes of a table flipped', LEVELDB.table, (file) => flip(file, half, 64)),
  damage('LevelDB', 'no table', LEVELDB.table, rmSync),
  damage('SQLite', 'half of the database', SQLITE.database, (file) => cut(file, half)),
  damage('SQLite', 'half of the wal', SQLITE.wal, (file) => cut(file, half)),
  damage('SQLite', 'no wal', SQLITE.wal, rmSync),
  damage('SQLite', 'the header flipped', SQLITE.database, (file) => flip(file, start, 64)),
  damage('SQLite', 'a page flipped', SQLITE.database, (file) => flip(file, half, 4096)),
];

/** The largest file of that kind; a damage that finds none would be none. */
function theFile(folder: string, kind: RegExp): string {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => path.posix.join(folder, file))
    .filter((file) => kind.test(file))
    .sort((a, b) => statSync(b).size - statSync(a).size);
  const [largest] = files;
  if (!largest || statSync(largest).size === 0) throw new Error(`No file like ${kind} to damage in ${folder}`);
  return largest;
}

function garble(file: string): void {
  writeFileSync(file, 'garbage\n');
}

function cut(file: string, to: (size: number) => number): void {
  truncateSync(file, to(statSync(file).size));
}

function flip(file: string, from: (size: number) => number, count: number): void {
  const bytes = readFileSync(file);
  const first = from(bytes.length);
  for (let at = first; at < Math.min(first + count, bytes.length); at++) bytes[at] = (bytes[at] ?? 0) ^ 0xff;
  writeFileSync(file, bytes);
}
