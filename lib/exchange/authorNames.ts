/** A person's name in parts, or a name that has none. */
export type NameParts = { family: string; given: string } | { literal: string };

const TEAM =
  /\b(?:and|of|for|team|teams|labs?|groups?|collaboration|consortium|university|institute|research|project|initiative|community|foundation|inc)\b|\bAI$|[,&/()]/i;

/**
 * Family and given name for formats that want them apart. Pages give names in one piece: the last word is taken for the
 * family name; teams and single words stay whole.
 */
export function nameParts(name: string): NameParts {
  const space = name.lastIndexOf(' ');
  if (space < 0 || TEAM.test(name)) return { literal: name };
  return { family: name.slice(space + 1), given: name.slice(0, space) };
}

/** A name as it is spoken: `Okafor, Mira` is Mira Okafor, `King, Jr., Martin` Martin King Jr. */
export function spokenName(name: string): string {
  const parts = name.split(',').map((part) => part.trim());
  const [family = '', second = '', third] = parts;
  if (parts.length > 3) return name.trim();
  return (third === undefined ? [second, family] : [third, family, second]).filter(Boolean).join(' ');
}
