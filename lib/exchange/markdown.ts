import { arxivAddress, type ClippedPaper, isoTime, onOneLine } from './clippedPaper';
import { fileNameOf } from './fileName';
import { markdownNote, markdownTarget, markdownText } from './markdownText';

/** A paper as a note for Obsidian: its facts in the front matter, abstract and note below. */
export function markdownFile(each: ClippedPaper): { name: string; text: string } {
  const body = [`# ${markdownText(each.paper.title)}`, bylineOf(each), abstractOf(each), noteOf(each)];
  return { name: fileNameOf(each.paper), text: `${frontMatter(each)}\n${body.filter(Boolean).join('\n\n')}\n` };
}

function frontMatter({ paper, clip }: ClippedPaper): string {
  const lines = [
    scalar('title', onOneLine(paper.title)),
    scalar('arxiv', paper.id),
    scalar('url', arxivAddress(paper)),
    sequence('authors', paper.authors),
    scalar('published', paper.publishedOn),
    scalar('status', clip.status),
    scalar('clipped', isoTime(clip.clippedAt)),
    scalar('starred', isoTime(clip.starredAt)),
    sequence('tags', clip.tags.map(obsidianTag).filter(Boolean)),
    sequence('lists', clip.lists),
  ];
  return `---\n${lines.join('')}---\n`;
}

function scalar(name: string, value: string | undefined): string {
  return value === undefined ? '' : `${name}: ${yamlText(value)}\n`;
}

function sequence(name: string, values: string[]): string {
  return values.length ? `${name}:\n${values.map((value) => `  - ${yamlText(value)}\n`).join('')}` : '';
}

/** A text in double quotes is YAML as it is JSON, but for letters that YAML wants spelt out. */
function yamlText(text: string): string {
  return JSON.stringify(text).replace(
    /[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** Obsidian's tags have no blanks or punctuation and are not all digits. */
function obsidianTag(label: string): string {
  const tag = label.replace(/(?![-_/])[\s\p{P}$+<=>^`|~]+/gu, '-').replace(/^-+|-+$/g, '');
  return /^\d+$/.test(tag) ? `${tag}_` : tag;
}

function bylineOf({ paper }: ClippedPaper): string {
  const code = markdownTarget(paper.codeUrl);
  const parts = [
    paper.authors.map(markdownText).join(', '),
    `[arXiv:${paper.id}](${arxivAddress(paper)})`,
    code && `[code](${code})`,
  ];
  return parts.filter(Boolean).join(' · ');
}

function abstractOf({ paper }: ClippedPaper): string {
  return paper.abstract ? `> ${markdownText(paper.abstract)}` : '';
}

function noteOf({ clip }: ClippedPaper): string {
  return clip.note ? `## Note\n\n${markdownNote(clip.note)}` : '';
}
