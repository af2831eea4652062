import type { ByteRange } from './byte-range.ts';
import type { MeasuredRange } from './despite-crashes.ts';
import type { FileRunOptions } from './file-run-options.ts';
import { inOrder } from './in-order.ts';
import type { RangeTask } from './measure-range.ts';
import type { RangeJoint } from './range-joint.ts';
import type { RangeResult } from './range-result.ts';

/** How the ranges of a file are gone through. */
export interface RangesTerms {
  readonly size: number;
  /** How many may be begun and not yet joined. */
  readonly most: number;
  readonly measure: (task: RangeTask) => Promise<readonly MeasuredRange[]>;
  readonly joint: RangeJoint;
  readonly asked: FileRunOptions;
}

/** Measures ranges side by side and joins them in their order; the listeners of a run are told on the way. */
export const eachRange = async (
  ranges: Iterable<ByteRange>,
  { size, most, measure, joint, asked }: RangesTerms,
): Promise<void> => {
  const tell = countProgress(size, asked);
  const write = (result: RangeResult): void => {
    if (result.written !== undefined && result.written.length > 0) asked.onLines?.(result.written);
  };
  const begin = async (range: ByteRange): Promise<readonly MeasuredRange[]> => {
    const measured = await measure(range);
    tell(range, measured);
    for (const { result } of measured) if (mayGoAhead(result, asked)) write(result);
    return measured;
  };
  /** A range of which some rows have the key of an earlier one is read again without these. */
  const settle = async ({ task, result }: MeasuredRange): Promise<readonly RangeResult[]> => {
    const taken = joint.takenIn(result);
    if (taken.size === 0) return [result];
    return (await measure({ ...task, taken })).map((again) => again.result);
  };
  for await (const measured of inOrder(ranges, most, begin)) {
    for (const each of measured) {
      for (const result of await settle(each)) {
        joint.add(result);
        if (!mayGoAhead(result, asked)) write(result);
      }
    }
  }
};

/** Lines are given before their turn where no order is asked for, and no row can be found to have come before. */
const mayGoAhead = ({ hasKeys }: RangeResult, { lineOrder }: FileRunOptions): boolean =>
  lineOrder === 'any' && !hasKeys;

const countProgress = (size: number, { onProgress }: FileRunOptions) => {
  let read = 0;
  let bytes = 0;
  return ({ start, end }: ByteRange, measured: readonly MeasuredRange[]): void => {
    bytes += end - start;
    for (const { result } of measured) read += result.cases + result.refused.length;
    onProgress?.({ read, bytes, size });
  };
};
