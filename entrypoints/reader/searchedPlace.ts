import type { ListId } from '@/lib/library/clip';
import type { OffprintDb } from '@/lib/library/db';
import { type FactsWanted, factsAlong, factsOf, type PaperFacts } from '@/lib/library/factsOf';
import { idsAlong, idsOn, type Scope } from '@/lib/library/queries';
import type { SavedSearch } from '@/lib/library/savedSearch';
import type { Surroundings } from '@/lib/library/surroundings';
import type { ArxivId } from '@/lib/paper';
import type { Source } from '@/lib/search/query/needs';
import { type AskedSearch, answerOutOf, askSearch, type SavedAnswer, takeFacts } from './askedSearch';
import { factsWanted } from './factsWanted';

/** Papers read between two rests. */
const AT_ONCE = 64;
/** Of testing between two rests; reading comes on top. */
const SLICE_MS = 3;

/** What tells whether a paper is there at all. */
const SOURCE: Record<Scope, Source> = { clips: 'clip', everything: 'paper' };

/** All saved searches that look in one place. Its methods are to be called one after the other. */
export class SearchedPlace {
  private asked: AskedSearch[] = [];
  /** All papers there, in the order in which answers show them. */
  private ids: ArxivId[] = [];
  /**
   * The look at every paper that some wait for: what is left, by id, the newest last; some of it may be in the trash,
   * which no answer shows. Absent: it is to be begun.
   */
  private left: ArxivId[] | undefined;

  constructor(
    private readonly db: OffprintDb,
    private readonly scope: Scope,
    private readonly rest: () => Promise<void>,
  ) {}

  /** From now on these, as they are understood at a time (ms). */
  ask(searches: readonly SavedSearch[], now: number, around: Surroundings): void {
    const before = new Map(this.asked.map((one) => [one.search.id, one]));
    const here = searches.filter(({ scope = 'clips' }) => scope === this.scope);
    this.asked = here.map((search) => askSearch(search, now, around, before.get(search.id)));
    if (this.asked.some((one) => before.get(one.search.id) !== one)) this.left = undefined;
  }

  /** Nothing that was found is sure any more. */
  doubt(): void {
    for (const one of this.asked) one.answer = { ...one.answer, isWhole: false };
    this.left = undefined;
  }

  /** Some searches wait for a look at every paper. */
  get isWaitedFor(): boolean {
    return this.waiting.length > 0;
  }

  private get waiting(): AskedSearch[] {
    return this.asked.filter(({ answer }) => !answer.isWhole);
  }

  /** Looks at some papers more for those who wait. */
  async goOn(): Promise<void> {
    this.left ??= await this.begin();
    const { waiting, left } = this;
    const papers = await factsAlong(this.db, left.splice(-AT_ONCE), this.wanted(waiting), Date.now());
    let since = performance.now();
    for (const facts of papers) {
      for (const one of waiting) takeFacts(one, facts, true);
      if (performance.now() - since < SLICE_MS) continue;
      await this.rest();
      since = performance.now();
    }
    if (left.length) return;
    await this.answer(waiting, true);
    this.left = undefined;
  }

  private async begin(): Promise<ArxivId[]> {
    this.ids = await this.everyId();
    await this.rest();
    const left = await idsAlong(this.db, this.scope);
    await this.rest();
    return left;
  }

  /** Tests papers that changed; answers whether any answer is another now. */
  async takeUp(papers: ArxivId[]): Promise<boolean> {
    if (!this.asked.length) return false;
    const known = await factsOf(this.db, papers, this.wanted(this.asked, SOURCE[this.scope]), Date.now());
    const isTouched = (one: AskedSearch) => known.map((facts) => takeFacts(one, facts, this.has(facts))).includes(true);
    const touched = this.asked.filter(isTouched);
    if (!touched.length) return false;
    this.ids = await this.everyId();
    return this.answer(touched);
  }

  /** Brings a search that waits up to what was found so far; answers whether that is more. */
  async showSoFar(list: ListId | undefined): Promise<boolean> {
    const one = this.waiting.find(({ search }) => search.id === list);
    return one !== undefined && answerOutOf(one, this.ids, false, this.rest);
  }

  answers(): [ListId, SavedAnswer][] {
    return this.asked.map(({ search, answer }) => [search.id, answer]);
  }

  /** Each takes a ms or more. */
  private async answer(asked: AskedSearch[], isWhole?: boolean): Promise<boolean> {
    let isNews = false;
    for (const one of asked) {
      await this.rest();
      if (await answerOutOf(one, this.ids, isWhole ?? one.answer.isWhole, this.rest)) isNews = true;
    }
    return isNews;
  }

  private has({ clippedAt, lastListedAt }: PaperFacts): boolean {
    return (this.scope === 'clips' ? clippedAt : lastListedAt) !== undefined;
  }

  private everyId(): Promise<ArxivId[]> {
    return idsOn(this.db, { kind: this.scope === 'clips' ? 'all' : 'everything' });
  }

  private wanted(asked: AskedSearch[], besides?: Source): FactsWanted {
    const sources = new Set(asked.flatMap((one) => [...one.sources]));
    if (besides) sources.add(besides);
    return factsWanted(sources);
  }
}
