import { XinfangError } from '@xinfang/calendar';
import { parseCase } from '@xinfang/matter';
import {
  type Measured,
  type MeasuredCase,
  type MeasureOptions,
  startMeasure,
} from '@xinfang/rates';
import type { Variant } from '../../../fixtures/variants.ts';
import { type CaseRows, tablesOf } from '../src/index.ts';

/** A register as a run takes it in: its report, and the rows of its cases; a case that is refused is in neither. */
export const measureRegister = (
  { pack, calendar }: Pick<Variant, 'pack' | 'calendar'>,
  register: Iterable<unknown>,
  options: MeasureOptions,
): { readonly report: Measured; readonly rows: readonly CaseRows[] } => {
  const measure = startMeasure(pack, calendar, options);
  const { rowsOf } = tablesOf(pack, calendar);
  const rows: CaseRows[] = [];
  for (const input of register) {
    const one = taken(() => measure.add(parseCase(input)));
    if (one !== undefined) rows.push(rowsOf(one, rows.length + 1));
  }
  return { report: measure.report(), rows };
};

const taken = (add: () => MeasuredCase): MeasuredCase | undefined => {
  try {
    return add();
  } catch (error) {
    if (error instanceof XinfangError) return undefined;
    throw error;
  }
};
