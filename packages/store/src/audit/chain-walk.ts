import type { AuditFault, AuditHead, AuditRow } from '../audit-log.ts';
import type { AuditSeal } from './audit-seal.ts';

/** In how many other places a changed line is tried, to tell a moved one from a changed one. */
const MOST_PLACES = 64;

/** The walk along one chain: what is expected next, and what was wrong so far. */
export class ChainWalk {
  readonly chain: number;
  readonly #seal: AuditSeal;
  readonly #most: number;
  readonly #faults = new Map<number, AuditFault['code']>();
  readonly #expected: AuditHead[] = [];
  /** Lines whose hash does not hold. */
  readonly #doubted: AuditRow[] = [];
  #last: AuditHead | undefined;

  constructor(seal: AuditSeal, chain: number, most: number) {
    this.#seal = seal;
    this.chain = chain;
    this.#most = most;
  }

  /** The line of this number must be there with this hash. */
  expect(head: AuditHead): void {
    this.#expected.push(head);
  }

  /** Takes the next line. */
  step(row: AuditRow): void {
    const before = this.#last;
    const place = (before?.number ?? 0) + 1;
    if (row.number < place) {
      // It was taken for missing until now.
      this.#faults.delete(row.number);
      this.#tell(row.number, 'reordered');
      return;
    }
    for (let number = place; number < row.number && this.#tellsMore(); number += 1)
      this.#tell(number, 'missing');
    this.#last = { chain: this.chain, number: row.number, hash: row.hash };
    this.#judge(row, before?.hash ?? this.#seal.beginning(this.chain));
    for (const { number, hash } of this.#expected)
      if (number === row.number && hash !== row.hash) this.#tell(number, 'cut');
  }

  /** Ends the walk; `after` is the head as stored after the last line was read. */
  end(after: AuditHead | undefined): void {
    const end = this.#last?.number ?? 0;
    const next = end + 1;
    const beginning = this.#seal.beginning(this.chain);
    for (const { number, hash } of this.#expected) {
      if (number > end) this.#tell(next, 'cut');
      if (number < 1 && hash !== beginning) this.#tell(1, 'cut');
    }
    // A head that was set back: the store would write the next line into a place that is taken.
    if ((after?.number ?? 0) < end) this.#tell((after?.number ?? 0) + 1, 'cut');
    this.#findMoved();
  }

  faults(): readonly AuditFault[] {
    return [...this.#faults]
      .sort(([a], [b]) => a - b)
      .map(([number, code]) => ({ chain: this.chain, number, code }));
  }

  /** The last line that was read. */
  head(): AuditHead | undefined {
    return this.#last;
  }

  #judge(row: AuditRow, previous: string): void {
    if (!this.#holds(row, row.number)) {
      this.#doubted.push(row);
      this.#tell(row.number, 'changed');
    } else if (row.previous !== previous && !this.#faults.has(row.number - 1)) {
      // Genuine, and so is the line before, but they never stood together: two histories were mixed.
      this.#tell(row.number, 'reordered');
    }
  }

  /** Whether a line is what was written at a place. What cannot even be encoded was never written. */
  #holds(row: AuditRow, number: number): boolean {
    try {
      return this.#seal.hashOf({ ...row, number }) === row.hash;
    } catch {
      return false;
    }
  }

  /** A line whose hash holds in another place that is in question was moved, not changed. */
  #findMoved(): void {
    const places = [...this.#faults.keys()].slice(0, MOST_PLACES);
    for (const row of this.#doubted.slice(0, MOST_PLACES))
      if (places.some((number) => this.#holds(row, number)))
        this.#faults.set(row.number, 'reordered');
  }

  #tellsMore(): boolean {
    return this.#faults.size < this.#most;
  }

  #tell(number: number, code: AuditFault['code']): void {
    if (this.#tellsMore() && !this.#faults.has(number)) this.#faults.set(number, code);
  }
}
