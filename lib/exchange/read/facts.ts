import { dayOf, type Paper } from '@/lib/paper';
import { cleanAddress, cleanLine, LONGEST, MOST } from '../clean';
import { type JsonObject, objectOf, textOf, textsOf } from './json';

const COUNTS = ['authorCount', 'codeStars', 'upvotes', 'comments'] as const;
const ADDRESSES = ['codeUrl', 'projectUrl', 'thumbnailUrl'] as const;

/** What our own files say of a paper beyond what every format has, cleaned. */
export function factsOf(paper: JsonObject): Partial<Paper> {
  const { slug, name } = objectOf(paper.organisation);
  const line = (said: unknown, most: number) => cleanLine(textOf(said), most) || undefined;
  const keywords = textsOf(paper.keywords).slice(0, MOST.keywords);
  const facts: Partial<Paper> = {
    featuredOn: dayOf(textOf(paper.featuredOn)),
    submitter: line(paper.submitter, LONGEST.name),
    aiSummary: line(paper.aiSummary, LONGEST.abstract),
    organisation:
      slug && name ? { slug: line(slug, LONGEST.name) ?? '', name: line(name, LONGEST.name) ?? '' } : undefined,
    keywords: keywords.map((keyword) => cleanLine(keyword, LONGEST.name)),
  };
  for (const field of COUNTS) facts[field] = countOf(paper[field]);
  for (const field of ADDRESSES) facts[field] = cleanAddress(paper[field]);
  return facts;
}

function countOf(said: unknown): number | undefined {
  return typeof said === 'number' && Number.isSafeInteger(said) && said >= 0 ? said : undefined;
}
