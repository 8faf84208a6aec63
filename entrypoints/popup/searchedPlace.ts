import type { ListId } from '@/lib/library/clip';
import type { OffprintDb } from '@/lib/library/db';
import { factsOf, type PaperFacts } from '@/lib/library/factsOf';
import { idsOn, type Scope } from '@/lib/library/queries';
import type { SavedSearch } from '@/lib/library/savedSearch';
import type { Surroundings } from '@/lib/library/surroundings';
import type { ArxivId } from '@/lib/paper';
import type { Source } from '@/lib/search/query/needs';
import { type AskedSearch, answerOutOf, askSearch, type SavedAnswer, takeFacts } from './askedSearch';
import { factsWanted } from './factsWanted';

/** Papers read between two rests. */
const AT_ONCE = 100;
/** Of testing between two rests. */
const SLICE_MS = 4;

/** What tells whether a paper is there at all. */
const SOURCE: Record<Scope, Source> = { clips: 'clip', everything: 'paper' };

/** All saved searches that look in one place. Its methods are to be called one after the other. */
export class SearchedPlace {
  private asked: AskedSearch[] = [];
  /** All papers there, in the order in which answers show them. */
  private ids: ArxivId[] = [];
  /** The look at every paper that some wait for: so many are done. Absent: it is to be begun. */
  private look: { ids: ArxivId[]; done: number } | undefined;

  constructor(
    private readonly db: OffprintDb,
    private readonly scope: Scope,
  ) {}

  /** From now on these, as they are understood at a time (ms). */
  ask(searches: readonly SavedSearch[], now: number, around: Surroundings): void {
    const before = new Map(this.asked.map((one) => [one.search.id, one]));
    const here = searches.filter(({ scope = 'clips' }) => scope === this.scope);
    this.asked = here.map((search) => askSearch(search, now, around, before.get(search.id)));
    if (this.asked.some((one) => before.get(one.search.id) !== one)) this.look = undefined;
  }

  /** Nothing that was found is sure any more. */
  doubt(): void {
    for (const one of this.asked) one.answer = { ...one.answer, isWhole: false };
    this.look = undefined;
  }

  /** Some searches wait for a look at every paper. */
  get isWaitedFor(): boolean {
    return this.waiting.length > 0;
  }

  private get waiting(): AskedSearch[] {
    return this.asked.filter(({ answer }) => !answer.isWhole);
  }

  /** Looks at some papers more for those who wait. */
  async goOn(rest: () => Promise<void>): Promise<void> {
    this.look ??= await this.begin();
    const { waiting, look } = this;
    const papers = await this.read(waiting, look.ids.slice(look.done, look.done + AT_ONCE));
    let since = performance.now();
    for (const facts of papers) {
      for (const one of waiting) takeFacts(one, facts, true);
      if (performance.now() - since < SLICE_MS) continue;
      await rest();
      since = performance.now();
    }
    look.done += AT_ONCE;
    if (look.done < look.ids.length) return;
    for (const one of waiting) answerOutOf(one, this.ids, true);
    this.look = undefined;
  }

  private async begin() {
    this.ids = await this.everyId();
    return { ids: this.ids, done: 0 };
  }

  /** Tests papers that changed; answers whether any answer is another now. */
  async takeUp(papers: ArxivId[]): Promise<boolean> {
    if (!this.asked.length) return false;
    const known = await this.read(this.asked, papers, SOURCE[this.scope]);
    const isTouched = (one: AskedSearch) => known.map((facts) => takeFacts(one, facts, this.has(facts))).includes(true);
    const touched = this.asked.filter(isTouched);
    if (!touched.length) return false;
    this.ids = await this.everyId();
    return touched.map((one) => answerOutOf(one, this.ids, one.answer.isWhole)).includes(true);
  }

  /** As they are now; of those who wait, what was found so far. */
  answers(): [ListId, SavedAnswer][] {
    for (const one of this.waiting) answerOutOf(one, this.ids, false);
    return this.asked.map(({ search, answer }) => [search.id, answer]);
  }

  private has({ clippedAt, lastListedAt }: PaperFacts): boolean {
    return (this.scope === 'clips' ? clippedAt : lastListedAt) !== undefined;
  }

  private everyId(): Promise<ArxivId[]> {
    return idsOn(this.db, { kind: this.scope === 'clips' ? 'all' : 'everything' });
  }

  private read(asked: AskedSearch[], ids: ArxivId[], besides?: Source): Promise<PaperFacts[]> {
    const sources = new Set(asked.flatMap((one) => [...one.sources]));
    if (besides) sources.add(besides);
    return factsOf(this.db, ids, factsWanted(sources), Date.now());
  }
}
