import { onOneLine } from './clippedPaper';

const SPECIAL = /[\\`*_[\]<>#|~$^=%]/g;
/** As Obsidian and Pandoc read mathematics, and only what is text to every other program. */
const MATHS = /(\$(?=[^\s$])[^$`<>|[\]]*[^\s$\\`<>|[\]]\$(?!\d))/;
const BEGINS_LIST = /^(?=[-+])|(?<=^\d{1,9})(?=[.)])/;

/** What a page or file says, as Markdown that shows just these letters; mathematics between two `$` stays. */
export function markdownText(text: string): string {
  return onOneLine(text)
    .split(MATHS)
    .map((part, i) => (i % 2 ? part : part.replace(SPECIAL, '\\$&')))
    .join('')
    .replace(BEGINS_LIST, '\\');
}

const TAG = /<(?=[a-z/!?])/gi;
const LINK_ELSEWHERE = /\]\((?!\s*<?(?:https?:\/\/|mailto:|[\w./#-]*\)))/gi;
const DEFINITION = /^([\s>*+\-\d.)]*)\[(?=[^\]^][^\]]*\]:)/gm;

/**
 * The reader's note is Markdown already, but it may have come out of somebody's file: no HTML, no image that is fetched,
 * no link but to the web or within the vault.
 */
export function markdownNote(note: string): string {
  return note.replace(TAG, '\\<').replaceAll('![', '!\\[').replace(LINK_ELSEWHERE, ']\\(').replace(DEFINITION, '$1\\[');
}

/** An address as the target of a link; '' for one that is not https. */
export function markdownTarget(address = ''): string {
  return address.startsWith('https://') ? address.replace(/[()<>\\`|\s]/g, percentCode) : '';
}

function percentCode(letter: string): string {
  return `%${letter.charCodeAt(0).toString(16).padStart(2, '0')}`;
}
