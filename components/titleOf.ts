import type { Row } from '@/lib/library/queries';
import { readable } from './readable';

/** What a paper is called in a line of text: its title as one reads it, or its number. */
export function titleOf({ id, paper }: Pick<Row, 'id' | 'paper'>): string {
  return paper?.title === undefined ? `arXiv:${id}` : readable(paper.title).text;
}
