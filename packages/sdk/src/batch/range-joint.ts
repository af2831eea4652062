import { startJoin } from '@xinfang/rates';
import { countGiven } from '../plugin/count-given.ts';
import { countRejects } from '../reject-codes.ts';
import type { PluggedReport } from '../run.ts';
import type { FileRunOptions } from './file-run-options.ts';
import type { Opened } from './open-tools.ts';
import { placesInFile } from './places-in-file.ts';
import type { RangeResult } from './range-result.ts';
import type { WorkerSettings } from './worker-settings.ts';

/** Joins what the ranges of a file come to, in its order. */
export interface RangeJoint {
  /** The rows of the next range, from 1 within it, of which an earlier row has the key, each with the number of that row. */
  readonly takenIn: (next: RangeResult) => ReadonlyMap<number, number>;
  /** Takes the next range in, and tells the listeners of the run. */
  readonly add: (next: RangeResult) => void;
  readonly report: () => PluggedReport;
}

/** No range yet. */
export const joinRanges = (
  { pack, calendar }: Opened,
  asked: WorkerSettings['asked'],
  { onRefused, onNotes }: FileRunOptions,
): RangeJoint => {
  const join = startJoin(pack, calendar, asked);
  const rejects = countRejects();
  const counted = countGiven();
  const places = placesInFile();
  let before = 0;
  let cases = 0;
  let rejected = 0;
  return {
    takenIn: ({ part, placeless, hasKeys }) =>
      hasKeys ? places.rowsOf(join.repeatsIn(part), placeless) : NONE,
    add: (next) => {
      onNotes?.(next.notes);
      for (const { row, issues } of next.refused) {
        rejects.note(before + row, issues);
        onRefused?.({ row: before + row, issues });
      }
      for (const { caseId, ...given } of next.given ?? []) counted.note(caseId, given);
      join.add(next.part);
      places.add(next);
      before += next.lines;
      cases += next.cases;
      rejected += next.refused.length;
    },
    report: () => {
      const measured = join.report();
      const provided = counted.provided();
      return {
        ...measured,
        rows: { read: cases + rejected, cases, rejected },
        warnings: [...measured.warnings, ...rejects.warnings(), ...counted.warnings()],
        ...(provided.length === 0 ? {} : { provided }),
      };
    },
  };
};

const NONE: ReadonlyMap<number, number> = new Map();
