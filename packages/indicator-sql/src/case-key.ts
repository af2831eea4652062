import { civilPartsOf, type DayNumber } from '@xinfang/calendar';
import type { MeasuredCase } from '@xinfang/rates';
import type { Filled } from './table.ts';

/** What stands in a part of a breakdown where a case says nothing. */
export const UNKNOWN = 'unknown';

/** Which case of which load a row belongs to: several matters may bear one id, so the id alone would join wrongly. */
export interface CaseKey {
  readonly asOf: DayNumber;
  readonly year: number;
  readonly office: string;
  readonly place: number;
  readonly id: string;
}

/** The key of a case at its place in the run, from 1. */
export const keyOf = ({ id, source, reckoning }: MeasuredCase, place: number): CaseKey => ({
  asOf: reckoning.asOf,
  year: civilPartsOf(reckoning.received).year,
  office: source.registration.receiver.id || UNKNOWN,
  place,
  id,
});

/** The columns that every table begins with; the first four join the tables. */
export const keyColumns = <Source>(of: (source: Source) => CaseKey): readonly Filled<Source>[] => [
  {
    name: 'as_of',
    type: 'day',
    comment: {
      zh: '截至日：这一行的状态到这一天为止',
      en: 'the as-of day that this row stands for',
    },
    of: (source) => of(source).asOf,
  },
  {
    name: 'year',
    type: 'integer',
    comment: { zh: '收到的年份（分区用）', en: 'the year of receipt, for partitions' },
    of: (source) => of(source).year,
  },
  {
    name: 'office',
    type: 'text',
    comment: {
      zh: '收到机关的编号（分区用），没有填写的为 unknown',
      en: 'the id of the receiving body, for partitions; unknown where none is given',
    },
    of: (source) => of(source).office,
  },
  {
    name: 'case_no',
    type: 'integer',
    comment: {
      zh: '事项在这次核算中的序号，从 1 起；编号可能重复，序号不会',
      en: 'the place of the case in the run, from 1: ids may be used twice, this is not',
    },
    of: (source) => of(source).place,
  },
  {
    name: 'case_id',
    type: 'text',
    comment: { zh: '事项编号', en: 'the id of the case' },
    of: (source) => of(source).id,
  },
];

/** The names of the columns that join the tables. */
export const JOINED_BY = ['as_of', 'year', 'office', 'case_no'] as const;
