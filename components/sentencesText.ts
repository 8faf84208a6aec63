/** Sentences in a row; those of Chinese and Japanese, which end in a wide sign, without spaces. What is empty is left out. */
export function sentencesText(...sentences: (string | false | undefined)[]): string {
  return sentences
    .filter(Boolean)
    .join(' ')
    .replace(/(?<=[。！？：]) /g, '');
}
