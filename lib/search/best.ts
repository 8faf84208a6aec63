/** A document and how well it answers. */
export interface Candidate {
  doc: number;
  score: number;
}

/** Keeps the best so many candidates: a heap with the worst on top. Of equals, the later documents are better. */
export class Best {
  private readonly heap: Candidate[] = [];

  constructor(private readonly most: number) {}

  /** No lesser score is kept from now on; below zero while there is room. */
  get floor(): number {
    return this.heap.length < this.most ? -1 : (this.heap[0]?.score ?? -1);
  }

  offer(doc: number, score: number): void {
    const candidate = { doc, score };
    const worst = this.heap[0];
    if (!worst || this.heap.length < this.most) this.rise(this.heap.push(candidate) - 1);
    else if (order(candidate, worst) < 0) {
      this.heap[0] = candidate;
      this.sink(0);
    }
  }

  /** Best first. */
  sorted(): Candidate[] {
    return this.heap.sort(order);
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
    return a !== undefined && b !== undefined && order(a, b) > 0;
  }

  private swap(one: number, other: number): void {
    const [a, b] = [this.heap[one], this.heap[other]];
    if (!a || !b) return;
    this.heap[one] = b;
    this.heap[other] = a;
  }
}

/** Best first; below zero when one is the better. */
function order(one: Candidate, other: Candidate): number {
  return other.score - one.score || other.doc - one.doc;
}
