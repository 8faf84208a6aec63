/** A document and how well it answers. */
export interface Candidate {
  doc: number;
  score: number;
}

/** Keeps the best so many candidates: a heap with the worst on top. Of equals, those offered first stay. */
export class Best {
  private readonly heap: (Candidate & { turn: number })[] = [];
  private turn = 0;

  constructor(private readonly most: number) {}

  /** Only a greater score is kept from now on; below zero while there is room. */
  get floor(): number {
    return this.heap.length < this.most ? -1 : (this.heap[0]?.score ?? -1);
  }

  offer(doc: number, score: number): void {
    if (score <= this.floor) return;
    const candidate = { doc, score, turn: this.turn++ };
    if (this.heap.length < this.most) this.rise(this.heap.push(candidate) - 1);
    else {
      this.heap[0] = candidate;
      this.sink(0);
    }
  }

  /** Best first. */
  sorted(): Candidate[] {
    return this.heap.sort((one, other) => other.score - one.score || one.turn - other.turn);
  }

  private rise(at: number): void {
    const parent = (at - 1) >> 1;
    if (at === 0 || !this.isWorse(at, parent)) return;
    this.swap(at, parent);
    this.rise(parent);
  }

  private sink(at: number): void {
    const left = 2 * at + 1;
    const worst = [left, left + 1].reduce((worse, child) => (this.isWorse(child, worse) ? child : worse), at);
    if (worst === at) return;
    this.swap(at, worst);
    this.sink(worst);
  }

  private isWorse(one: number, other: number): boolean {
    const a = this.heap[one];
    const b = this.heap[other];
    if (!a || !b) return false;
    return a.score < b.score || (a.score === b.score && a.turn > b.turn);
  }

  private swap(one: number, other: number): void {
    const [a, b] = [this.heap[one], this.heap[other]];
    if (!a || !b) return;
    this.heap[one] = b;
    this.heap[other] = a;
  }
}
