import type { Paper } from '@/lib/paper';
import { cleanLine } from './clean';

/** What a file system, or Obsidian in its links, takes for more than a letter. */
const UNFIT = /[\\/:*?"<>|#^[\]]+/g;
/** Most file systems allow 255 bytes; the rest is for the folder of whoever has long ones. */
const MOST_BYTES = 180;

/** `2609.10001 Lanterns for Long Contexts.md`: the id makes it unique, and no device's name (`CON`). */
export function fileNameOf({ id, title }: Paper): string {
  const words = cleanLine(`${id.replace('/', '-')} ${title.replace(UNFIT, ' ')}`, MOST_BYTES);
  return `${cutBytes(words).replace(/[. ]+$/, '')}.md`;
}

function cutBytes(text: string): string {
  const bytes = new TextEncoder().encode(text);
  if (bytes.length <= MOST_BYTES) return text;
  return new TextDecoder().decode(bytes.subarray(0, MOST_BYTES)).replace(/\ufffd+$/, '');
}
