import { type Found, missed } from '../found';
import { objectOf } from './json';
import { readCsl } from './readCsl';
import { isPaperMemory, readPaperMemory } from './readPaperMemory';
import { isPapersJson, readPapersJson } from './readPapersJson';
import { readText } from './readText';

/** The papers of a JSON file of any kind; one of no kind that we know, or cut short, is searched for ids as a text. */
export function* readJson(text: string): Generator<Found, void> {
  const file = parsed(text);
  if (file === undefined) yield missed('broken', 1, text.slice(0, 200));
  const items: unknown = Array.isArray(file) ? file : objectOf(file).items;
  if (Array.isArray(items)) yield* readCsl(items);
  else if (isPapersJson(objectOf(file))) yield* readPapersJson(objectOf(file));
  else if (isPaperMemory(objectOf(file))) yield* readPaperMemory(objectOf(file));
  else yield* readText(text);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
