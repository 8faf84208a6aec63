/** Tags or list names on one line: `rl, "Robots, hands"`. What would part a name is put in quotes, as in CSV. */
export function joinLabels(labels: string[]): string {
  return labels.map((label) => (/[,;"\n]/.test(label) ? `"${label.replaceAll('"', '""')}"` : label)).join(', ');
}

const LABEL = /\s*(?:"((?:[^"]|"")*)"\s*(?=[,;\n]|$)|([^,;\n]*))(?:[,;\n]|$)/g;
/** A hundred labels with room to spare. */
const LONGEST_LINE = 50_000;

/** The labels of a line that this or another program wrote: parted by commas, semicolons or line breaks. */
export function splitLabels(line: string): string[] {
  const parts = [...line.slice(0, LONGEST_LINE).matchAll(LABEL)];
  return parts.map(([, quoted, plain = '']) => quoted?.replaceAll('""', '"') ?? plain.trim()).filter(Boolean);
}
