import type { Findable } from './findable';
import { hasAny, spaced } from './query/spaced';

/** A paper that is like another, and the tags its reader gave it. */
export interface TaggedPaper {
  score: number;
  tags: readonly string[];
}

/** A tag of the reader's, and how many papers bear it. */
export interface KnownTag {
  label: string;
  uses: number;
}

const MOST_TAGS = 5;
/** More papers give no better tags, fewer give worse ones. */
const MOST_NEAR = 32;
/** What stands on every other paper tells little of this one: so much of what was to be expected is taken off. */
const EXPECTED = 0.5;
const IN_TITLE_OR_KEYWORDS = 0.5;
/** Alone not enough: some of the papers near it must bear the tag too. */
const IN_ABSTRACT = 0.25;
/** Among keywords taken as tags, of what is suggested from here on a third to a half was right (2026-11). */
const LEAST = 0.27;

/**
 * The reader's tags that a paper may want, likeliest first: those of the papers near it, the nearest counting most, and
 * those that it speaks of itself. None that it bears; none when nothing speaks for any.
 */
export function suggestTags(paper: Findable, near: readonly TaggedPaper[], known: readonly KnownTag[]): string[] {
  const tagged = near.filter(({ tags }) => tags.length > 0).slice(0, MOST_NEAR);
  const votes = votesOf(tagged);
  const expected = expectedAmong(tagged, known);
  const spokenOf = speaker(paper);
  const free = known.filter(({ label }) => !paper.tags.includes(label));
  const worth = free.map(({ label, uses }) => {
    const voted = votes.get(label);
    const borne = (voted ?? 0) - EXPECTED * expected(uses);
    return { label, worth: borne + spokenOf(label, voted !== undefined) };
  });
  const likely = worth.filter((tag) => tag.worth >= LEAST).sort((one, other) => other.worth - one.worth);
  return likely.slice(0, MOST_TAGS).map(({ label }) => label);
}

/** For each tag the part of all likeness that lies with the papers which bear it. */
function votesOf(tagged: readonly TaggedPaper[]): Map<string, number> {
  const whole = tagged.reduce((sum, { score }) => sum + score, 0);
  const votes = new Map<string, number>();
  for (const { score, tags } of tagged) for (const tag of tags) votes.set(tag, (votes.get(tag) ?? 0) + score / whole);
  return votes;
}

/** The part of any tagged papers that bears a tag of so many uses; how many there are follows from how many tags each has. */
function expectedAmong(tagged: readonly TaggedPaper[], known: readonly KnownTag[]): (uses: number) => number {
  const tagsEach = tagged.reduce((sum, { tags }) => sum + tags.length, 0) / tagged.length;
  const allUses = known.reduce((sum, { uses }) => sum + uses, 0);
  return (uses) => (tagged.length && allUses ? (uses / allUses) * tagsEach : 0);
}

/** How much the texts of a paper speak for a tag; of a nested one (`ml/diffusion`) the last name counts. */
function speaker({ title, keywords, abstract }: Findable): (label: string, isBorneNear: boolean) => number {
  const foremost = [title, ...keywords].map(spaced).join('\n');
  const whole = spaced(abstract);
  return (label, isBorneNear) => {
    const needles = needlesOf(label.split('/').at(-1) ?? '');
    if (hasAny(foremost, needles)) return IN_TITLE_OR_KEYWORDS;
    return isBorneNear && hasAny(whole, needles) ? IN_ABSTRACT : 0;
  };
}

/** The name as whole words, in singular and plural; none for a name without letters. */
function needlesOf(name: string): string[] {
  const words = spaced(name).trim();
  if (!words) return [];
  const one = words.replace(/(?<=\w{3})s$/, '');
  return [` ${one} `, ` ${one}s `];
}
