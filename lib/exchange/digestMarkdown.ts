import type { ArxivId } from '@/lib/paper';
import { arxivAddress } from './clippedPaper';
import { markdownTarget, markdownText } from './markdownText';

/** A week of reading in words, for a text of the reader’s. */
export interface DigestText {
  title: string;
  /** What came to how many: `84 seen`. */
  counts: readonly string[];
  parts: readonly DigestPart[];
}

export interface DigestPart {
  title: string;
  papers: readonly { id: ArxivId; title: string; more?: string }[];
}

/** A heading, a line of counts, and each part with its papers as a list of links; parts without any are left out. */
export function digestMarkdown({ title, counts, parts }: DigestText): string {
  const filled = parts.filter(({ papers }) => papers.length > 0);
  const texts = filled.map((part) => `## ${markdownText(part.title)}\n\n${part.papers.map(lineOf).join('\n')}`);
  return `${[`# ${markdownText(title)}`, markdownText(counts.join(' · ')), ...texts].filter(Boolean).join('\n\n')}\n`;
}

function lineOf({ id, title, more }: DigestPart['papers'][number]): string {
  const link = `[${markdownText(title)}](${markdownTarget(arxivAddress({ id }))})`;
  return `- ${link}${more ? ` ${markdownText(more)}` : ''}`;
}
