import type { Text } from '@xinfang/calendar';

/** A symbol that all copies of this package share. */
const SOURCE_ROW = Symbol.for('@xinfang/sdk/source-row');

/** Something that a source takes as known though the register does not say it. */
export interface RowAssumption {
  readonly id: string;
  readonly text: Text;
}

/**
 * A case from a source, with what it rests on: a run names each assumption with the number of cases that used it. Sources
 * without assumptions give the cases themselves.
 *
 * @example
 * const text = { zh: '收到即受理', en: 'accepted when received' };
 * new SourceRow({ id: 'C-1' }, [{ id: 'accepted-when-received', text }]).assumptions.length // 1
 */
export class SourceRow {
  /** One made by another copy of this package is a row as well. */
  static [Symbol.hasInstance](value: unknown): boolean {
    return typeof value === 'object' && value !== null && SOURCE_ROW in value;
  }

  readonly [SOURCE_ROW] = true;
  readonly case: unknown;
  readonly assumptions: readonly RowAssumption[];

  constructor(oneCase: unknown, assumptions: readonly RowAssumption[]) {
    this.case = oneCase;
    this.assumptions = assumptions;
  }
}
