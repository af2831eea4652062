import type { MeasurePart, RunReport } from '@xinfang/rates';
import { joinParts } from '@xinfang/rates';
import { countRejects } from '../reject-codes.ts';
import { claimKeys } from './claimed-keys.ts';
import type { FileRunOptions } from './file-run-options.ts';
import { WORDS } from './key-hash.ts';
import type { Opened } from './open-tools.ts';
import type { RangeResult } from './range-result.ts';
import type { WorkerSettings } from './worker-settings.ts';

/** Joins what the ranges of a file come to, in its order. */
export interface RangeJoint {
  /** The rows of the next range, from 1 within it, of which an earlier row has the key, each with the number of that row. */
  readonly takenIn: (next: RangeResult) => ReadonlyMap<number, number>;
  /** Takes the next range in, and tells the listeners of the run. */
  readonly add: (next: RangeResult) => void;
  readonly report: () => RunReport;
}

/** No range yet. */
export const joinRanges = (
  { pack, calendar }: Opened,
  asked: WorkerSettings['asked'],
  { onRefused, onNotes }: FileRunOptions,
): RangeJoint => {
  const parts: MeasurePart[] = [];
  const rejects = countRejects();
  const claimed = claimKeys();
  let before = 0;
  let cases = 0;
  let rejected = 0;
  return {
    takenIn: ({ keyRows, keyWords }) => {
      const taken = new Map<number, number>();
      keyRows.forEach((row, i) => {
        const earlier = claimed.claim(before + row, keyWords, i * WORDS);
        if (earlier !== undefined) taken.set(row, earlier);
      });
      return taken;
    },
    add: (next) => {
      onNotes?.(next.notes);
      for (const { row, issues } of next.refused) {
        rejects.note(before + row, issues);
        onRefused?.({ row: before + row, issues });
      }
      parts.push(next.part);
      before += next.lines;
      cases += next.cases;
      rejected += next.refused.length;
    },
    report: () => {
      const measured = joinParts(pack, calendar, asked, parts);
      return {
        ...measured,
        rows: { read: cases + rejected, cases, rejected },
        warnings: [...measured.warnings, ...rejects.warnings()],
      };
    },
  };
};
