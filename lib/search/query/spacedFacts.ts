import type { Facts } from './facts';
import { plainName, spaced, spacedName } from './spaced';

/** Between two texts: no word or phrase goes across. */
export const BORDER = '|';

/** The texts of facts as conditions compare them, each folded when first asked for. Abstracts are too long to keep. */
export class SpacedFacts {
  private keptTitle?: string;
  private keptNote?: string;
  private keptAuthors?: string;
  private keptOrg?: string;
  private keptShort?: string;
  private keptTags?: string[];
  private keptLists?: string[];

  constructor(private readonly facts: Facts) {}

  get title(): string {
    this.keptTitle ??= spaced(this.facts.title ?? '');
    return this.keptTitle;
  }

  get note(): string {
    this.keptNote ??= spaced(this.facts.note ?? '');
    return this.keptNote;
  }

  /** Name by name. */
  get author(): string {
    this.keptAuthors ??= (this.facts.authors ?? []).map(spacedName).join(BORDER);
    return this.keptAuthors;
  }

  get org(): string {
    const { name = '', slug = '' } = this.facts.organisation ?? {};
    this.keptOrg ??= spacedName(`${name} ${slug}`);
    return this.keptOrg;
  }

  /** All that a free word is looked for in, but the abstract. */
  get short(): string {
    this.keptShort ??= [this.title, this.author, this.note, ...this.others()].join(BORDER);
    return this.keptShort;
  }

  private others(): string[] {
    const { keywords = [], tags = [], organisation } = this.facts;
    return [...[...keywords, ...tags].map(spaced), spacedName(organisation?.name ?? '')];
  }

  get tag(): string[] {
    this.keptTags ??= (this.facts.tags ?? []).map(plainName);
    return this.keptTags;
  }

  get list(): string[] {
    this.keptLists ??= (this.facts.lists ?? []).map(plainName);
    return this.keptLists;
  }
}

const known = new WeakMap<Facts, SpacedFacts>();

/** The same for the same object of facts. */
export function spacedOf(facts: Facts): SpacedFacts {
  const before = known.get(facts);
  if (before) return before;
  const made = new SpacedFacts(facts);
  known.set(facts, made);
  return made;
}
