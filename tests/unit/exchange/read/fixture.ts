import { readFileSync } from 'node:fs';

/** A file as another program writes it, with invented papers. */
export function fixture(name: string): string {
  return readFileSync(`tests/fixtures/exchange/${name}`, 'utf8');
}
